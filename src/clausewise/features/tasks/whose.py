"""Who answers for what on a day: worked out from roles, absences and chains, never stored.

Whoever acts in a role has what is for it. What is for somebody by name is theirs also while they
are away, and their deputy's.
"""

from datetime import date

from django.db.models import Q
from django.utils import timezone

from clausewise.features.people.api import (
    Absence,
    Appointment,
    Asked,
    Membership,
    Organisation,
    Person,
    Viewer,
    answering,
    lines,
)
from clausewise.features.tasks.models.task import Task


def whose(task: Task) -> frozenset[int]:
    """Return the keys of the people who have a task today."""
    today = timezone.localdate()
    person = task.taken_by_id or task.person_id
    if person is None:
        asked = Asked(task.organisation_id, task.role)
        return answering([asked], today)[asked]
    absences = Absence.objects.on(today).filter(person=person, organisation=task.organisation_id)
    deputies = absences.filter(deputy__is_active=True).values_list("deputy", flat=True)
    return frozenset({person, *deputies})


def theirs(viewer: Viewer, day: date) -> Q:
    """Return the condition on tasks that a person has on a day: the same as `whose`, in SQL."""
    me = viewer.person
    if me is None:
        return Q(pk__in=())
    mine = Q(taken_by=me) | Q(taken_by=None, person=me)
    stands_in = Absence.objects.on(day).filter(deputy=me).values_list("person", "organisation")
    for person, organisation in stands_in:
        own = Q(taken_by=person) | Q(taken_by=None, person=person)
        mine |= Q(own, organisation=organisation)
    for role, organisations in _answered_for(viewer, me, day).items():
        mine |= Q(taken_by=None, role=role, organisation__in=organisations)
    return mine


def _answered_for(viewer: Viewer, me: Person, day: date) -> dict[str, list[int]]:
    """Return the roles that are asked for something and that somebody answers for, and where."""
    rows = Task.objects.filter(status="open", taken_by=None, organisation__in=viewer.roles)
    pairs = rows.exclude(role="").order_by().values_list("organisation", "role").distinct()
    found: dict[str, list[int]] = {}
    for asked, people in answering([Asked(*pair) for pair in pairs], day).items():
        if me.pk in people:
            found.setdefault(asked.role, []).append(asked.organisation)
    return found


def still_here(organisation: Organisation) -> Q:
    """Return the condition on people who belong to an organisation, or hold a role above it."""
    day = timezone.localdate()
    members = Membership.objects.on(day).filter(organisation=organisation).values("person")
    above = lines()[organisation.pk]
    holders = Appointment.objects.on(day).filter(organisation__in=above).values("person")
    return Q(is_active=True) & (Q(pk__in=members) | Q(pk__in=holders))

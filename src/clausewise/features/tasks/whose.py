"""Who answers for what on a day: worked out from roles, absences and chains, never stored.

Whoever acts in a role has what is for it. What is for somebody by name is theirs also while they
are away, and their deputy's.
"""

from datetime import date

from django.db.models import Case, Q, When
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
from clausewise.features.tasks.kinds import for_another
from clausewise.features.tasks.models.task import Task


def whose(task: Task) -> frozenset[int]:
    """Return the keys of the people who have a task today."""
    today = timezone.localdate()
    person = task.taken_by_id or task.person_id
    if person is None:
        away_from = task.asked_by_id if task.what.for_another else None
        asked = Asked(task.organisation_id, task.role, away_from)
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
    for (role, asker), organisations in _answered_for(viewer, me, day).items():
        about = Q(kind__in=for_another(), asked_by__isnull=False)
        which = ~about if asker is None else Q(about, asked_by=asker)
        mine |= Q(which, taken_by=None, role=role, organisation__in=organisations)
    return mine


def _answered_for(viewer: Viewer, me: Person, day: date) -> dict[tuple[str, int | None], list[int]]:
    """Return where somebody answers for which roles, apart for each whom the tasks are about."""
    rows = Task.objects.filter(status="open", taken_by=None, organisation__in=viewer.roles)
    about = Case(When(kind__in=for_another(), then="asked_by"), default=None)
    wanted = rows.exclude(role="").order_by().values_list("organisation", "role", about).distinct()
    found: dict[tuple[str, int | None], list[int]] = {}
    for asked, people in answering([Asked(*each) for each in wanted], day).items():
        if me.pk in people:
            found.setdefault((asked.role, asked.away_from), []).append(asked.organisation)
    return found


def still_here(organisation: Organisation) -> Q:
    """Return the condition on people who belong to an organisation, or hold a role above it."""
    day = timezone.localdate()
    members = Membership.objects.on(day).filter(organisation=organisation).values("person")
    above = lines()[organisation.pk]
    holders = Appointment.objects.on(day).filter(organisation__in=above).values("person")
    return Q(is_active=True) & (Q(pk__in=members) | Q(pk__in=holders))

"""Who answers for what on a day: worked out from roles, absences and chains, never stored.

A role's holders answer for it; so does the deputy of a holder who is away. Where nobody is there
to answer, it falls along the role's chain, and at last to whoever holds any role: never to nobody.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Q
from django.utils import timezone

from clausewise.features.people.api import (
    ROLES_BY_NAME,
    Absence,
    Appointment,
    Membership,
    Organisation,
    Person,
    Viewer,
)
from clausewise.features.tasks.models.task import Task


@dataclass(slots=True)
class Standing:
    """For one organisation: who holds each role, and who of them, or for them, is there."""

    holders: dict[str, set[int]] = field(default_factory=dict)
    there: dict[str, set[int]] = field(default_factory=dict)

    def answering(self, role: str) -> frozenset[int]:
        """Return the people who answer for a role; empty only where nobody holds any role."""
        mine = self.holders.get(role, set()) | self.there.get(role, set())
        if self.there.get(role):
            return frozenset(mine)
        stand_in = next((self.there[each] for each in chain(role) if self.there.get(each)), set())
        return frozenset(mine | stand_in or set().union(*self.holders.values()))


def chain(role: str) -> Iterator[str]:
    """Yield the roles that a role falls to, nearest first, until every role has come."""
    found = [role]
    for each in found:
        later = ROLES_BY_NAME[each].falls_to if each in ROLES_BY_NAME else ()
        found += [name for name in later if name not in found]
    found += [name for name in ROLES_BY_NAME if name not in found]
    yield from found[1:]


def standing(organisations: Iterable[int], day: date) -> dict[int, Standing]:
    """Work out who holds what in these organisations, by three queries however many there are."""
    parents = dict(Organisation.objects.order_by().values_list("pk", "parent"))
    above = {pk: line(pk, parents) for pk in organisations}
    reached = set().union(*above.values())
    held = Appointment.objects.on(day).filter(organisation__in=reached, person__is_active=True)
    appointments: dict[int, list[tuple[str, int]]] = {}
    for pk, role, person in held.values_list("organisation", "role", "person"):
        appointments.setdefault(pk, []).append((role, person))
    away = _away(reached, day)
    found = {pk: Standing() for pk in above}
    for pk, organisations_above in above.items():
        for where in organisations_above:
            for role, person in appointments.get(where, ()):
                _place(found[pk], role, person, away.get((person, where)))
    return found


def line(pk: int, parents: Mapping[int, int | None]) -> list[int]:
    """Return an organisation's key and those of all above it."""
    found = [pk]
    while (above := parents.get(found[-1])) is not None and above not in found:
        found.append(above)
    return found


def _away(organisations: set[int], day: date) -> dict[tuple[int, int], set[int]]:
    """Return, for each who is away from an organisation, their deputies there, perhaps none."""
    found: dict[tuple[int, int], set[int]] = {}
    absences = Absence.objects.on(day).filter(organisation__in=organisations)
    given = ("person", "organisation", "deputy", "deputy__is_active")
    for person, organisation, deputy, active in absences.values_list(*given):
        found.setdefault((person, organisation), set()).update({deputy} if active else set())
    return found


def _place(standing: Standing, role: str, person: int, deputies: set[int] | None) -> None:
    standing.holders.setdefault(role, set()).add(person)
    there = {person} if deputies is None else deputies
    standing.there.setdefault(role, set()).update(there)


def whose(task: Task) -> frozenset[int]:
    """Return the keys of the people who have a task today."""
    today = timezone.localdate()
    person = task.taken_by_id or task.person_id
    if person is None:
        return standing([task.organisation_id], today)[task.organisation_id].answering(task.role)
    away = _away({task.organisation_id}, today)
    return frozenset({person} | away.get((person, task.organisation_id), set()))


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
    wanted = Task.objects.filter(
        status="open", taken_by=None, organisation__in=viewer.roles
    ).exclude(role="")
    pairs = set(wanted.order_by().values_list("organisation", "role").distinct())
    for role, organisations in _answered_for(me, pairs, day).items():
        mine |= Q(taken_by=None, role=role, organisation__in=organisations)
    return mine


def _answered_for(me: Person, pairs: set[tuple[int, str]], day: date) -> dict[str, list[int]]:
    """Return, of pairs of an organisation and a role, those that somebody answers for, by role."""
    found: dict[str, list[int]] = {}
    stands = standing({pk for pk, _ in pairs}, day)
    for pk, role in sorted(pairs):
        if me.pk in stands[pk].answering(role):
            found.setdefault(role, []).append(pk)
    return found


def still_here(organisation: Organisation) -> Q:
    """Return the condition on people who belong to an organisation, or hold a role above it."""
    day = timezone.localdate()
    parents = dict(Organisation.objects.order_by().values_list("pk", "parent"))
    above = line(organisation.pk, parents)
    members = Membership.objects.on(day).filter(organisation=organisation).values("person")
    holders = Appointment.objects.on(day).filter(organisation__in=above).values("person")
    return Q(is_active=True) & (Q(pk__in=members) | Q(pk__in=holders))

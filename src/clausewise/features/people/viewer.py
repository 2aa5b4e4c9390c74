"""What one person may see and do, where: worked out afresh for every request, never stored."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from django.core.exceptions import PermissionDenied
from django.db.models import Model, QuerySet

from clausewise.features.audit.api import without_walls
from clausewise.features.people.models import Absence, Appointment, Membership, Organisation, Person
from clausewise.features.people.permissions import held_by
from clausewise.features.people.roles import MEMBER

M = TypeVar("M", bound=Model)


@dataclass(frozen=True, slots=True)
class Viewer:
    """Somebody who looks: for each organisation that they belong to, their roles there.

    `above` are the keys of the organisations above those, where they do not belong themselves;
    `parents` says by keys which organisation stands right above which.
    This is the one place where queries learn which organisations they may reach into.
    """

    person: Person | None = None
    roles: Mapping[int, frozenset[str]] = field(default_factory=dict)
    above: frozenset[int] = frozenset()
    parents: Mapping[int, int | None] = field(default_factory=dict)

    @property
    def someone(self) -> Person:
        """The person who looks: behind `@needs` there always is one. Raises PermissionDenied."""
        if self.person is None:
            raise PermissionDenied("nobody has signed in")
        return self.person

    def belongs(self, organisation: Organisation) -> bool:
        """Whether they may know of the organisation as one of theirs."""
        return organisation.pk in self.roles

    def permissions(self, organisation: Organisation) -> frozenset[str]:
        """Return what they may do there."""
        return held_by(set(self.roles.get(organisation.pk, ())))

    def can(self, permission: str, organisation: Organisation) -> bool:
        """Whether they may do this there."""
        return permission in self.permissions(organisation)

    def anywhere(self) -> frozenset[str]:
        """Return what they may do in at least one organisation."""
        return held_by(set().union(*self.roles.values()))

    def where(self, permission: str) -> frozenset[int]:
        """Return the keys of the organisations in which they may do this."""
        held = ((pk, held_by(set(roles))) for pk, roles in self.roles.items())
        return frozenset(pk for pk, permissions in held if permission in permissions)

    def line(self, organisation: int) -> list[int]:
        """Return an organisation, given by its key, and all above it, nearest first."""
        return [organisation, *_all_above([organisation], self.parents)]

    def limit(self, rows: QuerySet[M], permission: str) -> QuerySet[M]:
        """Keep the rows of those organisations in which they may do this."""
        return rows.filter(organisation__in=self.where(permission))


NOBODY = Viewer()


@without_walls("which organisations somebody belongs to is only being worked out")
def viewer_of(person: Person, day: date) -> Viewer:
    """Work out what a person may do on a day, from what they hold and whom they stand in for."""
    parents = _parents()
    children = _children(parents)
    roles: dict[int, set[str]] = {}
    members = Membership.objects.on(day).filter(person=person).order_by()
    for place in members.values_list("organisation", flat=True):
        roles.setdefault(place, set()).add(MEMBER)
    absent = Absence.objects.on(day).filter(deputy=person).order_by()
    stands_in = set(absent.values_list("person", "organisation"))
    whose = {person.pk, *(pk for pk, _ in stands_in)}
    held = Appointment.objects.on(day).filter(person__in=whose).order_by()
    for holder, place, role in held.values_list("person", "organisation", "role"):
        if holder == person.pk or (holder, place) in stands_in:
            for pk in _with_all_below(place, children):
                roles.setdefault(pk, set()).update({MEMBER, role})
    above = frozenset(_all_above(roles, parents)) - roles.keys()
    return Viewer(person, {pk: frozenset(held) for pk, held in roles.items()}, above, parents)


def with_all_below(organisation: Organisation) -> frozenset[int]:
    """Return the keys of an organisation and of every school below it."""
    return frozenset(_with_all_below(organisation.pk, _children(_parents())))


def _parents() -> dict[int, int | None]:
    return dict(Organisation.objects.order_by().values_list("pk", "parent"))


def _children(parents: Mapping[int, int | None]) -> dict[int, list[int]]:
    below: dict[int, list[int]] = {}
    for pk, parent in parents.items():
        if parent is not None:
            below.setdefault(parent, []).append(pk)
    return below


def _with_all_below(top: int, children: Mapping[int, list[int]]) -> list[int]:
    found = [top]
    for pk in found:
        found += children.get(pk, ())
    return found


def _all_above(organisations: Iterable[int], parents: Mapping[int, int | None]) -> Iterator[int]:
    for pk in organisations:
        above = parents.get(pk)
        while above is not None:
            yield above
            above = parents[above]

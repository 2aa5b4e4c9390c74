"""Whom a key may know of: the one place where a directory's reads and changes are scoped."""

from dataclasses import dataclass, field
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from clausewise.features.people.leaving.standing import KINDS, belongs_anywhere
from clausewise.features.people.models import (
    DirectoryKey,
    InDirectory,
    Membership,
    Organisation,
    Person,
)


@dataclass(frozen=True, slots=True)
class Reach:
    """A key on a day, and the organisations that it reaches: its own and all below."""

    key: DirectoryKey
    day: date
    organisations: frozenset[int] = field(default_factory=frozenset)

    def here(self) -> QuerySet[Person]:
        """Return those who are something here."""
        return Person.objects.filter(self._standing(inside=True)).order_by("pk")

    def people(self) -> QuerySet[Person]:
        """Return those who are something here, and those once told of who are nothing elsewhere.

        A leaver stays, so that the directory can bring them back; one who now works for somebody
        else does not: what is changed there is not for this directory to see.
        """
        mine = InDirectory.objects.filter(organisation=self.key.organisation_id)
        gone = Q(Exists(mine.filter(person=OuterRef("pk")))) & ~self._standing(inside=False)
        return Person.objects.filter(self._standing(inside=True) | gone).order_by("pk")

    def _standing(self, *, inside: bool) -> Q:
        found = Q()
        for kind in KINDS:
            rows = kind.objects.on(self.day).filter(person=OuterRef("pk"))
            ours = Q(organisation__in=self.organisations)
            found |= Q(Exists(rows.filter(ours if inside else ~ours)))
        return found

    def shares(self, person: Person) -> bool:
        """Whether somebody is something elsewhere too, so that name and address are not ours."""
        return belongs_anywhere(person, self.day, outside=self.organisations)

    def knew(self, person: Person) -> bool:
        """Whether somebody once belonged here."""
        rows = Membership.objects.filter(person=person, organisation__in=self.organisations)
        return rows.exists()


def reach_of(key: DirectoryKey, day: date) -> Reach:
    """Work out what a key reaches."""
    found = {key.organisation_id}
    while below := {
        *Organisation.objects.filter(parent__in=found)
        .exclude(pk__in=found)
        .order_by()
        .values_list("pk", flat=True)
    }:
        found |= below
    return Reach(key, day, frozenset(found))

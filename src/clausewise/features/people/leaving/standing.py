"""What somebody is, anywhere, from a day on: what stands between them and a closed account."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q

from clausewise.features.audit.api import without_walls
from clausewise.features.people.models import Appointment, Membership, Organisation, Person

KINDS: tuple[type[Membership] | type[Appointment], ...] = (Membership, Appointment)


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person in an organisation, as the audit record of that organisation speaks of them."""

    person: Person
    organisation: Organisation

    @property
    def audit_name(self) -> str:
        """The person's own."""
        return self.person.audit_name

    @property
    def audit_organisation(self) -> str:
        """In whose record it stands."""
        return self.organisation.ref


def from_day(day: date) -> Q:
    """Keep what holds on a day or later."""
    return Q(ends__isnull=True) | Q(ends__gte=day)


@without_walls("whoever leaves one school may belong to another")
def belongs_anywhere(person: Person, day: date, *, outside: Collection[int] = frozenset()) -> bool:
    """Whether somebody is anything on a day or later, in an organisation not among these keys."""
    theirs = Q(person=person) & ~Q(organisation__in=outside) & from_day(day)
    return any(kind.objects.filter(theirs).exists() for kind in KINDS)


def belongs_here(person: Person, organisation: Organisation, day: date) -> bool:
    """Whether somebody is anything in an organisation on a day or later."""
    theirs = Q(person=person, organisation=organisation) & from_day(day)
    return any(kind.objects.filter(theirs).exists() for kind in KINDS)


@without_walls("whoever leaves one school may belong to another")
def belonging(people: Iterable[Person], day: date) -> frozenset[int]:
    """Return the keys of those of some people who are anything, anywhere, on a day or later."""
    theirs = from_day(day) & Q(person__in=[each.pk for each in people])
    rows = [kind.objects.filter(theirs).values_list("person", flat=True) for kind in KINDS]
    return frozenset(pk for found in rows for pk in found)


def end_standing(
    people: Iterable[Person], organisation: Organisation, day: date
) -> list[Appointment]:
    """End memberships and appointments so that from a day on there are none; return the latter.

    What would have begun later is deleted. What began on the day itself stays, as a day earlier:
    that somebody was here is not forgotten, and they are out at once.
    """
    last = day - timedelta(days=1)
    theirs = Q(person__in=[each.pk for each in people], organisation=organisation)
    roles = Appointment.objects.filter(theirs, from_day(day), starts__lte=day)
    ended = [*roles.order_by("pk")]
    for kind in KINDS:
        held = kind.objects.filter(theirs)
        held.filter(starts__gt=day).delete()
        held.filter(from_day(day), starts=day).update(starts=last, ends=last)
        held.filter(from_day(day)).update(ends=last)
    return ended

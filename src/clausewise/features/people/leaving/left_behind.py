"""What a leaver leaves behind, for someone to take over.

It is worked out afresh from what is so: whatever is taken over is no longer on the list.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.db.models import Exists, OuterRef, Q
from django.utils.module_loading import import_string

from clausewise.features.people.leaving.standing import KINDS, from_day
from clausewise.features.people.models import (
    Absence,
    Appointment,
    Membership,
    Organisation,
    Person,
)
from clausewise.features.people.viewer import Viewer

MANAGE = "people.manage"


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """One thing that hangs on somebody: what it is, in words, and where to see to it, if known."""

    person: Person
    what: str
    url: str = ""


Hanging = Callable[[Organisation, Iterable[Person], date], Iterable[LeftBehind]]
"""What a feature above hands in: what of its own hangs on some people in an organisation."""


def hangs_on(person: Person, organisation: Organisation, day: date) -> list[LeftBehind]:
    """Return what will need someone to take over if somebody leaves on a day."""
    return hang_on([person], organisation, day)


def hang_on(people: Sequence[Person], organisation: Organisation, day: date) -> list[LeftBehind]:
    """Return what will need someone to take over if all of some people leave on a day."""
    roles = Appointment.objects.filter(organisation=organisation)
    theirs = roles.filter(from_day(day), person__in=people)
    others = roles.on(day).exclude(person__in=people).order_by()
    held = {*others.values_list("role", flat=True)}
    return [
        *_roles(each for each in theirs.select_related("person") if each.role not in held),
        *_deputies(people, organisation, day),
        *_handed(people, organisation, day),
    ]


def left_behind(viewer: Viewer, organisation: Organisation, day: date) -> list[LeftBehind]:
    """Return what those who have left an organisation left behind, by their names."""
    if not viewer.can(MANAGE, organisation):
        return []
    people = [*_leavers(organisation, day)]
    found = [
        *_roles(_vacant(organisation, day)),
        *_deputies(people, organisation, day),
        *_handed(people, organisation, day),
    ]
    return sorted(
        found, key=lambda each: (each.person.last_name, each.person.first_name, each.what)
    )


def _leavers(organisation: Organisation, day: date) -> Iterable[Person]:
    """Return those who belonged or held a role here before a day, and no longer do."""
    was, still = Q(), Q()
    for kind in KINDS:
        rows = kind.objects.filter(Q(organisation=organisation, person=OuterRef("pk")))
        was |= Q(Exists(rows.filter(ends__lt=day)))
        still |= Q(Exists(rows.filter(from_day(day))))
    return Person.objects.filter(was).exclude(still)


def _vacant(organisation: Organisation, day: date) -> list[Appointment]:
    """Return the last appointment to each role that nobody holds since a leaver held it."""
    rows = Appointment.objects.filter(organisation=organisation)
    same = rows.filter(role=OuterRef("role"))
    held = from_day(day)
    ended = rows.filter(ends__lt=day).exclude(Exists(same.filter(held)))
    later = same.filter(ends__gt=OuterRef("ends"))
    members = Membership.objects.filter(held, organisation=organisation, person=OuterRef("person"))
    last = ended.exclude(Exists(later)).exclude(Exists(members))
    return [*last.select_related("person").order_by("role", "pk")]


def _roles(appointments: Iterable[Appointment]) -> Iterable[LeftBehind]:
    for each in appointments:
        yield LeftBehind(each.person, f"{each.get_role_display()}: nobody else holds this role")


def _deputies(
    people: Iterable[Person], organisation: Organisation, day: date
) -> Iterable[LeftBehind]:
    deputies: dict[int | None, Person] = {each.pk: each for each in people}
    away = Absence.objects.filter(organisation=organisation, deputy__in=deputies)
    for each in away.filter(from_day(day)).select_related("person").order_by("starts", "pk"):
        until = f" until {each.ends:%-d %B %Y}" if each.ends else ""
        yield LeftBehind(deputies[each.deputy_id], f"Stands in for {each.person}{until}")


def _handed(
    people: Iterable[Person], organisation: Organisation, day: date
) -> Iterable[LeftBehind]:
    for path in settings.PEOPLE_HANGING:
        hanging: Hanging = import_string(path)
        yield from hanging(organisation, people, day)

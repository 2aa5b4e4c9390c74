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
from clausewise.features.people.viewer import NOBODY, Viewer

SEE = "people.see_leavers"
SEES_ALL = ("people.manage", "people.appoint")
"""Who holds one of these sees all but what is confidential; others what they look after."""


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """One thing that hangs on somebody: what it is, in words, and where to see to it, if known.

    `note` says more of it, such as when it is due. Whoever looks takes it over with a form sent
    to `take`; empty where they cannot.
    """

    person: Person
    what: str
    url: str = ""
    note: str = ""
    take: str = ""


@dataclass(frozen=True, slots=True)
class Leavers:
    """Those of an organisation who leave on a day, and who looks at what hangs on them.

    Without `people` they are all who have left it. Where nobody in particular looks, what is
    confidential is left out.
    """

    organisation: Organisation
    day: date
    people: Sequence[Person] | None = None
    viewer: Viewer = NOBODY

    @property
    def all_seen(self) -> bool:
        """Whether all is shown but what is confidential."""
        may = (self.viewer.can(each, self.organisation) for each in SEES_ALL)
        return self.viewer == NOBODY or any(may)


Hanging = Callable[[Leavers], Iterable[LeftBehind]]
"""What a feature above hands in: what of its own hangs on leavers, as far as it may be shown."""


def hangs_on(
    viewer: Viewer, person: Person, organisation: Organisation, day: date
) -> list[LeftBehind]:
    """Return what somebody sees of what must be taken over if another leaves on a day."""
    return hang_on(Leavers(organisation, day, [person], viewer))


def hang_on(leavers: Leavers) -> list[LeftBehind]:
    """Return what will need someone to take over if all of some people leave on a day."""
    people, organisation, day = leavers.people or (), leavers.organisation, leavers.day
    roles = Appointment.objects.filter(organisation=organisation)
    theirs = roles.filter(from_day(day), person__in=people)
    others = roles.on(day).exclude(person__in=people).order_by()
    held = {*others.values_list("role", flat=True)}
    return [
        *_roles(each for each in theirs.select_related("person") if each.role not in held),
        *_deputies(people, organisation, day),
        *_handed(leavers),
    ]


def left_behind(viewer: Viewer, organisation: Organisation, day: date) -> list[LeftBehind]:
    """Return what somebody sees of what leavers left behind in an organisation, by their names."""
    if not viewer.can(SEE, organisation):
        return []
    leavers = Leavers(organisation, day, viewer=viewer)
    found = [*(_standing(leavers) if leavers.all_seen else ()), *_handed(leavers)]
    return sorted(
        found, key=lambda each: (each.person.last_name, each.person.first_name, each.what)
    )


def _standing(leavers: Leavers) -> Iterable[LeftBehind]:
    """Return the roles that those who have left leave vacant, and for whom they stood in."""
    organisation, day = leavers.organisation, leavers.day
    people = [*_leavers(organisation, day)]
    return [*_roles(_vacant(organisation, day)), *_deputies(people, organisation, day)]


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


def _handed(leavers: Leavers) -> Iterable[LeftBehind]:
    for path in settings.PEOPLE_HANGING:
        hanging: Hanging = import_string(path)
        yield from hanging(leavers)

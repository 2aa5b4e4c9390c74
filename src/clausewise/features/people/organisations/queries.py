"""What the pages of organisations show."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from clausewise.features.people.cover.standing import Standing, lines, standing_on
from clausewise.features.people.models import (
    Absence,
    Appointment,
    Organisation,
)
from clausewise.features.people.organisations.gaps import Gap, gaps_of, unfilled
from clausewise.features.people.policy import Adopted, adopted, role_title
from clausewise.features.people.rules.appointing import roles_at
from clausewise.features.people.viewer import Viewer

NAMED = 6
FEW_SCHOOLS = 12


@dataclass(frozen=True, slots=True)
class RoleRow:
    """A role of an organisation: the policy's name for it, who holds it, and how many more do.

    `where` is the trust through which they do, where nobody holds it in the organisation itself.
    """

    role: str
    title: str
    people: tuple[str, ...]
    more: int
    where: Organisation | None


@dataclass(frozen=True, slots=True)
class OrganisationPage:
    """All that an organisation's first page shows."""

    organisation: Organisation
    above: tuple[Organisation, ...]
    policy: Adopted | None
    schools: tuple[Organisation, ...]
    more_schools: int
    roles: tuple[RoleRow, ...]
    gaps: tuple[Gap, ...]
    gaps_below: int
    away: tuple[Absence, ...]


def organisation_page(viewer: Viewer, organisation: Organisation, day: date) -> OrganisationPage:
    """Gather an organisation's first page, in a number of queries that does not grow."""
    standing = standing_on(day, [organisation])
    line = standing.above[organisation.pk]
    policy = adopted(line)
    below = schools_below(viewer, organisation)
    count = below.count()
    can_appoint = viewer.can("people.appoint", organisation)
    gaps = gaps_of(standing, organisation) if can_appoint and not count else ()
    below_it = unfilled(viewer, day, organisation) if can_appoint and count else ()
    away = Absence.objects.on(day).filter(organisation=organisation)
    return OrganisationPage(
        organisation=organisation,
        above=tuple(place for place in line[1:] if viewer.belongs(place)),
        policy=policy,
        schools=tuple(below[:FEW_SCHOOLS]),
        more_schools=max(0, count - FEW_SCHOOLS),
        roles=tuple(role_rows(standing, organisation)),
        gaps=tuple(gaps),
        gaps_below=len(below_it),
        away=tuple(away.select_related("person", "deputy")),
    )


def schools_below(
    viewer: Viewer, organisation: Organisation, text: str = ""
) -> QuerySet[Organisation]:
    """Return what stands below an organisation, by name; `text` keeps names and numbers with it."""
    under = [pk for pk, line in lines().items() if organisation in line[1:]]
    rows = organisations_seen(viewer).filter(pk__in=under)
    if text:
        rows = rows.filter(Q(name__icontains=text) | Q(urn=text))
    return rows


def organisations_seen(viewer: Viewer) -> QuerySet[Organisation]:
    """Return the organisations that somebody belongs to."""
    return Organisation.objects.filter(pk__in=viewer.roles)


def role_rows(standing: Standing, organisation: Organisation) -> list[RoleRow]:
    """Return each role that somebody holds there, or else above, with the policy's name for it."""
    line = standing.above[organisation.pk]
    policy = adopted(line)
    pack = policy.pack if policy else None
    found = []
    for role in roles_at(line[-1]):
        place = next((place for place in line if standing.held.get((place.pk, role))), None)
        if place:
            held = [str(person) for person in standing.held[place.pk, role]]
            named, more = tuple(held[:NAMED]), max(0, len(held) - NAMED)
            where = place if place != organisation else None
            found.append(RoleRow(role, role_title(pack, role), named, more, where))
    return found


def title_of(organisation: Organisation, role: str) -> str:
    """Return a role's name as the organisation's policy has it."""
    policy = adopted(lines()[organisation.pk])
    return role_title(policy.pack if policy else None, role)


def history(organisation: Organisation, role: str) -> QuerySet[Appointment]:
    """Return everyone who held, holds or will hold a role there, the latest first."""
    rows = Appointment.objects.filter(organisation=organisation, role=role)
    return rows.select_related("person").order_by("-starts", "-pk")


def appointments_in(organisation: Organisation) -> QuerySet[Appointment]:
    """Return every appointment of an organisation."""
    return Appointment.objects.filter(organisation=organisation).select_related("person")


def names_by_role(organisation: Organisation, day: date) -> dict[str, RoleRow]:
    """Return who holds each role there or above, by role."""
    rows = role_rows(standing_on(day, [organisation]), organisation)
    return {row.role: row for row in rows}


def others_in(organisation: Organisation, role: str, day: date) -> QuerySet[Appointment]:
    """Return who holds a role there on a day."""
    return Appointment.objects.on(day).filter(organisation=organisation, role=role)


def absences(organisation: Organisation, day: date) -> QuerySet[Absence]:
    """Return who is or will be away there, the soonest first."""
    rows = Absence.objects.filter(organisation=organisation)
    rows = rows.filter(Q(ends__isnull=True) | Q(ends__gte=day))
    return rows.select_related("person", "deputy").order_by("starts", "pk")


@dataclass(frozen=True, slots=True)
class ChainRow:
    """A role's chain in an organisation, in words and in names, and who set it; None: nobody."""

    role: str
    title: str
    steps: tuple[str, ...]
    names: tuple[str, ...]
    set_by: Organisation | None


def chain_rows(organisation: Organisation, day: date) -> list[ChainRow]:
    """Return the chain of each role that can be held there."""
    standing = standing_on(day, [organisation])
    policy = adopted(standing.above[organisation.pk])
    pack = policy.pack if policy else None
    found = []
    for role in roles_at(organisation):
        names = standing.chain(organisation, role)
        steps = tuple(role_title(pack, step) for step in names)
        set_by = standing.chain_set_by(organisation, role)
        found.append(ChainRow(role, role_title(pack, role), steps, names, set_by))
    return found

"""How things stand on one day: who holds what, who is away, and who falls in for whom."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from clausewise.features.audit.api import without_walls
from clausewise.features.people.models import Absence, Appointment, Chain, Organisation, Person
from clausewise.features.people.roles import BY_NAME

LAST_RESORT = "administrator"
"""Whom everything falls to in the end: there always is one."""
ACTS_AS = {"governing_body": "chair_of_governors"}
"""Roles that policies name and no one person holds, and who acts for them."""


class UnknownRoleError(LookupError):
    """Nobody in a school can hold that role, as nobody in a school is the police."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One day's truth, for any number of organisations.

    `above` gives, by an organisation's key, itself and all above it, nearest first. `away` gives,
    by a person's key, the deputy in each organisation where they are noted as away: it counts there
    and below, so that no school can take somebody out of what they do for others.
    """

    above: Mapping[int, tuple[Organisation, ...]]
    held: Mapping[tuple[int, str], tuple[Person, ...]]
    away: Mapping[int, Mapping[int, Person | None]]
    chains: Mapping[tuple[int, str], tuple[str, ...]]

    def is_away(self, person: Person, place: Organisation) -> bool:
        """Whether somebody is away from what they do in a place: noted there or above it."""
        noted = self.away.get(person.pk)
        return noted is not None and any(each.pk in noted for each in self.above[place.pk])

    def deputy(self, person: Person, place: Organisation) -> Person | None:
        """Return who does what an absent person does in a place, if that has been said there."""
        return self.away.get(person.pk, {}).get(place.pk)

    def steps(self, organisation: Organisation, role: str) -> tuple[str, ...]:
        """Return the role, those that it falls to in order, and the last resort.

        Raises UnknownRoleError.
        """
        role = ACTS_AS.get(role, role)
        if role not in BY_NAME:
            raise UnknownRoleError(f"nobody in a school holds the role `{role}`")
        steps = (role, *self.chain(organisation, role), LAST_RESORT)
        return tuple(dict.fromkeys(steps))

    def chain(self, organisation: Organisation, role: str) -> tuple[str, ...]:
        """Return the chain that counts: the organisation's own, the nearest above, or ours."""
        set_by = self.chain_set_by(organisation, role)
        return self.chains[set_by.pk, role] if set_by else BY_NAME[role].falls_to

    def chain_set_by(self, organisation: Organisation, role: str) -> Organisation | None:
        """Return who set the chain that counts: the organisation or the nearest above it."""
        line = self.above[organisation.pk]
        return next((place for place in line if self.chains.get((place.pk, role))), None)


def standing_on(day: date, within: Collection[Organisation] | None = None) -> Standing:
    """Read how things stand on a day in four queries, however many schools there are.

    `within` narrows it to some organisations and those above them.
    """
    return standing_among(day, None if within is None else {each.pk for each in within})


@without_walls("whoever is away from a trust is away from its schools, and chains lead upwards")
def standing_among(day: date, within: Collection[int] | None = None) -> Standing:
    """Do the same for organisations given by their keys."""
    above = lines()
    held: dict[tuple[int, str], tuple[Person, ...]] = {}
    appointments = Appointment.objects.on(day).filter(person__is_active=True)
    if within is not None:
        places = {place.pk for pk in within for place in above[pk]}
        appointments = appointments.filter(organisation__in=places)
    for each in appointments.select_related("person").order_by("pk"):
        key = (each.organisation_id, each.role)
        held[key] = (*held.get(key, ()), each.person)
    away: dict[int, dict[int, Person | None]] = {}
    for absence in Absence.objects.on(day).select_related("deputy"):
        away.setdefault(absence.person_id, {})[absence.organisation_id] = absence.deputy
    chains = {(each.organisation_id, each.role): tuple(each.steps) for each in Chain.objects.all()}
    return Standing(above, held, away, chains)


def lines() -> dict[int, tuple[Organisation, ...]]:
    """Return, by an organisation's key, itself and all above it, nearest first."""
    return lines_among(Organisation.objects.all())


def lines_among(organisations: Iterable[Organisation]) -> dict[int, tuple[Organisation, ...]]:
    """Return the same of organisations that have been read; all must be among them."""
    every = {each.pk: each for each in organisations}
    return {pk: tuple(_line(each, every)) for pk, each in every.items()}


def _line(organisation: Organisation, every: Mapping[int, Organisation]) -> list[Organisation]:
    line = [organisation]
    while line[-1].parent_id is not None:
        line.append(every[line[-1].parent_id])
    return line

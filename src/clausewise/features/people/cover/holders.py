"""Who may act in a role: worked out in order, from its holders to the last resort."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clausewise.features.people.cover.standing import ACTS_AS, Standing, standing_on
from clausewise.features.people.models import Organisation, Person
from clausewise.features.people.roles import BY_NAME


class How(StrEnum):
    """How somebody was reached."""

    HOLDER = "holder"
    DEPUTY = "deputy"
    PARENT = "parent"
    STEP = "step"


@dataclass(frozen=True, slots=True)
class Reached:
    """Somebody who may act in a role of an organisation, and how they were reached.

    `role` and `where` are what they hold and in which organisation, `stands_in_for` the absent
    holder whose deputy they are.
    """

    person: Person
    how: How
    role: str
    where: Organisation
    stands_in_for: Person | None = None

    @property
    def role_title(self) -> str:
        """The role they hold, in our words."""
        return BY_NAME[self.role].title


def holders(
    organisation: Organisation, role: str, day: date, away_from: Collection[Person] = ()
) -> tuple[Reached, ...]:
    """Return who may act in a role on a day, passing over those given as `away_from`.

    While an administrator who is present and not passed over is there, in the organisation or above
    it, this is never empty. Raises UnknownRoleError for a role that nobody in a school can hold.
    """
    return reached(standing_on(day, [organisation]), organisation, role, away_from)


def reached(
    standing: Standing, organisation: Organisation, role: str, away_from: Collection[Person] = ()
) -> tuple[Reached, ...]:
    """Do the same on a day that has been read already."""
    return reached_past(standing, organisation, role, frozenset(each.pk for each in away_from))


def reached_past(
    standing: Standing, organisation: Organisation, role: str, barred: frozenset[int]
) -> tuple[Reached, ...]:
    """Do the same, passing over the people with these keys."""
    for step in standing.steps(organisation, role):
        for place in standing.above[organisation.pk]:
            found = {each[0].pk: each for each in _eligible(standing, place, step, barred)}
            if found:
                asked = (ACTS_AS.get(role, role), organisation)
                return tuple(_reached(each, (step, place), asked) for each in found.values())
    return ()


Found = tuple[Person, Person | None]


def _eligible(
    standing: Standing, place: Organisation, role: str, barred: frozenset[int]
) -> Iterator[Found]:
    """Yield each person who may act in a role held there, with whom they stand in for."""
    for holder in standing.held.get((place.pk, role), ()):
        if not standing.is_away(holder, place):
            if holder.pk not in barred:
                yield holder, None
            continue
        deputy = standing.deputy(holder, place)
        if deputy is None or standing.is_away(deputy, place):
            continue
        if deputy.is_active and deputy.pk not in barred:
            yield deputy, holder


def _reached(
    found: Found, at: tuple[str, Organisation], asked: tuple[str, Organisation]
) -> Reached:
    person, stands_in_for = found
    role, where = at
    if role != asked[0]:
        how = How.STEP
    elif stands_in_for:
        how = How.DEPUTY
    else:
        how = How.HOLDER if where == asked[1] else How.PARENT
    return Reached(person, how, role, where, stands_in_for)

"""Who answers for what is asked of roles, however many there are: what `holders` says, all at once.

What waits must never wait for nobody. Where everybody is away it falls to whom it would if they
were not, and where nobody is left in any of those roles, to whoever holds one at all.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from clausewise.features.people.cover.holders import Reached, reached, reached_past
from clausewise.features.people.cover.standing import (
    ACTS_AS,
    LAST_RESORT,
    Standing,
    standing_among,
)
from clausewise.features.people.roles import BY_NAME


@dataclass(frozen=True, slots=True)
class Asked:
    """A role that is asked for something, in the organisation with that key.

    `away_from` is the key of a person who must not answer, because it is about them.
    """

    organisation: int
    role: str
    away_from: int | None = None


def answering(asked: Collection[Asked], day: date) -> dict[Asked, frozenset[int]]:
    """Return the keys of those who answer, in as many queries for many as for one."""
    if not asked:
        return {}
    standing = standing_among(day, {each.organisation for each in asked})
    return {each: answering_in(standing, each) for each in asked}


def answering_in(standing: Standing, asked: Asked) -> frozenset[int]:
    """Return the same for one, on a day that has been read already."""
    line = standing.above[asked.organisation]
    # a role that has since gone from our list is nobody's own any more
    role = asked.role if asked.role in {*BY_NAME, *ACTS_AS} else LAST_RESORT
    if asked.away_from is not None:
        # who may act in somebody's matter is for nobody to stretch
        barred = frozenset({asked.away_from})
        return _keys(reached_past(standing, line[0], role, barred))
    there = replace(standing, away={})
    people = _keys(reached(standing, line[0], role) or reached(there, line[0], role))
    return people or _anybody(standing, {place.pk for place in line})


def _keys(found: Collection[Reached]) -> frozenset[int]:
    return frozenset(each.person.pk for each in found)


def _anybody(standing: Standing, places: Collection[int]) -> frozenset[int]:
    held = (people for (place, _), people in standing.held.items() if place in places)
    return frozenset(person.pk for people in held for person in people)

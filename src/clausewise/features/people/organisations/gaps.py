"""Roles that a policy needs and nobody fills, and whom they fall to meanwhile."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from clausewise.features.people.cover.holders import Reached, reached
from clausewise.features.people.cover.standing import (
    LAST_RESORT,
    Standing,
    standing_among,
    standing_on,
)
from clausewise.features.people.models import Organisation
from clausewise.features.people.policy import Adopted, adopted, role_title
from clausewise.features.people.roles import BY_NAME
from clausewise.features.people.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Gap:
    """A role that nobody fills in an organisation; `title` is the policy's own name for it."""

    organisation: Organisation
    role: str
    title: str
    falls_to: tuple[Reached, ...]

    @property
    def meanwhile(self) -> str:
        """Whom it falls to, in words."""
        named = [f"{each.person} ({BY_NAME[each.role].title.lower()})" for each in self.falls_to]
        return ", ".join(named) or "nobody: appoint somebody now"


def unfilled(viewer: Viewer, day: date, within: Organisation | None = None) -> list[Gap]:
    """Return what nobody fills in the schools where the viewer may appoint, by school.

    `within` narrows it to an organisation and those below it.
    """
    standing = standing_on(day)
    mine = viewer.where("people.appoint")
    inside = {pk for pk in mine if within is None or within in standing.above[pk]}
    return _gaps_in(standing, inside)


def unfilled_among(day: date, among: Collection[int] | None = None) -> list[Gap]:
    """Return what nobody fills in any school, or in those with these keys, whoever may appoint."""
    standing = standing_among(day, among)
    return _gaps_in(standing, standing.above.keys() if among is None else among)


def _gaps_in(standing: Standing, organisations: Collection[int]) -> list[Gap]:
    parents = {line[1].pk for line in standing.above.values() if len(line) > 1}
    places = [standing.above[pk][0] for pk in organisations if pk not in parents]
    by_name = sorted(places, key=lambda place: place.name)
    return [gap for place in by_name for gap in gaps_of(standing, place)]


def gaps_of(standing: Standing, organisation: Organisation) -> Iterator[Gap]:
    """Yield each role that an organisation's policy needs and nobody is appointed to.

    Where no policy can be read, somebody must administer Clausewise all the same.
    """
    line = standing.above[organisation.pk]
    policy = adopted(line)
    for role in policy.needs if policy else (LAST_RESORT,):
        if not any(standing.held.get((place.pk, role)) for place in line):
            yield _gap(standing, organisation, role, policy)


def _gap(standing: Standing, organisation: Organisation, role: str, policy: Adopted | None) -> Gap:
    title = role_title(policy.pack if policy else None, role)
    return Gap(organisation, role, title, reached(standing, organisation, role))

"""Chooses the schools wanted from the register, and follows those that got a new number.

When a school becomes an academy its URN changes. The old and the new entry have the same DfE
number; where even that changed, the register's file of links says so.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from clausewise.features.people.establishments.reading import (
    LINKS,
    NEEDED,
    BadRow,
    Cells,
    Entry,
    entry,
    laestab,
    rows,
    text_of,
)

CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which schools to take: those of a trust, by its name or code, and those of a list."""

    trust: str = ""
    urns: frozenset[str] = frozenset()

    def has(self, cells: Cells) -> bool:
        """Whether a row is wanted."""
        if cells["URN"] in self.urns:
            return True
        names = {cells["Trusts (name)"].casefold(), cells["Trusts (code)"].casefold()}
        return bool(self.trust) and self.trust.casefold() in names


@dataclass(frozen=True, slots=True)
class Found:
    """What was taken, which rows could not be, and which numbers the register does not have."""

    entries: tuple[Entry, ...]
    bad: tuple[BadRow, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(slots=True)
class _Survey:
    chosen: list[str] = field(default_factory=list)
    numbers: dict[str, str] = field(default_factory=dict)
    closed: set[str] = field(default_factory=set)
    same: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    cut: list[BadRow] = field(default_factory=list)


def find(file: BinaryIO, wanted: Wanted, links: BinaryIO | None = None) -> Found:
    """Read the register twice, row by row: once to choose, once to take. Raises BadFileError."""
    survey = _survey(file, wanted)
    former, replaced = _succession(survey, dict(_links(links)) if links else {})
    taken = {replaced.get(urn, urn) for urn in survey.chosen}
    found = [
        entry(line, cells, tuple(sorted(former.get(cells["URN"], ()))))
        for line, cells in rows(text_of(file))
        if cells["URN"] in taken and len(cells) == len(NEEDED)
    ]
    entries = tuple(each for each in found if isinstance(each, Entry))
    bad = tuple(each for each in found if isinstance(each, BadRow))
    missing = tuple(sorted(wanted.urns - set(survey.chosen)))
    return Found(entries, (*survey.cut, *bad), missing)


def _survey(file: BinaryIO, wanted: Wanted) -> _Survey:
    survey = _Survey()
    for line, cells in rows(text_of(file)):
        urn = cells["URN"]
        if len(cells) < len(NEEDED):
            if urn in wanted.urns:
                survey.cut.append(BadRow(line, urn, "the row is cut short: download it again"))
                survey.chosen.append(urn)
            continue
        if wanted.has(cells):
            survey.chosen.append(urn)
        number = laestab(cells)
        survey.numbers[urn] = number
        if number:
            survey.same[number].append(urn)
        if cells["EstablishmentStatus (name)"].casefold() == CLOSED:
            survey.closed.add(urn)
    return survey


def _links(file: BinaryIO) -> Iterator[tuple[str, list[str]]]:
    """Yield each school's former numbers, as the register's file of links has them."""
    former: defaultdict[str, list[str]] = defaultdict(list)
    for _, cells in rows(text_of(file), LINKS):
        kind = cells.get("LinkType", "").casefold()
        if kind.startswith("predecessor"):
            former[cells["URN"]].append(cells["LinkURN"])
        elif kind.startswith("successor"):
            former[cells["LinkURN"]].append(cells["URN"])
    yield from former.items()


def _succession(
    survey: _Survey, linked: dict[str, list[str]]
) -> tuple[dict[str, set[str]], dict[str, str]]:
    """Return each open school's former numbers, and what replaced each closed one."""
    former: dict[str, set[str]] = {}
    replaced: dict[str, str] = {}
    for urn, number in survey.numbers.items():
        if urn in survey.closed:
            continue
        before = _before(survey, urn, survey.same[number] if number else (), linked)
        if before:
            former[urn] = before
        replaced |= dict.fromkeys(before, urn)
    return former, replaced


def _before(
    survey: _Survey, urn: str, same: Iterable[str], linked: dict[str, list[str]]
) -> set[str]:
    known = {*same, *linked.get(urn, ())} - {urn}
    return {other for other in known if other in survey.closed}

"""Decides many questions at once: rows of facts one by one, or columns a whole column at a time.

A column of a fact becomes one integer for each condition on it, one bit for each question. Deciding
a rule for a million questions is then a handful of operations on integers.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from clausewise.engine.boxes import meet
from clausewise.engine.layout import Layout
from clausewise.engine.pack import BOUND, SEVERITY, Outcome, stated
from clausewise.engine.policy import Policy
from clausewise.engine.rows import Row
from clausewise.engine.vocabulary import Facts, Value

UNKNOWN = 255
"""The code of a fact that is not known; no fact of a pack has so many groups of values."""


def outcomes(policy: Policy, questions: Iterable[Facts]) -> Iterator[Outcome]:
    """Yield the outcome of each question, in order. Facts are trusted to be the vocabulary's."""
    decide = policy.decide
    return (decide(facts).outcome for facts in questions)


@dataclass(frozen=True, slots=True)
class Levels:
    """For each level of severity, the questions where it is possible and where it is certain.

    Each is an integer with one bit a question, the first question highest.
    """

    possible: tuple[int, ...]
    certain: tuple[int, ...]


class Columns:
    """Facts of many questions as columns: for each fact a sequence of values, None where unknown.

    A fact without a column is unknown throughout. Columns are as long as each other, or ValueError.
    """

    def __init__(self, policy: Policy, columns: Mapping[str, Sequence[Value | None]]) -> None:
        lengths = {len(column) for column in columns.values()}
        if len(lengths) != 1:
            raise ValueError(f"columns must be of one length, not {sorted(lengths)}")
        self.policy = policy
        self.layout: Layout = policy.layout
        self.length = lengths.pop()
        self._columns = columns
        self.every = (1 << self.length) - 1
        self._codes = _codes(self.layout, columns, self.length)
        self._planes: dict[tuple[str, int], tuple[int, int]] = {}

    @cached_property
    def complete(self) -> bool:
        """Whether every fact that the policy reads is known in every question."""
        read = {name for row in self.policy.rows for box in (row.box, *row.holes) for name in box}
        return all(name in self._codes and UNKNOWN not in self._codes[name] for name in read)

    def plane(self, name: str, mask: int) -> tuple[int, int]:
        """Return where a fact may be among these values, and where it may be another."""
        key = (name, mask)
        if key not in self._planes:
            codes = self._codes.get(name)
            if codes is None:
                self._planes[key] = (self.every, self.every)
            else:
                within = _bits(codes, mask)
                beyond = _bits(codes, self.layout.full[name] & ~mask)
                self._planes[key] = (within, beyond)
        return self._planes[key]

    def prepare(self) -> None:
        """Make every plane that the policy reads, so that `decide` only decides."""
        for row in self.policy.rows:
            self._row(row)

    def decide(self) -> Levels:
        """Decide every question by every rule, three-valued."""
        possible = [0] * len(SEVERITY)
        certain = [0] * len(SEVERITY)
        for row in self.policy.rows:
            may, sure = self._row(row)
            possible[row.level] |= may
            certain[row.level] |= sure
        return Levels(tuple(possible), tuple(certain))

    def decide_complete(self) -> tuple[int, ...]:
        """Decide questions whose facts are all known: for each level, where some rule applies."""
        found = [0] * len(SEVERITY)
        for row in self.policy.rows:
            found[row.level] |= self._complete_row(row)
        return tuple(found)

    def outcomes(self) -> list[Outcome]:
        """Return the outcome of each question, exactly as `Policy.decide` gives it."""
        levels = self.decide()
        worst = _highest(levels.possible, self.length)
        best = _highest(levels.certain, self.length)
        return [
            SEVERITY[top] if top == sure else self._exact(index)
            for index, (top, sure) in enumerate(zip(worst, best, strict=True))
        ]

    def _exact(self, index: int) -> Outcome:
        """Settle a question that rules leave open one by one: several may settle it together."""
        facts = {name: column[index] for name, column in self._columns.items()}
        return self.policy.decide(facts).outcome

    def _row(self, row: Row) -> tuple[int, int]:
        may, fail = self.every, 0
        for name, mask in row.box.items():
            within, beyond = self.plane(name, mask)
            may &= within
            fail |= beyond
        for hole in row.holes:
            inside, outside = self._hole(row, hole)
            may &= outside
            fail |= inside
        return may, may & ~fail

    def _hole(self, row: Row, hole: Mapping[str, int]) -> tuple[int, int]:
        inside, outside = self.every, 0
        for name, mask in hole.items():
            have = row.box.get(name, self.layout.full[name])
            if have & ~mask:
                inside &= self.plane(name, have & mask)[0]
                outside |= self.plane(name, have & ~mask)[0]
        return inside, outside

    def _complete_row(self, row: Row) -> int:
        holds = self.every
        for name, mask in row.box.items():
            holds &= self.plane(name, mask)[0]
        for hole in row.holes:
            within = meet(row.box, hole) or {}
            inside = holds
            for name in hole:
                inside &= self.plane(name, within[name])[0]
            holds &= ~inside
        return holds


def _implied(
    layout: Layout, columns: Mapping[str, Sequence[Value | None]]
) -> dict[str, Sequence[Value | None]]:
    """Return the columns with what one fact settles about another filled in."""
    filled = dict(columns)
    for name, column in columns.items():
        for value, then in layout.vocabulary.facts[name].implies.items():
            for other, implied in then.items():
                known = filled.get(other, [None] * len(column))
                filled[other] = [
                    implied if given is None and stated_value == value else given
                    for stated_value, given in zip(column, known, strict=True)
                ]
    return filled


def _codes(
    layout: Layout, columns: Mapping[str, Sequence[Value | None]], length: int
) -> dict[str, bytes]:
    """Return each column as one byte a question: the group that the value is in."""
    known = _implied(layout, columns)
    nothing: Sequence[Value | None] = [None] * length
    codes = {name: _coded(layout, name, known[name]) for name in layout.slots if name in known}
    codes[BOUND] = _coded(layout, BOUND, columns.get("role", nothing))
    for name in layout.vocabulary.facts:
        if stated(name) in layout.slots:
            told = [value is not None for value in columns.get(name, nothing)]
            codes[stated(name)] = _coded(layout, stated(name), told)
    return codes


def _coded(layout: Layout, name: str, column: Sequence[Value | None]) -> bytes:
    code: dict[Value | None, int] = {None: UNKNOWN}
    for index, group in enumerate(layout.slots[name].groups):
        code |= dict.fromkeys(group, index)
    if name == BOUND:
        code[None] = code["unstated"]
    return bytes(map(code.__getitem__, column))


def _bits(codes: bytes, mask: int) -> int:
    """Return one bit a question: whether its code is among those of the mask, or unknown."""
    table = bytearray(b"0" * 256)
    for code in range(mask.bit_length()):
        if mask >> code & 1:
            table[code] = ord("1")
    table[UNKNOWN] = ord("1") if mask else ord("0")
    return int(codes.translate(table), 2)


def _highest(levels: Sequence[int], length: int) -> list[int]:
    """Return, for each question, the highest level whose bit is set."""
    found = [0] * length
    for level in range(1, len(levels)):
        for index, bit in enumerate(format(levels[level], f"0{length}b")):
            if bit == "1":
                found[index] = level
    return found

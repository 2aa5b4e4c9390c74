"""Decides many questions at once: rows of facts one by one, or columns a whole column at a time.

A column of a fact becomes one integer for each condition on it, one bit for each question. Deciding
a rule for a million questions is then a handful of operations on integers.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from clausewise.engine.bulk_plan import Plan
from clausewise.engine.layout import Layout
from clausewise.engine.pack import BOUND, SEVERITY, Outcome, stated
from clausewise.engine.policy import Policy
from clausewise.engine.rows import Part, Row
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
        self._planes: dict[tuple[str, int, bool], int] = {}
        levels: list[list[Row]] = [[] for _ in SEVERITY]
        rules: dict[str, list[Row]] = {}
        for row in policy.rows:
            levels[row.level].append(row)
            if row.part is not Part.LIFTED:
                rules.setdefault(row.rule.id, []).append(row)
        self._by_level = Plan(levels, self.layout.full)
        self._by_rule = Plan(rules.values(), self.layout.full)
        self._rules = tuple(rules)

    @cached_property
    def complete(self) -> bool:
        """Whether every fact that the policy reads is known in every question."""
        read = {name for row in self.policy.rows for box in (row.box, *row.holes) for name in box}
        return all(name in self._codes and UNKNOWN not in self._codes[name] for name in read)

    def plane(self, name: str, mask: int, *, sure: bool = False) -> int:
        """Return where a fact may be among these values, or where it is for certain."""
        key = (name, mask, sure)
        if key not in self._planes:
            codes = self._codes.get(name)
            if codes is None:
                self._planes[key] = 0 if sure else self.every
            else:
                self._planes[key] = _bits(codes, mask, unknown=not sure)
        return self._planes[key]

    def prepare(self) -> None:
        """Make every plane that the policy reads, so that `decide` only decides."""
        for sure in (False, True):
            for name, mask in (*self._by_level.literals, *self._by_rule.literals):
                self.plane(name, mask, sure=sure)

    def decide(self) -> Levels:
        """Decide every question by every rule, three-valued."""
        return Levels(self._levels(sure=False), self._levels(sure=True))

    def decide_complete(self) -> tuple[int, ...]:
        """Decide questions whose facts are all known: for each level, where some rule applies."""
        return self._levels(sure=False)

    def rules(self, *, sure: bool) -> dict[str, int]:
        """Return, for each rule, where it may apply, or where it does for certain.

        Where all facts are known the two are the same. An exception is not its rule applying.
        """
        return dict(zip(self._rules, self._evaluate(self._by_rule, sure=sure), strict=True))

    def _levels(self, *, sure: bool) -> tuple[int, ...]:
        return tuple(self._evaluate(self._by_level, sure=sure))

    def _evaluate(self, plan: Plan, *, sure: bool) -> list[int]:
        planes = {literal: self.plane(*literal, sure=sure) for literal in plan.literals}
        return plan.evaluate(planes, self.every)

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


def _bits(codes: bytes, mask: int, *, unknown: bool) -> int:
    """Return one bit a question: whether its code is among those of the mask; what if unknown."""
    table = bytearray(b"0" * 256)
    for code in range(mask.bit_length()):
        if mask >> code & 1:
            table[code] = ord("1")
    table[UNKNOWN] = ord("1") if unknown else ord("0")
    return int(codes.translate(table) or b"0", 2)


def _highest(levels: Sequence[int], length: int) -> list[int]:
    """Return, for each question, the highest level whose bit is set."""
    found = [0] * length
    for level in range(1, len(levels)):
        for index, bit in enumerate(format(levels[level], f"0{length}b")):
            if bit == "1":
                found[index] = level
    return found

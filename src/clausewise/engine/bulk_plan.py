"""In which order the conditions of all rows are joined, so that what rows share is joined once.

A row holds where each of its clauses does. A clause is one condition of its box, or, for a hole,
what keeps the act out of it: any one of several conditions. Rows that begin alike share a path.
Rows are asked about in groups, so rows of a group that differ in one fact only are one row.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import reduce
from operator import or_
from typing import NamedTuple, TypeAlias

from clausewise.engine.rows import Row

Literal: TypeAlias = tuple[str, int]
Clause: TypeAlias = tuple[Literal, ...]
Clauses: TypeAlias = frozenset[Clause]
Place: TypeAlias = tuple[int, int]


class Step(NamedTuple):
    """One clause more on a path: how many come before it, and the groups a row of which it ends."""

    depth: int
    clause: Clause
    groups: tuple[int, ...]


class Plan:
    """The steps that decide rows, each path as far as it goes before the next branches off."""

    def __init__(self, groups: Iterable[Iterable[Row]], full: Mapping[str, int]) -> None:
        joined = [_joined((_clauses(row, full) for row in rows), full) for rows in groups]
        left = {(g, i): row for g, rows in enumerate(joined) for i, row in enumerate(rows)}
        self._shared = Counter(clause for each in left.values() for clause in each)
        self._everywhere = [frozenset() in rows for rows in joined]
        self._steps = list(self._branch(left, 0))
        self.literals = sorted({literal for clause in self._shared for literal in clause})

    def _branch(self, left: Mapping[Place, Clauses], depth: int) -> Iterator[Step]:
        """Yield the steps for rows that share a path so far, and what is left of each."""
        rest = {place: clauses for place, clauses in left.items() if clauses}
        while rest:
            clause = self._next(rest.values())
            beneath = {place: each - {clause} for place, each in rest.items() if clause in each}
            rest = {place: each for place, each in rest.items() if clause not in each}
            done = tuple(group for (group, _), clauses in beneath.items() if not clauses)
            yield Step(depth, clause, done)
            yield from self._branch(beneath, depth + 1)

    def _next(self, rows: Iterable[Clauses]) -> Clause:
        """Return the clause that most of these rows share."""
        counted = Counter(clause for each in rows for clause in each)
        return max(counted, key=lambda clause: (counted[clause], clause))

    def evaluate(self, planes: Mapping[Literal, int], every: int) -> list[int]:
        """Return where some row of each group holds, given where each condition does."""
        either = {clause: _either(clause, planes) for clause in self._shared}
        holds = [every if everywhere else 0 for everywhere in self._everywhere]
        path = [every] * (len(self._shared) + 1)
        for depth, clause, groups in self._steps:
            # Each overwrites what the path before it left at this depth: little memory is touched.
            joined = path[depth] & either[clause] if depth else either[clause]
            path[depth + 1] = joined
            for group in groups:
                # Joining with nothing would copy a million bits.
                holds[group] = holds[group] | joined if holds[group] else joined
        return holds


def _either(clause: Clause, planes: Mapping[Literal, int]) -> int:
    """Return where some condition of a clause holds: nowhere, if a hole takes the whole box."""
    return reduce(or_, (planes[literal] for literal in clause)) if clause else 0


def _clauses(row: Row, full: Mapping[str, int]) -> Clauses:
    """Return what a row asks, with one condition at most for each fact, and one for each hole.

    All conditions that must hold of a fact are one: a fact is known as one value, or not at all.
    """
    alone = dict(row.box)
    found: set[Clause] = set()
    for hole in row.holes:
        out = {name: row.box.get(name, full[name]) & ~mask for name, mask in hole.items()}
        clause = tuple(sorted((name, mask) for name, mask in out.items() if mask))
        if len(clause) == 1:
            name, mask = clause[0]
            alone[name] = alone.get(name, mask) & mask
        else:
            found.add(clause)
    return frozenset(found | {((name, mask),) for name, mask in alone.items()})


def _joined(rows: Iterable[Clauses], names: Iterable[str]) -> list[Clauses]:
    """Return rows that hold in the same places together, those that differ in one fact as one."""
    left = list(dict.fromkeys(rows))
    for name in names:
        masks: dict[tuple[Clauses, bool], int] = {}
        for row in left:
            own = frozenset(clause for clause in row if len(clause) == 1 and clause[0][0] == name)
            key = row - own, bool(own)
            masks[key] = masks.get(key, 0) | sum(mask for ((_, mask),) in own)
        left = [rest | {((name, mask),)} if own else rest for (rest, own), mask in masks.items()]
    return left

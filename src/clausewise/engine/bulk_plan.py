"""In which order the conditions of all rows are joined, so that what rows share is joined once.

A row holds where each of its clauses does. A clause is one condition of its box, or, for a hole,
what keeps the act out of it: any one of several conditions. Rows that begin alike share a path.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from operator import or_
from typing import NamedTuple, TypeAlias

from clausewise.engine.rows import Row

Literal: TypeAlias = tuple[str, int]
Clause: TypeAlias = tuple[Literal, ...]


class Step(NamedTuple):
    """One clause more on a path: how many come before it, and the rows that it completes."""

    depth: int
    clause: Clause
    rows: tuple[int, ...]


class Plan:
    """The steps that decide rows, each path as far as it goes before the next branches off."""

    def __init__(self, rows: Sequence[Row], full: Mapping[str, int]) -> None:
        clauses = [_clauses(row, full) for row in rows]
        self._shared = Counter(clause for each in clauses for clause in each)
        self._count = len(rows)
        self._steps = list(self._branch(dict(enumerate(clauses)), 0))
        self.literals = sorted({literal for clause in self._shared for literal in clause})

    def _branch(self, left: Mapping[int, frozenset[Clause]], depth: int) -> Iterator[Step]:
        """Yield the steps for rows that share a path so far, and what is left of each."""
        rest = {row: clauses for row, clauses in left.items() if clauses}
        while rest:
            clause = self._next(rest.values())
            beneath = {row: each - {clause} for row, each in rest.items() if clause in each}
            rest = {row: each for row, each in rest.items() if clause not in each}
            done = tuple(row for row, clauses in beneath.items() if not clauses)
            yield Step(depth, clause, done)
            yield from self._branch(beneath, depth + 1)

    def _next(self, rows: Iterable[frozenset[Clause]]) -> Clause:
        """Return the clause that most of these rows share."""
        counted = Counter(clause for each in rows for clause in each)
        return max(counted, key=lambda clause: (counted[clause], clause))

    def evaluate(self, planes: Mapping[Literal, int], every: int) -> list[int]:
        """Return where each row holds, given where each condition does."""
        either = {clause: _either(clause, planes) for clause in self._shared}
        holds = [every] * self._count
        path = [every] * (len(self._shared) + 1)
        for depth, clause, rows in self._steps:
            # Each overwrites what the path before it left at this depth: little memory is touched.
            joined = path[depth] & either[clause] if depth else either[clause]
            path[depth + 1] = joined
            for row in rows:
                holds[row] = joined
        return holds


def _either(clause: Clause, planes: Mapping[Literal, int]) -> int:
    """Return where some condition of a clause holds: nowhere, if a hole takes the whole box."""
    if len(clause) == 1:
        return planes[clause[0]]
    return reduce(or_, (planes[literal] for literal in clause), 0)


def _clauses(row: Row, full: Mapping[str, int]) -> frozenset[Clause]:
    found: set[Clause] = {((name, mask),) for name, mask in row.box.items()}
    for hole in row.holes:
        out = {name: row.box.get(name, full[name]) & ~mask for name, mask in hole.items()}
        found.add(tuple(sorted((name, mask) for name, mask in out.items() if mask)))
    return frozenset(found)

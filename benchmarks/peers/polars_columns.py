"""Polars: one lazy selection of forty yes/no expressions, on one thread."""

from functools import reduce
from operator import and_

import polars as pl

from benchmarks.peers.columns import frame, plane
from benchmarks.workload.conditions import Atom, Facts
from benchmarks.workload.rules import RULES, Rule


class Engine:
    """Columns of facts in, forty yes/no columns out; null where unknown."""

    note = "one selection of forty expressions, words as Enum"

    def __init__(self, facts: list[Facts]) -> None:
        self._frame = frame(facts, words_as_text=False)
        self._rules = [_rule(rule).alias(rule.name) for rule in RULES]

    def decide(self) -> pl.DataFrame:
        return self._frame.lazy().select(self._rules).collect()

    def planes(self, native: pl.DataFrame) -> list[int]:
        """Return where each rule applies, one bit a question, the first question highest."""
        return [plane(column.to_numpy()) for column in native.iter_columns()]


def _rule(rule: Rule) -> pl.Expr:
    whole = _all(rule.when)
    for hole in rule.holes:
        whole = whole & ~_all(hole)
    return whole


def _all(atoms: tuple[Atom, ...]) -> pl.Expr:
    return reduce(and_, map(_atom, atoms))


def _atom(atom: Atom) -> pl.Expr:
    column = pl.col(atom.fact)
    match atom.test, atom.value:
        case "is", bool() as wanted:
            return column if wanted else ~column
        case "is", value:
            return column == value
        case "not", value:
            return column != value
        case "below", value:
            return column < value
        case "at_least", value:
            return column >= value
        case _, tuple() as words:
            return pl.any_horizontal([column == word for word in words])
    raise ValueError(atom)

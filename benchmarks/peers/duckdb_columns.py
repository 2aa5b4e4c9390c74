"""DuckDB: one query of forty yes/no columns over an Arrow table, on one thread."""

import duckdb
import pyarrow as pa

from benchmarks.peers.columns import frame, plane
from benchmarks.peers.wording import Notation, expression
from benchmarks.workload.conditions import Atom, Facts
from benchmarks.workload.rules import RULES

SIGNS = {"is": "=", "not": "<>", "below": "<", "at_least": ">="}


class Engine:
    """Columns of facts in, forty yes/no columns out; null where unknown."""

    note = "one query of forty columns"

    def __init__(self, facts: list[Facts]) -> None:
        notation = Notation(_atom, " AND ", " OR ", "NOT ({})")
        columns = [f'({expression(rule, notation)}) AS "{rule.name}"' for rule in RULES]
        self._query = f"SELECT {', '.join(columns)} FROM facts"  # noqa: S608  # our own rules
        self._connection = duckdb.connect(config={"threads": 1})
        self._connection.register("facts", frame(facts, words_as_text=True).to_arrow())

    def decide(self) -> pa.Table:
        return self._connection.execute(self._query).to_arrow_table()

    def planes(self, native: pa.Table) -> list[int]:
        """Return where each rule applies, one bit a question, the first question highest."""
        return [plane(column.to_numpy()) for column in native.columns]


def _atom(atom: Atom) -> str:
    match atom.test, atom.value:
        case "is", bool() as wanted:
            return f'"{atom.fact}"' if wanted else f'NOT "{atom.fact}"'
        case "in", tuple() as words:
            return f'"{atom.fact}" IN ({", ".join(map(_literal, words))})'
        case test, value:
            return f'"{atom.fact}" {SIGNS[test]} {_literal(value)}'


def _literal(value: object) -> str:
    return f"'{value}'" if isinstance(value, str) else str(value)

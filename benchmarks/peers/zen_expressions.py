"""The expression language of zen (Rust)."""

import zen

from benchmarks.peers.wording import COMPARISONS, Notation, bits, expression, quoted
from benchmarks.workload.conditions import Atom, Facts
from benchmarks.workload.rules import RULES


class Engine:
    """One compiled expression: a list of forty yes or no."""

    note = "one compiled expression, a list of forty"

    def __init__(self) -> None:
        notation = Notation(_atom, " and ", " or ", "not ({})")
        rules = ", ".join(f"({expression(rule, notation)})" for rule in RULES)
        self._rules = zen.compile_expression(f"[{rules}]")

    def decide(self, facts: Facts) -> list[bool]:
        return self._rules.evaluate(facts)

    def fired(self, native: list[bool]) -> int:
        return bits(native)


def _atom(atom: Atom) -> str:
    match atom.test, atom.value:
        case "is", bool() as wanted:
            return f"{atom.fact} == {str(wanted).lower()}"
        case "in", tuple() as words:
            return f"{atom.fact} in [{', '.join(map(quoted, words))}]"
        case test, value:
            return f"{atom.fact} {COMPARISONS[test]} {quoted(value)}"

"""The Common Expression Language, in Rust."""

import cel

from benchmarks.peers.wording import Notation, bits, c_like, expression
from benchmarks.workload.conditions import Facts
from benchmarks.workload.rules import RULES

NOTATION = Notation(c_like(str, "{name} in [{words}]"))


class Engine:
    """One compiled program: a list of forty yes or no."""

    note = "one compiled program, a list of forty"

    def __init__(self) -> None:
        rules = ", ".join(f"({expression(rule, NOTATION)})" for rule in RULES)
        self._program = cel.compile(f"[{rules}]")

    def decide(self, facts: Facts) -> list[bool]:
        return self._program.execute(facts)

    def fired(self, native: list[bool]) -> int:
        return bits(native)

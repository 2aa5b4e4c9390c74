"""Forty plain functions, called one after the other."""

from benchmarks.peers import plain_content, plain_people
from benchmarks.peers.wording import bits
from benchmarks.workload.conditions import Facts

FUNCTIONS = (*plain_people.FUNCTIONS, *plain_content.FUNCTIONS)


class Engine:
    """What a developer writes first."""

    note = "what a developer writes first"

    def decide(self, facts: Facts) -> list[bool]:
        return [rule(facts) for rule in FUNCTIONS]

    def fired(self, native: list[bool]) -> int:
        return bits(native)

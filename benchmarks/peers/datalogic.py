"""JSON logic, compiled by datalogic (Rust)."""

from typing import TypeAlias

import datalogic_py

from benchmarks.peers.wording import COMPARISONS, bits
from benchmarks.workload.conditions import Atom, Facts
from benchmarks.workload.rules import RULES, Rule

Logic: TypeAlias = str | bool | int | list["Logic"] | dict[str, "Logic"]


class Engine:
    """One compiled array of forty rules."""

    note = "one compiled array of forty rules"

    def __init__(self) -> None:
        self._rules = datalogic_py.Engine().compile([_rule(rule) for rule in RULES])

    def decide(self, facts: Facts) -> list[object]:
        return self._rules.evaluate(facts)

    def fired(self, native: list[object]) -> int:
        return bits(native)


def _rule(rule: Rule) -> Logic:
    parts = [_atom(atom) for atom in rule.when]
    if rule.holes:
        holes: list[Logic] = [{"and": [_atom(atom) for atom in hole]} for hole in rule.holes]
        parts.append({"!": [{"or": holes}]})
    return {"and": parts}


def _atom(atom: Atom) -> Logic:
    subject: Logic = {"var": atom.fact}
    match atom.test, atom.value:
        case "is", bool() as wanted:
            return subject if wanted else {"!": [subject]}
        case "in", tuple() as words:
            return {"in": [subject, list(words)]}
        case "is" | "not" as test, str() as word:
            return {f"{COMPARISONS[test]}=": [subject, word]}
        case test, int() as number:
            return {COMPARISONS[test]: [subject, number]}
    raise ValueError(atom)

"""The rules as Z3 formulas, made from the rules as written and not from the engine."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

import z3

from benchmarks.workload.conditions import Atom, Fact, domain, holds
from benchmarks.workload.facts import APPROVERS, ENUMS, NAMES, YES_OR_NO
from benchmarks.workload.rules import Rule


class Formulas:
    """One Z3 variable for each fact: a Boolean, or a bit vector that counts its values."""

    def __init__(self) -> None:
        self.facts = {name: self._variable(name) for name in NAMES}
        self._atoms: dict[Atom, z3.BoolRef] = {}

    def _variable(self, name: str) -> z3.ExprRef:
        if name in YES_OR_NO:
            return z3.Bool(name)
        return z3.BitVec(name, len(domain(name)).bit_length())

    @cached_property
    def bounds(self) -> list[z3.BoolRef]:
        """Return that every fact has one of its values."""
        return [
            z3.ULT(variable, len(domain(name)))
            for name, variable in self.facts.items()
            if name not in YES_OR_NO
        ]

    def value(self, name: str, value: Fact) -> z3.BoolRef:
        """Return that a fact has this value."""
        if isinstance(value, bool):
            return self.facts[name] if value else z3.Not(self.facts[name])
        return self.facts[name] == domain(name).index(value)

    def known(self, facts: Mapping[str, Fact | None]) -> list[z3.BoolRef]:
        """Return that the known facts are so."""
        return [self.value(name, value) for name, value in facts.items() if value is not None]

    def every(self, atoms: Iterable[Atom]) -> z3.BoolRef:
        """Return that all of these conditions hold."""
        return z3.And(*map(self._atom, atoms))

    def _atom(self, atom: Atom) -> z3.BoolRef:
        if atom not in self._atoms:
            self._atoms[atom] = self._written(atom)
        return self._atoms[atom]

    def _written(self, atom: Atom) -> z3.BoolRef:
        values = domain(atom.fact)
        fitting = [value for value in values if holds(atom, value)]
        if atom.test == "below":
            return z3.ULT(self.facts[atom.fact], len(fitting))
        if atom.test == "at_least":
            return z3.UGE(self.facts[atom.fact], len(values) - len(fitting))
        return z3.Or(*[self.value(atom.fact, value) for value in fitting])

    def some(self, boxes: Iterable[Iterable[Atom]]) -> z3.BoolRef:
        """Return that one of these boxes holds."""
        return z3.Or(*map(self.every, boxes))

    def applies(self, rule: Rule) -> z3.BoolRef:
        """Return that a rule applies: its box, and none of its holes."""
        return z3.And(self.every(rule.when), z3.Not(self.some(rule.holes)))

    def parts(self, rule: Rule) -> list[tuple[int, z3.BoolRef]]:
        """Return how severe what a rule says is, and where; 4 is prohibited, 0 a duty."""
        when, excepted = self.every(rule.when), self.some(rule.exceptions)
        if rule.effect == "duty":
            return [(0, z3.And(when, z3.Not(excepted)))]
        if rule.effect != "approval":
            level = {"forbid": 4, "advise": 2}[rule.effect]
            return [(level, z3.And(when, z3.Not(excepted))), (1, z3.And(when, excepted))]
        here = z3.And(when, z3.Not(excepted))
        refused = z3.Or(*[self.value(APPROVERS[role], "refused") for role, _ in rule.approval])
        granted = self.every(rule.holes[-1])
        return [
            (4, z3.And(here, refused)),
            (3, z3.And(here, z3.Not(refused), z3.Not(granted))),
            (1, z3.And(here, granted)),
        ]


def at_least(level: int, parts: Sequence[Sequence[tuple[int, z3.BoolRef]]]) -> z3.BoolRef:
    """Return that some rule says something at least as severe."""
    return z3.Or(*[here for rule in parts for reached, here in rule if reached >= level])


def groups(name: str, rules: Sequence[Rule]) -> list[Fact]:
    """Return one value for each group that no condition of the rules separates."""
    atoms = {
        atom
        for rule in rules
        for box in (rule.when, *rule.holes)
        for atom in box
        if atom.fact == name
    }
    seen: dict[tuple[bool, ...], Fact] = {}
    for value in domain(name):
        seen.setdefault(tuple(holds(atom, value) for atom in sorted(atoms, key=repr)), value)
    return list(seen.values()) if name in ENUMS else list(domain(name))

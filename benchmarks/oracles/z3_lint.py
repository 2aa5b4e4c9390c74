"""The findings of lint that need proof, by Z3: asked of the same rules, one question each."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

import z3

from benchmarks.oracles.z3_rules import Formulas, groups
from benchmarks.workload.rules import Rule

Found: TypeAlias = tuple[str, str]


def findings(rules: Sequence[Rule], logic: str = "QF_FD") -> set[Found]:
    """Return each problem and the rule (or the two values) that has it."""
    return set(_Lint(rules, logic).all())


class _Lint:
    def __init__(self, rules: Sequence[Rule], logic: str) -> None:
        self.rules = rules
        self.formulas = Formulas()
        self.solver = z3.SolverFor(logic)
        self.solver.add(*self.formulas.bounds)
        self.parts: list[list[tuple[int, z3.BoolRef]]] = []
        for number, rule in enumerate(rules):
            named = [
                (level, self._named(f"{number}:{place}", here))
                for place, (level, here) in enumerate(self.formulas.parts(rule))
            ]
            self.parts.append(named)

    def _named(self, name: str, formula: z3.BoolRef) -> z3.BoolRef:
        """Return a variable that stands for a formula, so that the solver reads it once."""
        stands = z3.Bool(name)
        self.solver.add(stands == formula)
        return stands

    def _possible(self, *conditions: z3.BoolRef) -> bool:
        """Tell whether these can hold together; the solver then has facts to show it."""
        possible: bool = self.solver.check(*conditions) == z3.sat
        if possible:
            self.solver.model()
        return possible

    def all(self) -> Iterator[Found]:
        yield from self._unreachable()
        yield from self._shadowed()
        yield from self._dead_approvals()
        yield from self._gaps()

    def _unreachable(self) -> Iterator[Found]:
        for rule, parts in zip(self.rules, self.parts, strict=True):
            if not any(self._possible(here) for level, here in parts if level != 1):
                yield "unreachable", rule.name

    def _shadowed(self) -> Iterator[Found]:
        for number, rule in enumerate(self.rules):
            mine = [part for part in self.parts[number] if part[0]]
            if mine and not any(
                self._possible(here, *self._none_of(number, level)) for level, here in mine
            ):
                yield "shadowed", rule.name

    def _none_of(self, number: int, level: int) -> list[z3.BoolRef]:
        """Return that no other rule says anything at least as severe."""
        return [
            z3.Not(here)
            for other, parts in enumerate(self.parts)
            if other != number
            for reached, here in parts
            if reached >= level
        ]

    def _dead_approvals(self) -> Iterator[Found]:
        for number, rule in enumerate(self.rules):
            if rule.approval:
                _, here = self.parts[number][-1]
                if not self._possible(here, *self._none_of(number, 4)):
                    yield "dead approval", rule.name

    def _gaps(self) -> Iterator[Found]:
        said = self._named("said", z3.Or(*[here for parts in self.parts for _, here in parts]))
        for activity in groups("activity", self.rules):
            for counterpart in groups("counterpart", self.rules):
                act = self.formulas.value("activity", activity)
                if not self._possible(said, act, self.formulas.value("counterpart", counterpart)):
                    yield "gap", f"{activity} {counterpart}"

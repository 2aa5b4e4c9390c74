"""Each rule, and the outcome, in every completion of what is unknown, by Z3."""

import z3

from benchmarks.oracles.z3_rules import Formulas, at_least
from benchmarks.workload.conditions import Facts
from benchmarks.workload.rules import RULES

SILENT, PROHIBITED = 0, 4


class Oracle:
    """One solver that knows the rules; facts are assumed for a question and then let go."""

    def __init__(self) -> None:
        self.formulas = Formulas()
        self._solver = z3.SolverFor("QF_FD")
        self._solver.add(*self.formulas.bounds)
        parts = [self.formulas.parts(rule) for rule in RULES]
        self._rules = [self._named(rule.name, self.formulas.applies(rule)) for rule in RULES]
        self._levels = [
            self._named(f"level {level}", at_least(level, parts))
            for level in range(SILENT + 1, PROHIBITED + 1)
        ]

    def _named(self, name: str, formula: z3.BoolRef) -> z3.BoolRef:
        stands = z3.Bool(f"({name})")
        self._solver.add(stands == formula)
        return stands

    def _verdict(self, formula: z3.BoolRef) -> bool | None:
        if self._solver.check(formula) == z3.unsat:
            return False
        return True if self._solver.check(z3.Not(formula)) == z3.unsat else None

    def _each(self, facts: Facts, formulas: list[z3.BoolRef]) -> list[bool | None]:
        """Return for each formula whether it holds given the facts, None where that depends."""
        self._solver.push()
        self._solver.add(*self.formulas.known(facts))
        found = [self._verdict(formula) for formula in formulas]
        self._solver.pop()
        return found

    def verdicts(self, facts: Facts) -> list[bool | None]:
        """Return for each rule whether it applies, None where that depends."""
        return self._each(facts, self._rules)

    def interval(self, facts: Facts) -> tuple[int, int]:
        """Return the severest level that is possible and the severest that is certain."""
        reached = self._each(facts, self._levels)
        return (
            sum(verdict is not False for verdict in reached),
            sum(verdict is True for verdict in reached),
        )

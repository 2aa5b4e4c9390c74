"""Chooses what to ask next: the fact that is expected to settle the outcome soonest and lightest.

With few facts live the choice is the true optimum, by expected cost over every order of asking;
with many it looks one answer ahead. Only facts that could still change the outcome are ever asked,
and answers that the policy cannot tell apart here are one answer ("under 18", not the age).
"""

from dataclasses import dataclass
from math import prod

from clausewise.engine.ahead import Ahead
from clausewise.engine.cells import Masks
from clausewise.engine.choices import Choice, label_choices
from clausewise.engine.pack import BOUND, Box
from clausewise.engine.plans import Plans
from clausewise.engine.policy import Policy, bits
from clausewise.engine.tree import ROLE, State, Tree
from clausewise.engine.vocabulary import Fact, Facts

FEW = 8
MOST = 2_000
"""From how many facts, and how many ways to answer them, on it is too long to try every order."""


@dataclass(frozen=True, slots=True)
class Question:
    """What to ask, the answers that matter, and the clauses that turn on it."""

    fact: Fact
    choices: tuple[Choice, ...]
    why: tuple[str, ...]
    alongside: tuple[str, ...] = ()


class Questions:
    """Chooses questions for one policy, remembering what it worked out."""

    def __init__(self, policy: Policy) -> None:
        self.policy = policy
        self.tree = Tree(policy)
        self.ahead = Ahead(self.tree)
        self._plans = Plans(self.tree)

    def next(
        self, facts: Facts, masks: Masks, skipped: frozenset[str] = frozenset()
    ) -> Question | None:
        """Return the next question, or None when nothing that could be asked would settle more.

        Facts in `skipped` are not asked: the person does not know them.
        """
        run = self.policy.cell(facts).run
        state = self.tree.state(run, masks.x)
        names = self.open(state, skipped)
        if not names:
            return None
        name = ""
        # A fact that is skipped, or makes no sense to ask yet, would be part of every order tried.
        whole = names == self.tree.candidates(state)
        if whole and len(names) <= FEW and self._ways(state, names) <= MOST:
            name = self._plans.first(run, state)
        if name not in names:
            name = self.ahead.least(run, state, names)
        return self._question(state, name, names)

    def _ways(self, state: State, names: list[str]) -> int:
        """Return in how many ways these facts can be answered."""
        return prod(len(self.tree.answers(state, name)) for name in names)

    def open(self, state: State, skipped: frozenset[str]) -> list[str]:
        """Return the facts worth asking: open, sensible to ask here, and not skipped."""
        names = self._sensible(self.tree.candidates(state), state.x)
        return [name for name in names if name not in skipped]

    def _question(self, state: State, name: str, names: list[str]) -> Question:
        fact = self.policy.pack.vocabulary.facts[name]
        slot = self.tree.slots[name]
        groups = [slot.values(each.mask >> slot.base) for each in self.tree.answers(state, name)]
        alongside = [n for n in names if fact.topic and self._topic(n) == fact.topic]
        why = self._why(state, {name})
        return Question(fact, label_choices(fact, groups), why, tuple(alongside))

    def about(self, state: State, names: list[str]) -> Question:
        """Return one question about several facts at once, to be put as a checklist."""
        fact = self.policy.pack.vocabulary.facts[names[0]]
        choices = label_choices(fact, [frozenset({value}) for value in fact.values])
        return Question(fact, choices, self._why(state, set(names)), tuple(names))

    def _topic(self, name: str) -> str:
        return self.policy.pack.vocabulary.facts[name].topic

    def _why(self, state: State, names: set[str]) -> tuple[str, ...]:
        names |= {BOUND} if ROLE in names else set()
        tests, rows = self.tree.tests, self.policy.rows
        turning = (index for index in bits(state.open) if not names.isdisjoint(tests[index]))
        clauses = (rows[index].rule.clause for index in turning)
        return tuple(dict.fromkeys(clauses))

    def _sensible(self, names: list[str], x: int) -> list[str]:
        """Leave out what makes no sense to ask yet, unless nothing else is left."""
        facts = self.policy.pack.vocabulary.facts
        sensible = [n for n in names if self._possible(facts[n].asked_if, x)]
        return sensible or names

    def _possible(self, conditions: Box, x: int) -> bool:
        slots = self.tree.slots
        return all(
            name not in slots or x >> slots[name].base & slots[name].local(values)
            for name, values in conditions.items()
        )

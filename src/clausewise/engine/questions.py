"""Chooses what to ask next: the fact that is expected to settle the outcome soonest and lightest.

With few facts live the choice is the true optimum, by expected cost over every order of asking;
with many it looks one answer ahead. Only facts that could still change the outcome are ever asked,
and answers that the policy cannot tell apart here are one answer ("under 18", not the age).
"""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import NamedTuple

from clausewise.engine.cells import Masks, Run
from clausewise.engine.choices import Choice, label_choices
from clausewise.engine.layout import Slot
from clausewise.engine.pack import BOUND, Box, stated
from clausewise.engine.plans import Plans, State, TooManyError
from clausewise.engine.policy import Policy, bits
from clausewise.engine.vocabulary import Fact, Facts, Kind

FEW = 8
ROLE = "role"
MEMORY = 200_000
SENSITIVE = 3.0
YES = 0.25
"""How often a yes/no fact is taken to be yes: most things that a policy names are not the case."""
LIKELY = 4.0
"""How many other values the likely one outweighs: most people ask about their own phone."""


@dataclass(frozen=True, slots=True)
class Question:
    """What to ask, the answers that matter, and the clauses that turn on it."""

    fact: Fact
    choices: tuple[Choice, ...]
    why: tuple[str, ...]
    alongside: tuple[str, ...] = ()


class _Live(NamedTuple):
    """What the open rows read: what to ask and what it is compared with, and all bits of that."""

    tests: list[tuple[str, int, tuple[int, ...]]]
    masks: dict[str, tuple[int, ...]]
    bits: int


class Questions:
    """Chooses questions for one policy, remembering what it worked out."""

    def __init__(self, policy: Policy) -> None:
        self.policy = policy
        self.slots = policy.layout.slots
        self.weights = {name: self._weights(slot) for name, slot in self.slots.items()}
        self.tests = [self._tests(i) for i in range(len(policy.rows))]
        self._above = [sum(policy.levels[level + 1 :]) for level in range(len(policy.levels))]
        self._places = {name: place for place, name in enumerate(self.slots)}
        self._lives: dict[int, _Live] = {}
        self._roles = self.slots[ROLE].full << self.slots[ROLE].base
        self._bound = self._read(i for i, tests in enumerate(self.tests) if BOUND in tests).bits
        told = {stated(name) for name in self.slots}
        self._revived = self._read(i for i, t in enumerate(self.tests) if told & t.keys()).bits
        boxes = [policy.layout.bits(row.box) for row in policy.rows]
        self._plans = Plans(self, self.slots, boxes, min(map(self.cost, policy.layout.keep)))
        self._effects: dict[tuple[str, int], tuple[int, int]] = {}

    def next(
        self, facts: Facts, masks: Masks, skipped: frozenset[str] = frozenset()
    ) -> Question | None:
        """Return the next question, or None when nothing that could be asked would settle more.

        Facts in `skipped` are not asked: the person does not know them.
        """
        run = self.policy.cell(facts).run
        state = self.state(run, masks.x)
        names = self.open(state, skipped)
        if not names:
            return None
        name = ""
        if len(names) <= FEW:
            with suppress(TooManyError):
                name = self._plans.first(run, state, names)
        if name not in names:
            name = min(names, key=lambda each: self.look_ahead(run, state, each))
        return self._question(state, name, names)

    def open(self, state: State, skipped: frozenset[str]) -> list[str]:
        """Return the facts worth asking: open, sensible to ask here, and not skipped."""
        names = self._sensible(self.candidates(state), state.x)
        return [name for name in names if name not in skipped]

    def _question(self, state: State, name: str, names: list[str]) -> Question:
        fact = self.policy.pack.vocabulary.facts[name]
        slot = self.slots[name]
        groups = [slot.values(group >> slot.base) for group in self._answers(state, name)]
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
        open_rows = (index for index in bits(state.open) if not names.isdisjoint(self.tests[index]))
        clauses = (self.policy.rows[index].rule.clause for index in open_rows)
        return tuple(dict.fromkeys(clauses))

    def state(self, run: Run, x: int) -> State:
        """Return what is open among these possible values."""
        certain, possible, _, worst, best = run(x)
        above = self._above[best]
        return State(x, possible & ~certain & above, best, worst)

    def candidates(self, state: State) -> list[str]:
        """Return the facts that open rows read and that are not settled, in order."""
        x = state.x
        found = {
            name: None
            for name, full, masks in self._live(state.open).tests
            if any(x & mask and x & full & ~mask for mask in masks)
        }
        return list(found)

    def _live(self, open_rows: int) -> _Live:
        live = self._lives.get(open_rows)
        if live is None:
            if len(self._lives) > MEMORY:
                self._lives.clear()
            live = self._lives[open_rows] = self._read(bits(open_rows))
        return live

    def _read(self, rows: Iterable[int]) -> _Live:
        """Return what these rows read."""
        masks: dict[str, dict[int, None]] = {}
        for index in rows:
            for name, compared in self.tests[index].items():
                masks.setdefault(name, {}).update(dict.fromkeys(compared))
        fulls = {name: self.slots[name].full << self.slots[name].base for name in masks}
        tests = [
            (ROLE if name == BOUND else name, fulls[name], tuple(masks[name]))
            for name in self.slots
            if name in masks and (name == BOUND or name in self.policy.layout.keep)
        ]
        tests.sort(key=lambda test: self._places[test[0]])
        return _Live(
            tests, {name: tuple(each) for name, each in masks.items()}, sum(fulls.values())
        )

    def _sensible(self, names: list[str], x: int) -> list[str]:
        """Leave out what makes no sense to ask yet, unless nothing else is left."""
        facts = self.policy.pack.vocabulary.facts
        sensible = [n for n in names if self._possible(facts[n].asked_if, x)]
        return sensible or names

    def _possible(self, conditions: Box, x: int) -> bool:
        return all(
            name not in self.slots or x >> self.slots[name].base & self.slots[name].local(values)
            for name, values in conditions.items()
        )

    def _answers(self, state: State, name: str) -> list[int]:
        """Return the answers that open rows tell apart, each as the bits it leaves of this fact."""
        slot = self.slots[name]
        masks: Iterable[int] = self._live(state.open).masks.get(name, ())
        if name == ROLE:  # to state a role may bind by rules that are not open yet: tell each apart
            masks = [1 << slot.base + offset for offset in range(len(slot.groups))]
        groups: dict[tuple[bool, ...], int] = {}
        for offset in range(len(slot.groups)):
            bit = 1 << slot.base + offset
            if state.x & bit:
                key = tuple(bool(bit & mask) for mask in masks)
                groups[key] = groups.get(key, 0) | bit
        return list(groups.values())

    def given(self, x: int, name: str, answer: int) -> int:
        """Return what stays possible with this answer, given as bits, and all that it settles."""
        key = (name, answer)
        if key not in self._effects:
            self._effects[key] = self._effect(name, answer)
        free, keep = self._effects[key]
        return (x | free) & keep

    def _effect(self, name: str, answer: int) -> tuple[int, int]:
        """Return the bits that stating a fact opens anew, and those that it keeps."""
        values = self.slots[name].values(answer >> self.slots[name].base)
        beside = [stated(name), *([BOUND] if name == ROLE else [])]
        slots = [self.slots[other] for other in beside if other in self.slots]
        free = sum(slot.full << slot.base for slot in slots)
        return free, self.policy.layout.narrow(self.policy.layout.all, {name: values})

    def branches(self, state: State, name: str) -> list[tuple[float, int]]:
        """Return, for each answer that matters, how likely it is and what it leaves possible."""
        weights = self.weights[name]
        answers = self._answers(state, name)
        shares = [sum(weights[bit] for bit in _each(answer)) for answer in answers]
        total = sum(shares)
        return [
            (share / total, self.given(state.x, name, answer))
            for share, answer in zip(shares, answers, strict=True)
        ]

    def bearing(self, state: State) -> int:
        """Return the bits that the outcome can still turn on."""
        mask = self._live(state.open).bits | self._revived
        roles = state.x & self._roles
        return mask | self._bound if roles & (roles - 1) else mask

    def look_ahead(self, run: Run, state: State, name: str) -> tuple[float, int]:
        """Return how much is expected to stay open after this, by what it costs to answer."""
        left = 0.0
        for share, x in self.branches(state, name):
            after = self.state(run, x)
            if after.worst != after.best:
                left += share * (1 + after.open.bit_count())
        return left * self.cost(name), self._places[name]

    def cost(self, name: str) -> float:
        """Return how much it takes to answer this, sensitive facts counted threefold."""
        fact = self.policy.pack.vocabulary.facts[name]
        return fact.cost * (SENSITIVE if fact.sensitive else 1.0)

    def _weights(self, slot: Slot) -> dict[int, float]:
        facts = self.policy.pack.vocabulary.facts
        if slot.name in facts and facts[slot.name].kind is Kind.BOOL:
            share = [YES if True in group else 1 - YES for group in slot.groups]
        else:
            likely = facts[slot.name].likely if slot.name in facts else ""
            share = [LIKELY * (likely in group) + len(group) for group in slot.groups]
        return {1 << slot.base + i: weight for i, weight in enumerate(share)}

    def _tests(self, index: int) -> dict[str, tuple[int, ...]]:
        """Return, for each fact that a row reads, the masks that it compares with."""
        row = self.policy.rows[index]
        tests: dict[str, list[int]] = {}
        for box in (row.box, *row.holes):
            for name, mask in box.items():
                tests.setdefault(name, []).append(mask << self.slots[name].base)
        return {name: tuple(dict.fromkeys(masks)) for name, masks in tests.items()}


def _each(mask: int) -> Iterator[int]:
    for index in bits(mask):
        yield 1 << index

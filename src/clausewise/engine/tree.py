"""What can be asked under a policy, how likely each answer is, and what comes of it.

Only answers that open rows tell apart are apart: "under 18", not the age. Stating some facts does
more than that: a rule may turn on whether a fact was told, or on the role that somebody gave.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from clausewise.engine.cells import Run, make_run
from clausewise.engine.layout import Slot
from clausewise.engine.pack import BOUND, stated
from clausewise.engine.policy import Policy, bits
from clausewise.engine.vocabulary import Kind

ROLE = "role"
MEMORY = 200_000
SENSITIVE = 2.0
LISTED = 2.0
YES = 0.25
"""How often a yes/no fact is taken to be yes: most things that a policy names are not the case."""
LIKELY = 4.0
"""How many other values the likely one outweighs: most people ask about their own phone."""


class State(NamedTuple):
    """What is possible, the rows still open above the best certain level, and that level."""

    x: int
    open: int
    best: int
    worst: int


class Answer(NamedTuple):
    """An answer as the bits that it leaves of its fact, and how likely it is.

    What stays possible with it is what was, with the bits that it may `free`, of those in `keep`.
    """

    share: float
    mask: int
    free: int
    keep: int


class _Live(NamedTuple):
    """What open rows read: the facts to ask with what parts their values, and all bits of them."""

    tests: list[tuple[str, int, int]]
    masks: dict[str, tuple[int, ...]]
    bits: int


class Tree:
    """What can be asked under one policy. It remembers what rows read and how answers part."""

    def __init__(self, policy: Policy) -> None:
        self.policy = policy
        self.slots = policy.layout.slots
        self.fields = {name: slot.full << slot.base for name, slot in self.slots.items()}
        self.weights = {name: self._weights(slot) for name, slot in self.slots.items()}
        self.costs = {name: self._cost(name) for name in policy.layout.keep}
        self.places = {name: place for place, name in enumerate(self.slots)}
        self.tests = [self._tests(i) for i in range(len(policy.rows))]
        self.reading = {name: self._reading(name) for name in policy.layout.keep}
        self._above = [sum(policy.levels[level + 1 :]) for level in range(len(policy.levels))]
        self._lives: dict[int, _Live] = {}
        self._answers: dict[tuple[int, tuple[int, ...]], list[Answer]] = {}
        self._told = {name: self.fields.get(stated(name), 0) for name in policy.layout.keep}
        self._telling = sum(self._told.values())
        told = {stated(name) for name in self.slots}
        self._revived = self._read(i for i, t in enumerate(self.tests) if told & t.keys()).bits
        self._bound = self._read(i for i, t in enumerate(self.tests) if BOUND in t).bits

    def state(self, run: Run, x: int) -> State:
        """Return what is open among these possible values."""
        certain, possible, _, worst, best = run(x)
        return State(x, possible & ~certain & self._above[best], best, worst)

    def candidates(self, state: State) -> list[str]:
        """Return the facts that open rows read and that are not settled, in order."""
        x = state.x
        found: dict[str, None] = {}
        for name, one, other in self._live(state.open).tests:
            if x & one and x & other:
                found[name] = None
        return list(found)

    def answers(self, state: State, name: str) -> list[Answer]:
        """Return the answers that open rows tell apart."""
        here = state.x & self.fields[name]
        masks = self._live(state.open).masks.get(name, ())
        if name == ROLE:  # to state a role may bind by rules that are not open yet: tell each apart
            masks = tuple(self.weights[ROLE])
        found = self._answers.get((here, masks))
        if found is None:
            found = self._answers[here, masks] = self._parted(name, here, masks)
        return found

    def _parted(self, name: str, here: int, masks: Iterable[int]) -> list[Answer]:
        parts: dict[tuple[bool, ...], int] = {}
        shares: dict[tuple[bool, ...], float] = {}
        for bit, weight in self.weights[name].items():
            if here & bit:
                key = tuple(bool(bit & mask) for mask in masks)
                parts[key] = parts.get(key, 0) | bit
                shares[key] = shares.get(key, 0) + weight
        total = sum(shares.values())
        return [
            Answer(shares[key] / total, mask, *self.effect(name, mask))
            for key, mask in parts.items()
        ]

    def effect(self, name: str, mask: int) -> tuple[int, int]:
        """Return the bits that this answer opens anew, and those that it keeps."""
        values = self.slots[name].values(mask >> self.slots[name].base)
        free = self._told[name] | (self.fields[BOUND] if name == ROLE else 0)
        return free, self.policy.layout.narrow(self.policy.layout.all, {name: values})

    def bearing(self, state: State) -> int:
        """Return the bits that the outcome can still turn on."""
        mask = self._live(state.open).bits | self._revived
        return mask | self._bound if self._roles(state.x) else mask

    def turning(self, run: Run, state: State) -> int:
        """Return the rows that may turn, now or once more is told."""
        return self.state(run, state.x | self._telling).open

    def alone(self, run: Run, state: State) -> set[str]:
        """Return those facts that no row reads together with another, and that imply nothing."""
        names = self.candidates(state)
        once = twice = 0
        for name in names:
            rows = self.reading[name]
            twice |= once & rows
            once |= rows
        others = self.turning(run, state) & (twice | ~state.open)
        return {n for n in names if self.is_plain(n) and not self.reading[n] & others}

    def is_plain(self, name: str) -> bool:
        """Tell whether a fact settles nothing but itself, and that it was told."""
        return name != ROLE and not self.policy.pack.vocabulary.facts[name].implies

    def narrowed(self, run: Run, state: State) -> Run:
        """Return what decides the rows that can still come to hold, and none of the others."""
        x = state.x | self._telling
        x |= self.fields[BOUND] if self._roles(x) else 0
        rows = {index: self.policy.rows[index] for index in bits(run(x)[1])}
        return make_run(self.policy.layout, rows, x)

    def _roles(self, x: int) -> bool:
        """Tell whether the role is still open."""
        roles = x & self.fields[ROLE]
        return bool(roles & (roles - 1))

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
        tests = [
            (ROLE if name == BOUND else name, mask, self.fields[name] & ~mask)
            for name in sorted(masks, key=self.places.__getitem__)
            if name == BOUND or name in self.costs
            for mask in masks[name]
        ]
        tests.sort(key=lambda test: self.places[test[0]])
        frozen = {name: tuple(each) for name, each in masks.items()}
        return _Live(tests, frozen, sum(self.fields[name] for name in masks))

    def _reading(self, name: str) -> int:
        """Return the rows that turn on a fact, or on its being told."""
        either = {name, stated(name)}
        return sum(1 << i for i, tests in enumerate(self.tests) if not either.isdisjoint(tests))

    def _cost(self, name: str) -> float:
        """Return how much it takes to answer this: what is sensitive, or on a list, counts double.

        A fact with a topic is asked among all others of it, and the whole list has to be read.
        """
        fact = self.policy.pack.vocabulary.facts[name]
        return fact.cost * (SENSITIVE if fact.sensitive else 1.0) * (LISTED if fact.topic else 1.0)

    def _weights(self, slot: Slot) -> Mapping[int, float]:
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

"""Finds the order of asking that is expected to settle the outcome most lightly, exactly.

It tries every order, and leaves one aside as soon as it can no longer be the lightest. States that
the outcome can no longer tell apart are worked out once.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol, TypeAlias

from clausewise.engine.cells import Run
from clausewise.engine.layout import Slot
from clausewise.engine.policy import bits

MEMORY = 100_000
EFFORT = 1_500
"""How many states one choice may look into; beyond that it is left to looking one answer ahead."""
HAIR = 1e-9
Key: TypeAlias = tuple[int, int, int]


class State(NamedTuple):
    """What is possible, the rows still open above the best certain level, and that level."""

    x: int
    open: int
    best: int
    worst: int


class TooManyError(RuntimeError):
    """There are more states than one choice may look into."""


class Plan(NamedTuple):
    """What settling a state costs at least, and what to ask first; exact if it is `whole`."""

    cost: float
    fact: str
    whole: bool


class Tree(Protocol):
    """What can be asked, and what comes of it."""

    def state(self, run: Run, x: int) -> State: ...

    def candidates(self, state: State) -> list[str]: ...

    def branches(self, state: State, name: str) -> list[tuple[float, int]]: ...

    def cost(self, name: str) -> float: ...

    def bearing(self, state: State) -> int: ...


class Plans:
    """The lightest plans under one policy, remembered."""

    def __init__(
        self, tree: Tree, slots: dict[str, Slot], boxes: Sequence[int], lightest: float
    ) -> None:
        self.tree = tree
        self.slots = slots
        self.boxes = boxes
        self.lightest = lightest
        self._plans: dict[Key, Plan] = {}
        self._open: dict[Key, bool] = {}
        self._left = 0

    def first(self, run: Run, state: State, names: list[str]) -> str:
        """Return what to ask first, one of these; "" if nothing settles more.

        Raises TooManyError where that would take too long to find out.
        """
        self._left = EFFORT
        if len(self._plans) > MEMORY:
            self._plans.clear()
            self._open.clear()
        if names == self.tree.candidates(state):
            return self._plan(run, state, float("inf")).fact
        # Not kept as the plan of this state: what is not asked now may be next time.
        return self._search(run, state, names, float("inf")).fact

    def _key(self, state: State) -> Key:
        return state.open, state.best, state.x & self.tree.bearing(state)

    def _plan(self, run: Run, state: State, limit: float) -> Plan:
        """Return the lightest plan, or any lower bound that is not below the limit."""
        key = self._key(state)
        plan = self._plans.get(key)
        if plan is None or not (plan.whole or plan.cost >= limit):
            plan = self._search(run, state, self.tree.candidates(state), limit)
            self._plans[key] = plan
        return plan

    def _search(self, run: Run, state: State, names: Sequence[str], limit: float) -> Plan:
        if not names or not self._is_open(run, state):
            return Plan(0.0, "", whole=True)
        self._left -= 1
        if self._left < 0:
            raise TooManyError
        asked = {name: self._asked(run, state, name) for name in names}
        least = {
            name: self.tree.cost(name) + sum(share * floor for share, floor, _ in after)
            for name, after in asked.items()
        }
        best = Plan(limit, "", whole=False)
        for name in sorted(names, key=least.__getitem__):
            if least[name] >= best.cost - HAIR:
                break
            cost = self._cost(run, asked[name], least[name], best.cost)
            if cost < best.cost - HAIR:
                best = Plan(cost, name, whole=True)
        return best

    def _asked(self, run: Run, state: State, name: str) -> list[tuple[float, float, State]]:
        """Return, for each answer, its share, what it leaves to do at least, and its state."""
        after = [(share, self.tree.state(run, x)) for share, x in self.tree.branches(state, name)]
        found = [
            (share, self.lightest if self._is_open(run, state) else 0.0, state)
            for share, state in after
        ]
        return sorted(found, key=lambda answer: -answer[0])

    def _cost(
        self, run: Run, after: Iterable[tuple[float, float, State]], cost: float, limit: float
    ) -> float:
        """Return what a question costs with all that follows, or what is not below the limit."""
        for share, floor, state in after:
            if floor:
                plan = self._plan(run, state, floor + (limit - cost) / share)
                cost += share * (plan.cost - floor)
                if cost >= limit - HAIR:
                    break
        return cost

    def _is_open(self, run: Run, state: State) -> bool:
        """Tell whether two ways to fill in what is unknown have two outcomes."""
        if state.worst == state.best:
            return False
        key = self._key(state)
        found = self._open.get(key)
        if found is None:
            names = self.tree.candidates(state)
            ends = {run(self._filled(state.x, names, last=last))[3] for last in (False, True)}
            ends |= {run(x)[3] for x in self._inside(state, names)} if len(ends) == 1 else set()
            found = self._open[key] = len(ends) > 1 or self._differs(run, state, names, ends)
        return found

    def _inside(self, state: State, names: list[str]) -> list[int]:
        """Return a way to fill in these facts inside each open row."""
        boxes = [state.x & self.boxes[row] for row in bits(state.open)]
        return [self._filled(x, names, last=last) for x in boxes for last in (False, True)]

    def _differs(self, run: Run, state: State, names: list[str], ends: set[int]) -> bool:
        """Tell whether some answer to what is left leads to another outcome than this one."""
        return any(
            self._is_open(run, self.tree.state(run, x))
            or run(self._filled(x, names, last=True))[3] not in ends
            for name in names[:1]
            for _, x in self.tree.branches(state, name)
        )

    def _filled(self, x: int, names: list[str], *, last: bool) -> int:
        """Return one way to fill in these facts: with the first values that fit, or the last."""
        for name in names:
            slot = self.slots[name]
            mask = x >> slot.base & slot.full
            bit = 1 << mask.bit_length() - 1 if last else mask & -mask
            x &= ~(slot.full << slot.base) | bit << slot.base
        return x

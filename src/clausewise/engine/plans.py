"""Finds the order of asking that is expected to settle the outcome most lightly, exactly.

It tries every order, and leaves one aside as soon as it can no longer be the lightest. What many
orders lead to is worked out once: states that the outcome can no longer tell apart are one node.
Of facts that stand alone and weigh the same, such as all that a post may not say, one is tried.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from clausewise.engine.cells import Run
from clausewise.engine.tree import State, Tree

MEMORY = 30_000
MANY = 5
"""From how many facts on it is worth the time to compile the rows that are left."""
HAIR = 1e-9
Key: TypeAlias = tuple[int, int, int]


@dataclass(slots=True)
class _Node:
    """A state, what decides what follows it, and what has been found out about it.

    `end` is the outcome of one way to fill in what is unknown, and of every way unless it is
    `open`. `least` is what settling it costs at least; if `whole`, exactly, asking `fact` first.
    """

    run: Run
    state: State
    names: list[str]
    end: int
    open: bool = False
    least: float = 0.0
    fact: str = ""
    whole: bool = True
    asked: "list[_Asked] | None" = None


class _Asked(NamedTuple):
    """A question, what it costs, at least with all that follows, and each answer's share."""

    least: float
    cost: float
    name: str
    after: list[tuple[float, _Node]]


class Plans:
    """The lightest plans under one policy, remembered."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.lightest = min(tree.costs.values())
        self._nodes: dict[Key, _Node] = {}
        self._states: dict[int, State] = {}

    def first(self, run: Run, state: State) -> str:
        """Return what to ask first; "" if nothing settles more."""
        if len(self._states) > MEMORY:
            self._nodes.clear()
            self._states.clear()
        node = self._node(run, state)
        if len(node.names) >= MANY and not node.whole and not node.asked:
            node.run = self.tree.narrowed(node.run, node.state)
        self._plan(node, float("inf"))
        return node.fact

    def _plan(self, node: _Node, limit: float) -> None:
        """Find the lightest plan, or that there is none below the limit."""
        if node.whole or node.least >= limit:
            return
        self._look(node, limit)
        best, fact = limit, ""
        for asked in node.asked or ():
            if asked.least >= best - HAIR:
                break
            cost = self._cost(asked, best)
            if cost < best - HAIR:
                best, fact = cost, asked.name
        node.least, node.fact, node.whole = max(node.least, best), fact, bool(fact)

    def _asked(self, node: _Node) -> list[_Asked]:
        """Return what can be asked, that which may be lightest first, and only one of those alike.

        Facts are alike where each stands alone, and their answers are as likely and as severe.
        """
        alone = self.tree.alone(node.run, node.state)
        found: dict[Hashable, _Asked] = {}
        for name in node.names:
            cost = self.tree.costs[name]
            after = self._after(node, name)
            after.sort(key=lambda answer: -answer[0])
            kind = (cost, *((share, then.best) for share, then in after)) if name in alone else name
            if kind not in found:
                nodes = [(share, self._node(node.run, then)) for share, then in after]
                left = sum(share * self.lightest for share, then in nodes if then.open)
                found[kind] = _Asked(cost + left, cost, name, nodes)
        return sorted(found.values(), key=lambda asked: asked.least)

    def _cost(self, asked: _Asked, limit: float) -> float:
        """Return what a question costs with all that follows, or what is not below the limit."""
        cost = _bound(asked)
        for find in (self._look, self._plan):
            for share, then in asked.after:
                if cost >= limit - HAIR:
                    return cost
                least = then.least
                find(then, least + (limit - cost) / share)
                cost += share * (then.least - least)
        return cost

    def _look(self, node: _Node, limit: float) -> None:
        """Find what can be asked, which says more of what it costs at least."""
        if not (node.whole or node.asked or node.least >= limit):
            node.asked = self._asked(node)
            node.least = max(node.least, min(map(_bound, node.asked)))

    def _after(self, node: _Node, name: str) -> list[tuple[float, State]]:
        """Return, for each answer, how likely it is and what it leaves."""
        after = []
        for share, _, free, keep in self.tree.answers(node.state, name):
            x = (node.state.x | free) & keep
            then = self._states.get(x)
            if then is None:
                then = self._states[x] = self.tree.state(node.run, x)
            after.append((share, then))
        return after

    def _node(self, run: Run, state: State) -> _Node:
        key = state.open, state.best, state.x & self.tree.bearing(state) if state.open else 0
        node = self._nodes.get(key)
        if node is None:
            # A node keeps what decides it: another activity may lead to the same node, whose
            # possible values its own rows need not fit.
            names = self.tree.candidates(state)
            first, last = self._ends(state.x, names)
            node = self._nodes[key] = _Node(run, state, names, run(first)[3])
            if run(last)[3] != node.end or self._differs(node):
                node.open, node.whole = True, False
                node.least = min(map(self.tree.costs.__getitem__, names))
        return node

    def _differs(self, node: _Node) -> bool:
        """Tell whether some answer to what is left leads to another outcome than this one."""
        after = [state for name in node.names[:1] for _, state in self._after(node, name)]
        nodes = (self._node(node.run, state) for state in after)
        return any(then.open or then.end != node.end for then in nodes)

    def _ends(self, x: int, names: Sequence[str]) -> tuple[int, int]:
        """Return two ways to fill in these facts: with the first values that fit, and the last."""
        first = last = x
        for name in names:
            here = x & self.tree.fields[name]
            first ^= here ^ (here & -here)
            last ^= here ^ (1 << here.bit_length() - 1)
        return first, last


def _bound(asked: _Asked) -> float:
    """Return what a question costs at least, by what is known of what follows."""
    return asked.cost + sum(share * then.least for share, then in asked.after)

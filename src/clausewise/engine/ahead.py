"""Looks one answer ahead: which fact is expected to leave least open, by what it costs to answer.

Most answers only rule out the open rows that read the fact. What they leave is counted, as bits;
only where an answer may make some row certain is it decided again.
"""

from collections.abc import Sequence

from clausewise.engine.cells import Run
from clausewise.engine.policy import bits
from clausewise.engine.tree import Answer, State, Tree


class Ahead:
    """Looks one answer ahead under one policy, and remembers which answer rules out which rows."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self._out: dict[tuple[str, int], int] = {}

    def least(self, run: Run, state: State, names: Sequence[str]) -> str:
        """Return the fact that is expected to leave least open; the first of equals."""
        turning = self.tree.turning(run, state)
        best, found = float("inf"), ""
        for name in names:
            cost = self.tree.costs[name]
            left, unsure = self._counted(state, name, turning)
            for answer in unsure:
                if left * cost >= best:
                    break
                left += answer.share * self._after(run, state, answer)
            if left * cost < best:
                best, found = left * cost, name
        return found

    def left(self, run: Run, state: State, name: str) -> float:
        """Return how much is expected to stay open after this, by what it costs to answer."""
        answers = self.tree.answers(state, name)
        left = sum(answer.share * self._after(run, state, answer) for answer in answers)
        return left * self.tree.costs[name]

    def _after(self, run: Run, state: State, answer: Answer) -> int:
        after = self.tree.state(run, (state.x | answer.free) & answer.keep)
        return _size(after.open)

    def _counted(self, state: State, name: str, turning: int) -> tuple[float, list[Answer]]:
        """Return what is left by the answers that only rule rows out, and the other answers."""
        reading = self.tree.reading[name]
        answers = self.tree.answers(state, name)
        if reading & turning & ~state.open or not self.tree.is_plain(name):
            return 0.0, answers
        turned, size = reading & state.open, _size(state.open & ~reading)
        unsure = [answer for answer in answers if turned & ~self._ruled_out(name, answer.mask)]
        return size * sum(a.share for a in answers if a not in unsure), unsure

    def _ruled_out(self, name: str, mask: int) -> int:
        """Return the rows that cannot hold with this answer."""
        found = self._out.get((name, mask))
        if found is None:
            local = mask >> self.tree.slots[name].base
            rows = self.tree.policy.rows
            found = self._out[name, mask] = sum(
                1 << index
                for index in bits(self.tree.reading[name])
                if not rows[index].box.get(name, local) & local
            )
        return found


def _size(open_rows: int) -> int:
    """Return how much is open: nothing, or one for the outcome and one for each row."""
    return 1 + open_rows.bit_count() if open_rows else 0

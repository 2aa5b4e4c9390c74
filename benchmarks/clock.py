"""Times two ways of doing the same work, turn and turn about, by the processor's own time.

So what else the machine is doing counts as little as may be, and the same for both.
"""

from collections.abc import Callable, Sequence
from statistics import median
from time import process_time
from typing import NamedTuple, TypeVar

Item = TypeVar("Item")
Work = Callable[[], object]

ROUNDS = 9


class Timing(NamedTuple):
    """The best seconds of each, and the median over the rounds of theirs divided by ours."""

    ours: float
    theirs: float
    ratio: float


class _Stopwatch:
    """Times some work over and over. What it made is let go of only after the next is made."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.made: object = None

    def seconds(self) -> float:
        start = process_time()
        made = self.work()
        taken = process_time() - start
        self.made = made
        return taken

    def best(self, goes: int) -> float:
        return min(self.seconds() for _ in range(goes))


def best(work: Work, goes: int = 5) -> float:
    """Return the shortest of several goes, in seconds."""
    return _Stopwatch(work).best(goes)


def alternate(ours: Work, theirs: Work, rounds: int = ROUNDS, goes: int = 1) -> Timing:
    """Time both in alternating rounds, after one that does not count.

    In a round each has as many goes in a row, of which the best counts.
    """
    one, other = _Stopwatch(ours), _Stopwatch(theirs)
    pairs = [(one.best(goes), other.best(goes)) for _ in range(rounds + 1)][1:]
    return Timing(
        min(mine for mine, _ in pairs),
        min(its for _, its in pairs),
        median(its / mine for mine, its in pairs),
    )


def each(call: Callable[[Item], object], items: Sequence[Item]) -> Work:
    """Return the work of making a call for each item."""

    def work() -> None:
        for item in items:
            call(item)

    return work

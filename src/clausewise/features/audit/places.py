"""Works out what was done to the record, from what stands at each number."""

from bisect import bisect, bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from clausewise.features.audit.findings import Finding, Problem


@dataclass(slots=True)
class Places:
    """What stands at each number; only what is out of place is kept, so a sound record takes none.

    `moved` pairs the number at which a genuine entry stands and the one it was made with. `forged`
    are the numbers of entries that are not genuine. `replaced` are those of genuine ones that are
    not what the next one followed. `gaps` are the numbers at which nothing stands, before `seen`,
    the highest at which anything does; `last` is that of the last genuine entry in its place.
    """

    moved: list[tuple[int, int]] = field(default_factory=list)
    forged: list[int] = field(default_factory=list)
    replaced: list[int] = field(default_factory=list)
    gaps: list[range] = field(default_factory=list)
    seen: int = 0
    last: int = 0

    def stand(self, number: int) -> None:
        """Take in that something stands at a number; the numbers come in rising order."""
        if number > self.seen + 1:
            self.gaps.append(range(self.seen + 1, number))
        self.seen = max(self.seen, number)

    def findings(self, noted: int) -> Iterator[Finding]:
        """Name all that is wrong, in a record that is known to have had `noted` entries."""
        known = max([noted, self.last, *(made_as for _, made_as in self.moved)])
        occupied = {number for number, _ in self.moved} | set(self.forged)
        elsewhere: set[int] = set()
        for number, made_as in self.moved:
            is_copy = made_as in elsewhere or self._is_in_place(made_as, occupied)
            elsewhere.add(made_as)
            yield _one(Problem.INSERTED if is_copy else Problem.REORDERED, number)
        for number in self.forged:
            is_extra = number in elsewhere or not 1 <= number <= known
            yield _one(Problem.INSERTED if is_extra else Problem.CHANGED, number)
        yield from (_one(Problem.CHANGED, number) for number in self.replaced)
        end = max([self.last, *(number for number in occupied if number <= known)])
        yield from self._lost(sorted(elsewhere), end)
        yield from _without(range(end + 1, known + 1), sorted(elsewhere), Problem.TRUNCATED)

    def _lost(self, elsewhere: list[int], end: int) -> Iterator[Finding]:
        """Name the numbers up to an end whose entries are nowhere: those empty or crowded out."""
        for gap in self.gaps:
            yield from _without(range(gap.start, min(gap.stop, end + 1)), elsewhere)
        for number, _ in self.moved:
            if 1 <= number <= end:
                yield from _without(range(number, number + 1), elsewhere)

    def _is_in_place(self, number: int, occupied: set[int]) -> bool:
        """Whether the genuine entry of a number stands at it."""
        if number > self.last or number in occupied:
            return False
        before = bisect(self.gaps, number, key=lambda gap: gap.start)
        return before == 0 or number not in self.gaps[before - 1]


def _one(problem: Problem, number: int) -> Finding:
    return Finding(number, number, problem)


def _without(
    numbers: range, found: list[int], problem: Problem = Problem.MISSING
) -> Iterator[Finding]:
    """Cut a range, which may be too long to count through, at the numbers found elsewhere."""
    start = numbers.start
    for number in found[bisect_left(found, start) : bisect_left(found, numbers.stop)]:
        if number > start:
            yield Finding(start, number - 1, problem)
        start = number + 1
    if start < numbers.stop:
        yield Finding(start, numbers.stop - 1, problem)

"""What can be wrong with the audit record, and how it is named."""

from dataclasses import dataclass
from enum import StrEnum


class Problem(StrEnum):
    """What was done to an entry, or to the record."""

    CHANGED = "changed"
    MISSING = "missing"
    INSERTED = "inserted"
    REORDERED = "reordered"
    TRUNCATED = "truncated"
    UNGUARDED = "unguarded"


SAYS = {
    Problem.CHANGED: "not as it was recorded",
    Problem.MISSING: "recorded once, and no longer there",
    Problem.INSERTED: "never recorded by Clausewise",
    Problem.REORDERED: "recorded with another number",
    Problem.TRUNCATED: "recorded once, then cut off the end of the record",
    Problem.UNGUARDED: "the database's triggers, which refuse changes, are gone or are not ours",
}


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """Entries in a row with the same problem, by the numbers at which they stand or should stand.

    Number 0 is given to what has none.
    """

    first: int
    last: int
    problem: Problem

    def __contains__(self, number: int) -> bool:
        return self.first <= number <= self.last

    def __str__(self) -> str:
        if self.problem is Problem.UNGUARDED:
            return f"{self.problem}: {SAYS[self.problem]}"
        which = f"entries {self.first} to {self.last}" if self.last > self.first else ""
        return f"{which or f'entry {self.first}'} {self.problem}: {SAYS[self.problem]}"


def in_order(found: list[Finding]) -> list[Finding]:
    """Sort findings by number, those of one problem that follow on each other made one."""
    joined: list[Finding] = []
    for each in sorted(found, key=lambda each: (each.problem, each)):
        before = joined[-1] if joined else None
        if before and before.problem is each.problem and each.first <= before.last + 1:
            last = max(before.last, each.last)
            joined[-1] = Finding(before.first, last, each.problem)
        else:
            joined.append(each)
    return sorted(joined)

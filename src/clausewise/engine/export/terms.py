"""What each row asks of the facts, in terms that any language of rules can say.

Made from the rows that the engine itself decides by, so that an export cannot read a rule
differently.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from clausewise.engine.boxes import MaskBox
from clausewise.engine.layout import Layout
from clausewise.engine.pack import BOUND, UNSTATED, stated
from clausewise.engine.policy import Policy
from clausewise.engine.rows import Row
from clausewise.engine.vocabulary import Fact, Kind, Value, Values

ROLE = "role"


@dataclass(frozen=True, slots=True)
class Term:
    """One condition on one fact: met by these values, in the fact's order.

    `left_out` is what holds while the fact is not stated: True (met), False (not met) or None:
    unknown, as for nearly every fact.
    """

    fact: Fact
    values: tuple[Value, ...]
    left_out: bool | None = None

    @property
    def others(self) -> tuple[Value, ...]:
        """The values that do not meet it."""
        return tuple(value for value in self.fact.values if value not in self.values)

    @property
    def only_stated(self) -> bool | None:
        """True or False where it asks only that the fact was stated, or was not; else None."""
        if self.left_out is None or (self.values and self.others):
            return None
        return bool(self.values)

    def opposite(self) -> "Term":
        """Return the term that is met exactly where this one is not."""
        return Term(self.fact, self.others, None if self.left_out is None else not self.left_out)

    def limits(self) -> tuple[int | None, int | None] | None:
        """Return the lowest and highest number, None for no limit; None alone if it is no range."""
        if self.fact.kind is not Kind.INT:
            return None
        numbers = [int(value) for value in self.values]
        if len(numbers) != numbers[-1] - numbers[0] + 1:
            return None
        low = None if numbers[0] == self.fact.values[0] else numbers[0]
        return low, None if numbers[-1] == self.fact.values[-1] else numbers[-1]

    def shorter(self) -> tuple[tuple[Value, ...], bool]:
        """Return the values that meet it and True, or those that do not, if fewer, and False."""
        others = self.others
        return (others, False) if 0 < len(others) < len(self.values) else (self.values, True)


@dataclass(frozen=True, slots=True)
class Condition:
    """Where a row holds: every term is met, and in none of the holes is every term met.

    `name` is the same for the same pack each time, and no other row's.
    """

    row: Row
    name: str
    terms: tuple[Term, ...]
    holes: tuple[tuple[Term, ...], ...]


def conditions(policy: Policy) -> list[Condition]:
    """Return the condition of each row that can hold at all, in the pack's order."""
    counts: dict[str, int] = {}
    found = []
    for row in policy.rows:
        part = f"{row.rule.id}/{row.part}"
        counts[part] = counts.get(part, 0) + 1
        holes = tuple(tuple(_hole(policy.layout, row, hole)) for hole in row.holes)
        if all(holes):
            terms = tuple(_terms(policy.layout, row.box))
            found.append(Condition(row, f"{part}/{counts[part]}", terms, holes))
    return found


def _hole(layout: Layout, row: Row, hole: MaskBox) -> Iterable[Term]:
    """Return a hole as far as it says more than the row's own box: nothing, if it is all of it."""
    have = {name: row.box.get(name, layout.full[name]) for name in hole}
    return _terms(layout, {n: have[n] & mask for n, mask in hole.items() if have[n] & ~mask})


def _terms(layout: Layout, box: MaskBox) -> Iterator[Term]:
    told = {stated(name): fact for name, fact in layout.vocabulary.facts.items()}
    for name, mask in box.items():
        values = layout.slots[name].values(mask)
        if name == BOUND:
            yield _term(layout.vocabulary.fact(ROLE), values, left_out=UNSTATED in values)
        elif name in told:
            fact = told[name]
            yield Term(fact, fact.values if True in values else (), False in values)
        else:
            yield _term(layout.vocabulary.facts[name], values, left_out=None)


def _term(fact: Fact, values: Values, *, left_out: bool | None) -> Term:
    return Term(fact, tuple(value for value in fact.values if value in values), left_out)

"""Says what defeated a rule: its own exception or approval, or the rule that overrides it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from clausewise.engine.boxes import MaskBox, inside, meet
from clausewise.engine.cells import Masks
from clausewise.engine.policy import Policy, bits
from clausewise.engine.rows import Row


@dataclass(frozen=True, slots=True)
class Defeat:
    """A rule that would apply but for something: the rule that defeats it, and the facts it reads.

    `by` is the rule's own id where its own exception holds.
    """

    rule: str
    part: str
    by: str
    clause: str
    facts: tuple[str, ...]


def defeats(policy: Policy, masks: Masks) -> Iterator[Defeat]:
    """Yield what defeats each rule that would apply but for something, the first found of each."""
    known = policy.layout.known(masks.x)
    clauses = {rule.id: rule.clause for rule in policy.rules}
    for index in bits(masks.defeated):
        row = policy.rows[index]
        hole, maker = _hole(policy, row, known)
        names = tuple(name for name in hole if name in policy.pack.vocabulary.facts)
        yield Defeat(row.rule.id, str(row.part), maker, clauses[maker], names)


def _hole(policy: Policy, row: Row, known: Mapping[str, int]) -> tuple[MaskBox, str]:
    """Return the first hole that all that is possible lies in: a defeated row has one."""
    here = meet(row.box, known) or {}
    holes = zip(row.holes, row.makers, strict=True)
    return next(pair for pair in holes if inside(here, pair[0], policy.layout.full))

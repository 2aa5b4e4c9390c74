"""Shows where two policies answer differently, each difference with facts that show it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from clausewise.engine.analysis.witness import filled, witness
from clausewise.engine.answers import Answers
from clausewise.engine.boxes import MaskBox, NotProvenError, meet, uncovered
from clausewise.engine.layout import Layout
from clausewise.engine.pack import SEVERITY, Outcome, Pack
from clausewise.engine.policy import Policy
from clausewise.engine.rows import layout_for
from clausewise.engine.vocabulary import Value, Values

TOPIC = "activity"


@dataclass(frozen=True, slots=True)
class Difference:
    """Facts on which two policies differ: what each says, and by which clauses."""

    topic: Value
    facts: Mapping[str, Value]
    outcomes: tuple[Outcome, Outcome]
    clauses: tuple[tuple[str, ...], tuple[str, ...]]


class Comparison:
    """Two policies side by side, over everything that either can tell apart."""

    def __init__(self, one: Pack, other: Pack) -> None:
        self.layout: Layout = layout_for([one, other])
        self.policies = (Policy(one, layout=self.layout), Policy(other, layout=self.layout))
        self.answers = (Answers(self.policies[0]), Answers(self.policies[1]))

    def differences(
        self, given: Mapping[str, Value | Values] | None = None
    ) -> Iterator[Difference]:
        """Yield a witness for each activity and level on which the policies differ.

        `given` narrows the comparison to some facts. An activity without a difference is proved
        to have none: for every level of severity each policy's rows cover the other's.
        """
        known = self.layout.known(self.layout.narrow(self.layout.all, given or {}))
        slot = self.layout.slots.get(TOPIC)
        for index in range(len(slot.groups) if slot else 0):
            cell = meet(known, {TOPIC: 1 << index})
            if cell is not None:
                yield from self._in_cell(cell)

    def _in_cell(self, cell: MaskBox) -> Iterator[Difference]:
        seen = set()
        sides = [_regions(policy, cell) for policy in self.policies]
        for level in range(4, 0, -1):
            for one, other in (sides, sides[::-1]):
                boxes = self._only_one(one[level], other[level])
                shown = (self._difference(box) for box in boxes)
                difference = next((each for each in shown if each), None)
                if difference and difference.outcomes not in seen:
                    seen.add(difference.outcomes)
                    yield difference

    def _only_one(self, one: list[MaskBox], other: list[MaskBox]) -> Iterator[MaskBox]:
        """Yield facts where one policy is at least this severe and the other is not."""
        cover = [*other, *self.layout.impossible]
        shared = {frozenset(region.items()) for region in other}
        for region in one:
            if frozenset(region.items()) in shared:
                continue
            try:
                found = uncovered(region, cover, self.layout.full)
            except NotProvenError:
                continue
            if found is not None:
                yield found

    def _difference(self, box: MaskBox) -> Difference | None:
        """Decide a box under both, by as few facts as show it; None if no facts can."""
        facts = filled(self.layout, box, witness(self.layout, box))
        outcomes = self._outcomes(facts)
        if outcomes[0] is outcomes[1] or None in outcomes or TOPIC not in facts:
            return None
        for name in [each for each in facts if each != TOPIC]:
            fewer = {other: value for other, value in facts.items() if other != name}
            if self._outcomes(fewer) == outcomes:
                facts = fewer
        one, other = (answers.explain(facts) for answers in self.answers)
        settled = one.verdict.outcome, other.verdict.outcome
        return Difference(facts[TOPIC], facts, settled, (one.clauses, other.clauses))

    def _outcomes(self, facts: Mapping[str, Value]) -> tuple[Outcome | None, ...]:
        """Return what each policy says; None where these facts leave it open."""
        return tuple(policy.settled(policy.masks(facts)) for policy in self.policies)


def _regions(policy: Policy, cell: MaskBox) -> list[list[MaskBox]]:
    """Return, for each level, where the policy is at least that severe within a cell."""
    found: list[list[MaskBox]] = [[] for _ in SEVERITY]
    for index, row in enumerate(policy.rows):
        within = [both for region in policy.regions(index) if (both := meet(cell, region))]
        for level in range(1, row.level + 1):
            found[level].extend(within)
    return found

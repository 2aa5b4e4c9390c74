"""What would change the answer: the smallest changes of fact that make it better, each proved.

Every change offered was decided by the same engine on the changed facts; none is a guess from the
wording of a rule.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from clausewise.engine.boxes import MaskBox
from clausewise.engine.pack import SEVERITY, Outcome
from clausewise.engine.policy import Policy, Verdict
from clausewise.engine.rows import Row
from clausewise.engine.vocabulary import Facts, Value, Values

MOST = 6


@dataclass(frozen=True, slots=True)
class Change:
    """Facts that, were they so, would give this outcome instead."""

    facts: Mapping[str, Value | Values]
    outcome: Outcome


def changes(
    policy: Policy, facts: Mapping[str, Value | Values], verdict: Verdict, deciding: Iterable[Row]
) -> Iterator[Change]:
    """Yield up to six changes that make a settled outcome better, the smallest first."""
    before = SEVERITY.index(verdict.worst)
    if before <= SEVERITY.index(Outcome.PERMITTED) or verdict.outcome is Outcome.UNDECIDED:
        return
    found: list[Mapping[str, Value | Values]] = []
    candidates = (_settled(policy, facts, each) for each in _candidates(policy, facts, deciding))
    for change in sorted(candidates, key=len):
        if len(found) == MOST or any(_contains(change, smaller) for smaller in found):
            continue
        masks = policy.masks({**facts, **change})
        # a search could only tell that what stays as bad cannot be: too dear for what it offers
        if masks.worst < before:
            found.append(change)
            yield Change(change, policy.decide({**facts, **change}).outcome)


def _settled(
    policy: Policy, facts: Facts, change: Mapping[str, Value | Values]
) -> Mapping[str, Value | Values]:
    """Return the change with what it settles about other facts that were stated otherwise."""
    whole = dict(change)
    for name, value in change.items():
        implies = policy.pack.vocabulary.facts[name].implies
        then = {} if isinstance(value, frozenset) else implies.get(value, {})
        whole |= {other: implied for other, implied in then.items() if other in facts}
    return {name: value for name, value in whole.items() if facts.get(name) != value}


def _candidates(
    policy: Policy, facts: Facts, deciding: Iterable[Row]
) -> Iterator[Mapping[str, Value | Values]]:
    for row in deciding:
        for hole in row.holes:
            change = _change(policy, facts, hole)
            if change:
                yield change
        for name, mask in row.box.items():
            other = policy.layout.full[name] & ~mask
            change = _change(policy, facts, {name: other})
            if change:
                yield change


def _change(policy: Policy, facts: Facts, box: MaskBox) -> dict[str, Value | Values]:
    """Return the facts to change so that the box holds; empty if a fixed one would have to."""
    change: dict[str, Value | Values] = {}
    for name, mask in box.items():
        fact = policy.pack.vocabulary.facts.get(name)
        values = policy.layout.slots[name].values(mask)
        stated = facts.get(name)
        if fact is None or stated in values:
            continue
        if fact.fixed:
            return {}
        wanted = tuple(value for value in fact.values if value in values and value != "refused")
        if not wanted or stated == "refused":
            return {}
        change[name] = wanted[0] if len(wanted) == 1 else frozenset(wanted)
    return change


def _contains(change: Mapping[str, object], smaller: Mapping[str, object]) -> bool:
    return all(name in change and change[name] == value for name, value in smaller.items())

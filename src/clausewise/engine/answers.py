"""The whole answer to a question: the outcome, its clauses, duties, approvals and what to ask."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from clausewise.engine.boxes import inside, meet
from clausewise.engine.cells import Masks
from clausewise.engine.defeats import Defeat, defeats
from clausewise.engine.lifts import Change, changes
from clausewise.engine.pack import SEVERITY, Approval, Conflict, Duty, Effect, Outcome
from clausewise.engine.policy import Policy, Verdict, bits
from clausewise.engine.questions import Question, Questions
from clausewise.engine.rows import Part, Row
from clausewise.engine.sources import Source
from clausewise.engine.vocabulary import Facts, Value, Values

LEVEL = {outcome: level for level, outcome in enumerate(SEVERITY)}


class Reason(NamedTuple):
    """What one rule says here: `state` is applies, possible or defeated."""

    rule: str
    clause: str
    effect: Effect
    part: Part
    state: str
    summary: str
    reads: tuple[str, ...]


class Explained(NamedTuple):
    """An outcome, the clauses that decide it, and each rule that applies, may, or is defeated."""

    verdict: Verdict
    clauses: tuple[str, ...]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Due:
    """A duty that follows, and the clause that states it."""

    duty: Duty
    clause: str
    summary: str


@dataclass(frozen=True, slots=True)
class Needed:
    """An approval still needed, and the clause that asks for it."""

    approval: Approval
    clause: str


@dataclass(frozen=True, slots=True)
class Answer:
    """All that is said in reply to one question, and what it was decided by."""

    policy: Policy
    facts: Mapping[str, Value | Values]
    sources: Mapping[str, Source]
    explained: Explained
    duties: tuple[Due, ...]
    approvals: tuple[Needed, ...]
    conflicts: tuple[Conflict, ...]
    ask: Question | None
    changes: tuple[Change, ...]
    judgements: tuple[str, ...]
    defeats: tuple[Defeat, ...]
    day: date | None

    @property
    def outcome(self) -> Outcome:
        """The outcome, `undecided` where facts that are missing could change it."""
        return self.explained.verdict.outcome


class Answers:
    """Answers questions under one policy."""

    def __init__(self, policy: Policy) -> None:
        self.policy = policy
        self.questions = Questions(policy)
        self._clauses = [row.rule.clause for row in policy.rows]
        self._reasons = [_reasons(policy, row) for row in policy.rows]
        self._conflicts = [
            (conflict, [policy.layout.box(box) for box in conflict.when])
            for conflict in policy.pack.conflicts
        ]

    def explain(self, facts: Facts) -> Explained:
        """Return the outcome with its clauses and reasons: the part that must be fast."""
        verdict = self.policy.decide(facts)
        return Explained(verdict, self.clauses(verdict), self._all_reasons(verdict.masks))

    def _all_reasons(self, masks: Masks) -> tuple[Reason, ...]:
        found = []
        certain, possible = masks.certain, masks.possible
        left = possible | masks.defeated
        while left:
            bit = left & -left
            left ^= bit
            applies, may, beaten = self._reasons[bit.bit_length() - 1]
            found.append(applies if certain & bit else may if possible & bit else beaten)
        return tuple(found)

    def clauses(self, verdict: Verdict) -> tuple[str, ...]:
        """Return the clauses that decide the outcome; for `undecided`, those that could."""
        clauses = self._clauses
        return tuple(dict.fromkeys([clauses[i] for i in bits(self._deciding(verdict))]))

    def _deciding(self, verdict: Verdict) -> int:
        outcome, least, masks = verdict
        levels = self.policy.levels
        if outcome is Outcome.NOT_ADDRESSED:
            return 0
        worst = LEVEL[outcome]
        if outcome is least:
            return masks.certain & levels[worst] or self.policy.jointly(masks, worst)
        best = LEVEL[least]
        open_rows = masks.possible & ~masks.certain
        return sum(open_rows & levels[level] for level in range(best + 1, worst + 1))

    def answer(
        self, facts: Mapping[str, object], sources: Mapping[str, Source] | None = None
    ) -> Answer:
        """Answer a question fully; what has no source was said. Raises FactError for bad facts."""
        known = self.policy.pack.vocabulary.check(facts)
        explained = self.explain(known)
        verdict = explained.verdict
        undecided = verdict.outcome is Outcome.UNDECIDED
        certain = [self.policy.rows[i] for i in bits(verdict.masks.certain)]
        deciding = [self.policy.rows[i] for i in bits(self._deciding(verdict))]
        return Answer(
            policy=self.policy,
            facts=known,
            sources={name: (sources or {}).get(name, Source.PERSON) for name in known},
            explained=explained,
            duties=tuple(_duties(self.policy, certain)),
            approvals=tuple(_needed(certain, verdict)),
            conflicts=tuple(self._in_conflict(verdict)),
            ask=self.questions.next(known, verdict.masks) if undecided else None,
            changes=tuple(changes(self.policy, known, verdict, deciding)),
            judgements=tuple(_judgements(self.policy, known, deciding)),
            defeats=tuple(defeats(self.policy, verdict.masks)),
            day=self.policy.day,
        )

    def _in_conflict(self, verdict: Verdict) -> Iterable[Conflict]:
        known = self.policy.layout.known(verdict.masks.x)
        undecided = verdict.outcome is Outcome.UNDECIDED
        full = self.policy.layout.full
        for conflict, boxes in self._conflicts:
            if any(inside(known, b, full) or (undecided and meet(known, b)) for b in boxes):
                yield conflict


def _reasons(policy: Policy, row: Row) -> tuple[Reason, Reason, Reason]:
    rule = row.rule
    summary = rule.summary or policy.pack.clauses[rule.clause].summary
    names = dict.fromkeys(name for box in (row.box, *row.holes) for name in box)
    reads = tuple(name for name in names if name in policy.pack.vocabulary.facts)
    applies, may, beaten = (
        Reason(rule.id, rule.clause, rule.effect, row.part, state, summary, reads)
        for state in ("applies", "possible", "defeated")
    )
    return applies, may, beaten


def _duties(policy: Policy, certain: Iterable[Row]) -> Iterable[Due]:
    seen = set()
    for row in certain:
        rule = row.rule
        if rule.duty is not None and rule.id not in seen:
            seen.add(rule.id)
            summary = rule.summary or policy.pack.clauses[rule.clause].summary
            yield Due(rule.duty, rule.clause, summary)


def _needed(certain: Iterable[Row], verdict: Verdict) -> Iterable[Needed]:
    if verdict.outcome not in {Outcome.NEEDS_APPROVAL, Outcome.UNDECIDED}:
        return
    seen = set()
    for row in certain:
        rule = row.rule
        if row.part is Part.NEEDED and rule.approval is not None and rule.id not in seen:
            seen.add(rule.id)
            yield Needed(rule.approval, rule.clause)


def _judgements(policy: Policy, facts: Facts, deciding: Iterable[Row]) -> Iterable[str]:
    """Return the facts stated that only a person can judge and that the outcome rests on."""
    read = {name for row in deciding for box in (row.box, *row.holes) for name in box}
    return (n for n in facts if n in read and policy.pack.vocabulary.facts[n].judgement)

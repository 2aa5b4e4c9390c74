"""The answer page: the outcome, its clauses, what follows, and what would change it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from clausewise.engine.answers import Answer
from clausewise.engine.pack import SEVERITY, Outcome, Pack
from clausewise.engine.replay import record, replay_id
from clausewise.engine.words import (
    CHILD_FIRST,
    OUTCOMES,
    approval_words,
    both,
    capitalised,
    change_words,
    duty_words,
    is_concern,
    may_harm_a_child,
    outcome_words,
    role_words,
    standing,
    value_words,
    whom_to_ask,
)
from clausewise.features.policies.known import Stated
from clausewise.features.policies.pages.asking import Row, answered
from clausewise.features.policies.steps import AS_OF, DECLARED, Steps

LEADS = {
    Outcome.PROHIBITED: "The policy does not allow this.",
    Outcome.NEEDS_APPROVAL: "The policy allows this once it has been approved.",
    Outcome.ADVISED_AGAINST: "The policy does not forbid this, but advises against it.",
    Outcome.PERMITTED: "The policy allows this.",
    Outcome.NOT_ADDRESSED: "No clause speaks to this. That does not mean that it is allowed.",
    Outcome.UNDECIDED: "The answer turns on something that is not known.",
}


CONCERN_LEADS = {
    Outcome.PERMITTED: "The policy says what to do about this. Do it without delay.",
    Outcome.NOT_ADDRESSED: "The policy does not say what to do. Do not let that stop you.",
    Outcome.UNDECIDED: (
        "What the policy asks of you turns on something that is not known. Do not wait for it."
    ),
}
"""Where somebody came across something, to wait or do nothing is never the answer."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A clause as an answer cites it, and where to read it."""

    clause: str
    summary: str
    url: str


@dataclass(frozen=True, slots=True)
class Said:
    """Something that a clause asks for, in words."""

    words: str
    clause: str
    summary: str = ""


@dataclass(frozen=True, slots=True)
class AnswerPage:
    """All that the answer page shows: `outcome` is the engine's word for it, `words` ours."""

    pack: Pack
    outcome: str
    words: str
    lead: str
    concern: bool
    first: str
    standing: str
    clauses: tuple[Cited, ...]
    also: tuple[Cited, ...]
    set_aside: tuple[Said, ...]
    approvals: tuple[Said, ...]
    duties: tuple[Said, ...]
    conflicts: tuple[Said, ...]
    changes: tuple[str, ...]
    judgements: tuple[str, ...]
    contact: str
    ask: str
    range: tuple[str, str] | None
    answered: tuple[Row, ...]
    replay: str
    query: str
    steps: tuple[tuple[str, str], ...]
    back: str
    compare: str


def answer_page(answer: Answer, steps: Steps, stated: Stated, today: date) -> AnswerPage:
    """Lay out an answer."""
    pack = answer.policy.pack
    verdict, outcome = answer.explained.verdict, answer.outcome
    ask = reverse("policies:ask", args=[pack.id])
    return AnswerPage(
        pack=pack,
        outcome=str(outcome),
        words=outcome_words(outcome, answer.facts),
        lead=_lead(answer),
        concern=is_concern(answer.facts),
        first=CHILD_FIRST if may_harm_a_child(answer.facts) else "",
        standing=standing(pack, today),
        clauses=tuple(_cited(pack, clause) for clause in answer.explained.clauses),
        also=tuple(_also(answer)),
        set_aside=tuple(_set_aside(answer)),
        approvals=tuple(
            Said(capitalised(approval_words(pack, n)), n.clause) for n in answer.approvals
        ),
        duties=tuple(Said(duty_words(pack, d), d.clause, d.summary) for d in answer.duties),
        conflicts=tuple(Said(c.summary, both(c.clauses)) for c in answer.conflicts),
        changes=tuple(change_words(pack, change) for change in answer.changes),
        judgements=tuple(pack.vocabulary.facts[name].means for name in answer.judgements),
        contact=role_words(pack, pack.contact),
        ask=whom_to_ask(pack, answer.facts),
        range=_range(verdict.worst, verdict.best) if outcome is Outcome.UNDECIDED else None,
        answered=tuple(answered(pack, steps, stated)),
        replay=replay_id(record(answer)),
        query=steps.query(),
        steps=steps.without(AS_OF).pairs,
        back=f"{ask}?{steps.back().query()}",
        compare=f"{reverse('policies:compare')}?{_open(steps, stated).query()}",
    )


def _open(steps: Steps, stated: Stated) -> Steps:
    """Return the steps as others can read them: what a declared tie states, stated plainly."""
    plain = steps.without(DECLARED)
    if stated.tie is None:
        return plain
    return plain.plus("counterpart", stated.tie.about).plus("relationship", stated.tie.relationship)


def _lead(answer: Answer) -> str:
    lead = LEADS[answer.outcome]
    return CONCERN_LEADS.get(answer.outcome, lead) if is_concern(answer.facts) else lead


def _range(worst: Outcome, best: Outcome) -> tuple[str, str]:
    return OUTCOMES[worst], OUTCOMES[best]


def _cited(pack: Pack, clause: str) -> Cited:
    url = f"{reverse('policies:handbook', args=[pack.id])}#clause-{clause}"
    return Cited(clause, pack.clauses[clause].summary, url)


def _set_aside(answer: Answer) -> Iterator[Said]:
    """Yield each clause that would apply but for something, and what that is."""
    pack = answer.policy.pack
    told = set()
    for defeat in answer.defeats:
        rule = next(rule for rule in pack.rules if rule.id == defeat.rule)
        facts = [name for name in defeat.facts if name in answer.facts]
        named = [_stated(answer, name) for name in facts]
        because = both(named) or f"clause {defeat.clause}"
        if (rule.clause, because) not in told and rule.clause not in answer.explained.clauses:
            told.add((rule.clause, because))
            words = f"{pack.clauses[rule.clause].summary} Set aside by clause {defeat.clause}"
            yield Said(f"{words}: {because}.", rule.clause)


def _stated(answer: Answer, name: str) -> str:
    fact = answer.policy.pack.vocabulary.facts[name]
    return f"“{fact.ask}” {value_words(fact, answer.facts[name])}"


def _also(answer: Answer) -> list[Cited]:
    """Return other clauses that apply but do not decide: less severe ones, severest first."""
    rank = {outcome: place for place, outcome in enumerate(SEVERITY)}
    rows = answer.policy.rows
    certain = answer.explained.verdict.masks.certain
    found = {
        row.rule.clause: rank[row.outcome]
        for i, row in enumerate(rows)
        if certain >> i & 1 and row.level
    }
    others = [clause for clause in found if clause not in answer.explained.clauses]
    ordered = sorted(others, key=lambda clause: -found[clause])
    return [_cited(answer.policy.pack, clause) for clause in ordered]

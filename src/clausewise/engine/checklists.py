"""Asks many yes/no facts of one kind together, as one checklist, where that settles more.

Most of what a policy says of a post is about things that most posts do not do. One page with "none
of these" then does the work of thirty questions.
"""

from collections.abc import Iterable

from clausewise.engine.cells import Masks
from clausewise.engine.questions import Question, Questions
from clausewise.engine.tree import State
from clausewise.engine.vocabulary import Facts, Kind

ENOUGH = 3
"""From how many open facts of a kind on a checklist is offered."""


def ask_together(
    questions: Questions, facts: Facts, masks: Masks, skipped: frozenset[str] = frozenset()
) -> Question | None:
    """Return the next question, its `alongside` naming what to ask on the same page.

    A question without company stands alone. None when nothing that could be asked settles more.
    """
    alone = questions.next(facts, masks, skipped)
    if alone is None:
        return None
    run = questions.policy.cell(facts).run
    state = questions.tree.state(run, masks.x)
    names = questions.open(state, skipped)
    least = questions.ahead.left(run, state, alone.fact.name)
    best = (
        alone
        if _kind(questions, alone.fact.name)
        else Question(alone.fact, alone.choices, alone.why)
    )
    for topic in dict.fromkeys(_kind(questions, name) for name in names):
        listed = [name for name in names if topic and _kind(questions, name) == topic]
        if len(listed) >= ENOUGH:
            after = questions.tree.state(run, _none_of(questions, state, listed))
            left = 0 if after.worst == after.best else 1 + after.open.bit_count()
            if left <= least:
                best, least = questions.about(state, listed), left
    return best


def _kind(questions: Questions, name: str) -> str:
    """Return the topic under which a fact can be ticked; only yes/no facts can."""
    fact = questions.policy.pack.vocabulary.facts[name]
    return fact.topic if fact.kind is Kind.BOOL else ""


def _none_of(questions: Questions, state: State, names: Iterable[str]) -> int:
    """Return what stays possible when none of these is so: the likeliest answer by far."""
    x = state.x
    for name in names:
        slot = questions.tree.slots[name]
        free, keep = questions.tree.effect(name, slot.local(frozenset({False})) << slot.base)
        x = (x | free) & keep
    return x

"""Prints an answer in a terminal."""

from collections.abc import Iterator
from datetime import date

import click

from clausewise.engine.answers import Answer
from clausewise.engine.pack import Outcome
from clausewise.engine.words import (
    CHILD_FIRST,
    approval_words,
    both,
    change_words,
    duty_words,
    may_harm_a_child,
    outcome_words,
    standing,
    whom_to_ask,
)

COLOURS = {
    Outcome.PROHIBITED: "red",
    Outcome.NEEDS_APPROVAL: "yellow",
    Outcome.ADVISED_AGAINST: "yellow",
    Outcome.PERMITTED: "green",
    Outcome.NOT_ADDRESSED: "blue",
    Outcome.UNDECIDED: "blue",
}


def print_answer(answer: Answer, today: date) -> None:
    """Print the outcome first, then why, what follows and what would change it."""
    pack = answer.policy.pack
    words = outcome_words(answer.outcome, answer.facts)
    if may_harm_a_child(answer.facts):
        click.echo(f"{CHILD_FIRST}\n")
    click.secho(words, bold=True, fg=COLOURS[answer.outcome])
    click.echo(f"{pack.title}, {pack.owner} ({standing(pack, today)})")
    for heading, lines in _sections(answer):
        listed = list(lines)
        if listed:
            click.echo(f"\n{heading}")
            for line in listed:
                click.echo(f"  {line}")


def _sections(answer: Answer) -> Iterator[tuple[str, Iterator[str]]]:
    pack = answer.policy.pack
    facts = pack.vocabulary.facts
    yield "Clauses", (f"{c}  {pack.clauses[c].summary}" for c in answer.explained.clauses)
    yield "You need", (f"{approval_words(pack, n)} ({n.clause})" for n in answer.approvals)
    yield "You must also", (f"{duty_words(pack, due)} ({due.clause})" for due in answer.duties)
    yield (
        "The policy contradicts itself",
        (f"{both(c.clauses)}: {c.summary}" for c in answer.conflicts),
    )
    yield "On your judgement that", (facts[name].means for name in answer.judgements)
    yield "What would change this", (change_words(pack, c) for c in answer.changes)
    if answer.outcome is Outcome.NOT_ADDRESSED:
        yield "Whom to ask", iter([whom_to_ask(pack, answer.facts)])
    if answer.ask is not None:
        choices = " / ".join(choice.label for choice in answer.ask.choices)
        yield "It turns on", iter([f"{answer.ask.fact.ask} ({choices})"])

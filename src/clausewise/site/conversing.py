"""Asks in a terminal what an answer still turns on: one question at a time, or a list to tick."""

from collections.abc import Mapping

import click

from clausewise.engine.answers import Answer, Answers
from clausewise.engine.checklists import ask_together
from clausewise.engine.choices import Choice
from clausewise.engine.errors import FactError
from clausewise.engine.questions import Question
from clausewise.engine.vocabulary import Value, Values, Vocabulary
from clausewise.engine.words import capitalised

FIRST = "activity"
LISTS = {
    "content": "What does it say or show? Does it",
    "profile": "What about the profile? Does it",
    "setup": "What is in place for the account?",
}


def converse(answers: Answers, answer: Answer) -> Answer:
    """Ask until the outcome is settled, or until nothing is left that somebody could say."""
    facts, skipped = dict(answer.facts), frozenset[str]()
    vocabulary = answers.policy.pack.vocabulary
    while question := _next(answers, facts, skipped):
        told = _tick(question, vocabulary) if _is_list(question) else _choose(question)
        try:
            facts = vocabulary.check({**facts, **told})
        except FactError as error:
            click.echo(f"That cannot be: {error}")
            continue
        asked = question.alongside if _is_list(question) else (question.fact.name,)
        skipped |= frozenset(asked) - told.keys()
    return answers.answer(facts, answer.sources)


def _next(
    answers: Answers, facts: Mapping[str, Value | Values], skipped: frozenset[str]
) -> Question | None:
    """Return what to ask: what one wants to do first, then what the policy turns on."""
    if FIRST not in facts and FIRST not in skipped:
        fact = answers.policy.pack.vocabulary.fact(FIRST)
        choices = tuple(Choice(capitalised(fact.labels[v]), (v,)) for v in fact.values)
        return Question(fact, choices, ())
    masks = answers.policy.decide(facts).masks
    return ask_together(answers.questions, facts, masks, skipped)


def _is_list(question: Question) -> bool:
    return question.fact.topic in LISTS and len(question.alongside) > 1


def _choose(question: Question) -> dict[str, Value | Values]:
    """Put one question; return what the answer leaves possible, or nothing if it is not known."""
    _head(question.fact.ask, question)
    for number, choice in enumerate(question.choices, start=1):
        click.echo(f"  {number}. {choice.label}")
    click.echo("  0. I do not know")
    number = click.prompt("Your answer", type=click.IntRange(0, len(question.choices)))
    if not number:
        return {}
    values = question.choices[number - 1].values
    return {question.fact.name: values[0] if len(values) == 1 else frozenset(values)}


def _tick(question: Question, vocabulary: Vocabulary) -> dict[str, Value | Values]:
    """Put several yes/no questions as one list; return each as ticked or not, or nothing."""
    names = question.alongside
    _head(LISTS[question.fact.topic], question)
    for number, name in enumerate(names, start=1):
        click.echo(f"  {number}. {vocabulary.facts[name].item}")
    click.echo("  0. None of these")
    numbers = click.prompt(
        "All numbers that apply, or ? if you cannot say",
        value_proc=lambda text: _numbers(text, len(names)),
    )
    if numbers is None:
        return {}
    return {name: number in numbers for number, name in enumerate(names, start=1)}


def _head(title: str, question: Question) -> None:
    click.secho(f"\n{title}", bold=True)
    if question.why:
        click.echo(f"(clauses {', '.join(question.why)} turn on it)")


def _numbers(text: str, most: int) -> frozenset[int] | None:
    if text.strip() == "?":
        return None
    words = text.replace(",", " ").split()
    if not all(word.isdecimal() and int(word) <= most for word in words):
        raise click.UsageError(f"give numbers from 0 to {most}, as in 1 3")
    return frozenset(map(int, words))

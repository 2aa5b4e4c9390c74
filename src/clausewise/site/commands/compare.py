"""`clausewise compare`: one question under every policy, or two policies against each other."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from clausewise.engine.analysis.compare import Comparison, Difference
from clausewise.engine.answers import Answer
from clausewise.engine.errors import FactError
from clausewise.engine.replies import plain
from clausewise.engine.stating import read_facts
from clausewise.engine.vocabulary import Value, Values, written
from clausewise.engine.words import outcome_words
from clausewise.features.policies.api import Library, NotInForceError
from clausewise.site.asking import (
    complete_policy,
    day_option,
    full_reply,
    gathered,
    json_option,
    packs_option,
    print_json,
    told_plainly,
)

SIDES = 2


@dataclass(frozen=True, slots=True)
class Compared:
    """What was given on the command line."""

    policies: tuple[str, ...]
    stated: tuple[str, ...]
    day: date | None
    as_json: bool
    folders: tuple[Path, ...]


@click.command
@click.argument("policies", nargs=-1, shell_complete=complete_policy)
@click.option("--fact", "stated", multiple=True, metavar="FACT=VALUE", help="What is known.")
@day_option
@json_option
@packs_option
@gathered(Compared)
def command(given: Compared) -> None:
    """Compare policies.

    With facts, the same question under every policy (or under POLICIES). With two POLICIES and no
    facts, where they differ, with facts that show each difference.
    """
    library = Library(*given.folders)
    with told_plainly():
        facts = read_facts(given.stated, library.vocabulary)
        if facts:
            ask_each(library, given, facts)
            return
        if len(given.policies) != SIDES:
            raise FactError("say what to compare: two policies, or a question with --fact")
        if given.day:
            raise FactError("--as-of goes with --fact: two policies are compared as they are now")
        compare_two(library, given)


def ask_each(library: Library, given: Compared, facts: dict[str, Value | Values]) -> None:
    """Print what each policy answers; one that was not in force that day says so."""
    for name in given.policies or library.names:
        try:
            answer = library.answers(name, given.day).answer(facts)
        except NotInForceError as error:
            _print_missing(name, str(error), as_json=given.as_json)
            continue
        if given.as_json:
            print_json(full_reply(answer))
        else:
            _print_line(answer)


def _print_missing(name: str, why: str, *, as_json: bool) -> None:
    if as_json:
        print_json({"policy": name, "error": why})
    else:
        click.echo(f"{name:14}  {why}")


def _print_line(answer: Answer) -> None:
    clauses = ", ".join(answer.explained.clauses)
    words = outcome_words(answer.outcome, answer.facts)
    click.echo(f"{answer.policy.pack.id:14}  {words:20}  {clauses}")


def compare_two(library: Library, given: Compared) -> None:
    """Print each difference between two policies."""
    one, other = (library.pack(name) for name in given.policies)
    for found in Comparison(one, other).differences():
        if given.as_json:
            print_json(_described(given.policies, found))
        else:
            _print_difference(given.policies, found)


def _print_difference(names: tuple[str, ...], found: Difference) -> None:
    click.secho(str(found.topic), bold=True)
    for name, outcome, clauses in zip(names, found.outcomes, found.clauses, strict=True):
        click.echo(f"  {name:14}  {outcome_words(outcome, found.facts):20}  {', '.join(clauses)}")
    telling = (
        f"{name}={written(v)}" for name, v in found.facts.items() if v not in (False, "none")
    )
    click.echo(f"  when {', '.join(telling)}")


def _described(names: tuple[str, ...], found: Difference) -> dict[str, object]:
    sides = zip(names, found.outcomes, found.clauses, strict=True)
    return {
        "topic": found.topic,
        "facts": plain(found.facts),
        "answers": [
            {"policy": name, "outcome": str(outcome), "clauses": list(clauses)}
            for name, outcome, clauses in sides
        ],
    }

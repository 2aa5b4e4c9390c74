"""`clausewise understand`: the facts that plain English states, each with its words."""

from typing import Any, TextIO

import click

from clausewise.engine.errors import FactError
from clausewise.engine.understand import Understanding, understand
from clausewise.engine.vocabulary import Vocabulary
from clausewise.engine.words import either, value_words
from clausewise.features.policies.api import founding
from clausewise.site.asking import BadInput, json_option, lines_type, print_json
from clausewise.site.lines import reply_to_each


@click.command
@click.argument("text", required=False)
@click.option("--batch", type=lines_type(), help="JSON lines, - for stdin.")
@json_option
def command(text: str | None, batch: TextIO | None, as_json: bool) -> None:
    """Print the facts that TEXT states, each with the words it came from.

    What TEXT leaves open is left out: nothing is guessed. With --batch, each line is
    {"id", "question"}, and {"id", "facts"} is printed for each.
    """
    if batch is not None:
        reply_to_each(batch, _reply)
    elif text is None:
        raise BadInput("say something to understand, in quotation marks, or give --batch FILE")
    else:
        read = understand(text, founding().lexicon)
        if as_json:
            print_json(_described(read))
        else:
            _print(read, founding().vocabulary)


def _reply(asked: dict[str, Any]) -> dict[str, Any]:
    question = asked.get("question")
    if not isinstance(question, str):
        raise FactError("`question` is missing: give the text to understand")
    return {"facts": understand(question, founding().lexicon).as_facts()}


def _described(read: Understanding) -> dict[str, Any]:
    return {
        "question": read.text,
        "facts": read.as_facts(),
        "understood": [
            {"fact": e.fact, "value": e.value, "words": e.words, "confidence": e.confidence}
            for e in read.facts
        ],
        "unclear": [
            {"fact": each.fact, "values": list(each.values), "words": each.words}
            for each in read.unclear
        ],
    }


def _print(read: Understanding, vocabulary: Vocabulary) -> None:
    if not read.facts:
        click.echo("No fact was understood.")
    for each in read.facts:
        fact = vocabulary.facts[each.fact]
        click.echo(f"{fact.ask} {value_words(fact, each.value)} (from: “{each.words}”)")
    for left in read.unclear:
        fact = vocabulary.facts[left.fact]
        could = either(value_words(fact, value) for value in left.values)
        click.echo(f"{fact.ask} Left open: {could} (from: “{left.words}”)")

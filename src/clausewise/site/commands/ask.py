"""`clausewise ask`: whether something is allowed, under one policy."""

import sys
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, TextIO

import click

from clausewise.engine.errors import FactError
from clausewise.engine.sources import split_sources
from clausewise.engine.stating import read_facts
from clausewise.features.policies.api import Library
from clausewise.site.asking import (
    BadInput,
    day_option,
    full_reply,
    gathered,
    json_option,
    lines_type,
    packs_option,
    policy_option,
    print_json,
    told_plainly,
)
from clausewise.site.conversing import converse
from clausewise.site.lines import reply_to_each
from clausewise.site.printing import print_answer


@dataclass(frozen=True, slots=True)
class Asked:
    """What was given on the command line."""

    policy: str | None
    stated: tuple[str, ...]
    batch: TextIO | None
    day: date | None
    as_json: bool
    folders: tuple[Path, ...]


@click.command
@policy_option
@click.option("--fact", "stated", multiple=True, metavar="FACT=VALUE", help="What is known.")
@click.option("--batch", type=lines_type(), help="JSON lines, - for stdin.")
@day_option
@json_option
@packs_option
@gathered(Asked)
def command(asked: Asked) -> None:
    """Ask a policy whether something is allowed.

    For one question give --policy and a --fact for each thing you know: clausewise ask --policy
    cadmus --fact activity=connect --fact counterpart=former_pupil. In a terminal, what is missing
    is then asked. With --batch, each line is {"id", "policy", "facts"}.
    """
    library = Library(*asked.folders)
    if asked.batch is not None:
        reply_to_each(asked.batch, lambda line: _reply(library, line, asked.day))
        return
    if asked.policy is None:
        raise BadInput(f"say which policy, with --policy: one of {', '.join(library.names)}")
    with told_plainly():
        answers = library.answers(asked.policy, asked.day)
        answer = answers.answer(read_facts(asked.stated, library.vocabulary))
    if asked.as_json:
        print_json(full_reply(answer))
        return
    if sys.stdin.isatty() and sys.stdout.isatty():
        answer = converse(answers, answer)
    print_answer(answer, datetime.now(tz=UTC).date())


def _reply(library: Library, asked: dict[str, Any], day: date | None) -> dict[str, Any]:
    policy, stated = asked.get("policy"), asked.get("facts", {})
    if not isinstance(policy, str):
        raise FactError(f"`policy` is missing: give one of {', '.join(library.names)}")
    if not isinstance(stated, dict):
        raise FactError("`facts` is an object: {fact: value}")
    facts, sources = split_sources(stated)
    return full_reply(library.answers(policy, day).answer(facts, sources))

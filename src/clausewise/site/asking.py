"""What every command that answers shares: the library, a day, and errors that exit with 2."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click

from clausewise.engine.answers import Answer
from clausewise.engine.errors import FactError, PackError
from clausewise.engine.replay import record
from clausewise.engine.replies import reply
from clausewise.features.policies.api import Library, NotInForceError, UnknownPolicyError

Command = TypeVar("Command", bound=Callable[..., Any])
Gathered = TypeVar("Gathered")
BAD_INPUT = 2
REFUSALS = (FactError, PackError, UnknownPolicyError, NotInForceError)
"""What the engine and the library raise where something that was given is wrong."""


class BadInput(click.ClickException):
    """Something that was given is wrong: said in one message, with exit code 2."""

    exit_code = BAD_INPUT


@contextmanager
def told_plainly() -> Iterator[None]:
    """Turn what the engine refuses into a message and exit code 2."""
    try:
        yield
    except REFUSALS as error:
        raise BadInput(str(error)) from error
    except UnicodeDecodeError as error:
        raise BadInput("the file is no text in UTF-8: save it as UTF-8 and try again") from error


def day_option(command: Command) -> Command:
    """Add `--as-of`, a day written as 2026-09-01."""
    text = "Answer by what was in force on that day, as in 2026-09-01."
    option = click.option("--as-of", "day", metavar="DATE", callback=read_day, help=text)
    return option(command)


def read_day(_ctx: click.Context, _param: click.Parameter, text: str | None) -> date | None:
    """Read a day that an option gives, if it does."""
    try:
        return None if text is None else date.fromisoformat(text)
    except ValueError as error:
        raise BadInput(f"`{text}` is no date: write it as 2026-09-01") from error


def gathered(options: Callable[..., Gathered]) -> Callable[[Callable[[Gathered], None]], Any]:
    """Hand a command all that was given as one object, instead of an argument for each option."""

    def decorate(command: Callable[[Gathered], None]) -> Callable[..., None]:
        @wraps(command)
        def run(**given: object) -> None:
            command(options(**given))

        return run

    return decorate


def complete_policy(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Complete a policy's name in the shell."""
    return [name for name in Library().names if name.startswith(incomplete)]


def packs_option(command: Command) -> Command:
    """Add `--packs`, folders of a school's own policies beside the founding ones."""
    folder = click.Path(exists=True, file_okay=False, path_type=Path)
    text = "A folder of policy packs to use as well. May be repeated."
    option = click.option("--packs", "folders", type=folder, multiple=True, help=text)
    return option(command)


def policy_option(command: Command) -> Command:
    """Add `--policy`, the pack to ask, completed in the shell."""
    return click.option("--policy", shell_complete=complete_policy, help="The policy to ask.")(
        command
    )


def json_option(command: Command) -> Command:
    """Add `--json`."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON.")(command)


def lines_type() -> click.File:
    """Return the type of an option that takes a file of text, or - for standard input."""
    return click.File(encoding="utf-8-sig")


def print_json(data: object) -> None:
    """Print one line of JSON, with half a character, which JSON may hold, as its code."""
    text = json.dumps(data, ensure_ascii=False)
    click.echo(json.dumps(data) if any("\ud800" <= c <= "\udfff" for c in text) else text)


def full_reply(answer: Answer) -> dict[str, Any]:
    """Return an answer as the contract has it, with the record that replays it."""
    return {**reply(answer), "replay": record(answer)}

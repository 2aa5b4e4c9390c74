"""JSON lines in, JSON lines out: in order, and a bad line gets its own error while others go on."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NoReturn, TextIO

import click

from clausewise.engine.errors import FactError
from clausewise.site.asking import REFUSALS, print_json, told_plainly

SHOW_PROGRESS_FROM = 2_000


def reply_to_each(batch: TextIO, reply: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    """Print what `reply` makes of each line, with the line's own `id` or its number."""
    with told_plainly():
        lines = [(number, line) for number, line in enumerate(batch, start=1) if line.strip()]
    long = len(lines) >= SHOW_PROGRESS_FROM and sys.stderr.isatty()
    with click.progressbar(lines, label="Answering", file=sys.stderr, hidden=not long) as shown:
        for answered in _replies(shown, reply):
            print_json(answered)


def _replies(
    lines: Iterable[tuple[int, str]], reply: Callable[[dict[str, Any]], dict[str, Any]]
) -> Iterator[dict[str, Any]]:
    for number, line in lines:
        asked: dict[str, Any] = {}
        try:
            asked = read_line(line)
            yield {"id": asked.get("id", number), **reply(asked)}
        except REFUSALS as error:
            yield {"id": asked.get("id", number), "error": str(error)}


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"`{name}` is no JSON number")


def read_line(line: str) -> dict[str, Any]:
    """Read one line: a JSON object. Raises FactError."""
    try:
        asked = json.loads(line, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise FactError(f"not readable as JSON: {error}") from error
    if not isinstance(asked, dict):
        raise FactError("a line is a JSON object, not a list or a bare value")
    return asked

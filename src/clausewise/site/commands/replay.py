"""`clausewise replay`: give stored answers again and show that they are the same."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TextIO

import click

from clausewise.engine.errors import FactError
from clausewise.engine.replay import day_of, differences, read_record, replay_id
from clausewise.features.policies.api import Library
from clausewise.site.asking import json_option, lines_type, packs_option, print_json, told_plainly
from clausewise.site.lines import read_line


@click.command
@click.argument("file", type=lines_type())
@json_option
@packs_option
def command(file: TextIO, as_json: bool, folders: tuple[Path, ...]) -> None:
    """Decide the answers stored in FILE again (- for standard input).

    FILE holds what `clausewise ask --json` printed, one answer a line. Exits with 1 if any answer
    differs, or if its policy has changed since.
    """
    library = Library(*folders)
    with told_plainly():
        kept = list(_records(file))
        results = [(one, _differences(library, one)) for one in kept]
    for one, found in results:
        if as_json:
            print_json({"replay": replay_id(one), "same": not found, "differences": found})
        else:
            click.echo(f"{replay_id(one)}  {one['policy']}  {'; '.join(found) or 'the same'}")
    if any(found for _, found in results):
        raise SystemExit(1)


def _differences(library: Library, kept: dict[str, Any]) -> list[str]:
    return differences(kept, library.answers(str(kept["policy"]), day_of(kept)))


def _records(lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Read a file that holds one answer, or one a line. Raises FactError."""
    empty = True
    for number, line in enumerate(lines, start=1):
        if line.strip():
            empty = False
            try:
                yield read_record(read_line(line))
            except FactError as error:
                raise FactError(f"line {number}: {error}") from error
    if empty:
        raise FactError("the file is empty: give it what `clausewise ask --json` printed")

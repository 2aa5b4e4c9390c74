"""What `clausewise import-people` does."""

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Protocol

import click
from django.utils import timezone

from clausewise.features.audit.api import coming_from, without_walls
from clausewise.features.people.api import (
    Agreed,
    BadFileError,
    Columns,
    NotAgreedError,
    Organisation,
    Outline,
    Table,
    Terms,
    bring_in_pupils,
    bring_in_staff,
    guess_columns,
    open_table,
    plan_pupils,
    plan_staff,
    read_pupils,
    read_staff,
)
from clausewise.site.asking import BAD_INPUT, BadInput, print_json

SHOWN = 20
LOSING = "Those who left would lose their access: roles, sessions and, if nothing is left, account."


Reading = Callable[[Organisation], tuple[Table, Columns]]
"""Reads what is to be brought in, and says what its columns mean."""


class Asked(Protocol):
    """Where to bring people in, whom, and how."""

    organisation: str
    kind: str
    whole_roll: bool
    only_good: bool
    apply: bool
    as_json: bool


class Given(Asked, Protocol):
    """What the command was given."""

    file: Path


def bring_in(given: Given) -> None:
    """Say what a file would do, or do it. Exits with 2 where something is bad."""

    def read(here: Organisation) -> tuple[Table, Columns]:
        table = open_table(given.file.name, given.file.read_bytes())
        return table, guess_columns(here, given.kind, table.headings)

    bring_in_table(given, read)


@without_walls("a command is nobody's request")
def bring_in_table(given: Asked, read: Reading, source: str = "file") -> None:
    """Say what would be done, or do it. Exits with 2 where something is bad."""
    here = Organisation.objects.filter(slug=given.organisation).first()
    if here is None:
        raise BadInput(f"there is no organisation `{given.organisation}`")
    try:
        with coming_from("the command line"):
            strangers = source == "file"  # a list is of whoever runs the server; a feed is not
            terms = Terms(timezone.localdate(), given.whole_roll, source, strangers)
            outline = _outline(given, here, terms, read(here))
    except BadFileError as error:
        raise BadInput(str(error)) from error
    except NotAgreedError as error:
        _say(given, error.outline, applied=False)
        raise BadInput(f"{error} With --only-good they are left out.") from error
    _say(given, outline, applied=given.apply)
    if outline.bad and not given.only_good:
        raise SystemExit(BAD_INPUT)


def _outline(
    given: Asked, here: Organisation, terms: Terms, told: tuple[Table, Columns]
) -> Outline:
    agreed = Agreed(only_good=given.only_good)
    table, columns = told
    if given.kind == "pupils":
        pupils = read_pupils(table, columns)
        if given.apply:
            return bring_in_pupils(None, here, pupils, terms, agreed)
        return plan_pupils(here, pupils, terms).outline
    staff = read_staff(table, columns)
    if given.apply:
        return bring_in_staff(None, here, staff, terms, agreed)
    return plan_staff(here, staff, terms).outline


def _say(given: Asked, outline: Outline, *, applied: bool) -> None:
    """Print counts and bad rows; names stay in the database, off the terminal and its history."""
    if given.as_json:
        bad = [asdict(each) for each in outline.bad]
        print_json({"applied": applied, **outline.counts(), "rows": bad})
        return
    click.echo("Done." if applied else "Nothing has been written.")
    click.echo(", ".join(f"{what}: {count}" for what, count in outline.counts().items()))
    if given.kind == "staff" and outline.left:
        click.echo("Those who left have lost their access." if applied else LOSING)
    for each in outline.bad[:SHOWN]:
        column = f", {each.column}" if each.column else ""
        where = f"line {each.line}" if each.line else "no line"
        click.echo(f"{where}{column}: {each.wrong} {each.mend}", err=True)
    if len(outline.bad) > SHOWN:
        click.echo(f"… and {len(outline.bad) - SHOWN} more", err=True)

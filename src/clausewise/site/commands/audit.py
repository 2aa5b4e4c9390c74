"""`clausewise audit`: whether the audit record is whole, its head, and a new key for its seals."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from importlib import import_module
from typing import Any

import click
import django
from django.db import DatabaseError

from clausewise.site.asking import BadInput, json_option, read_day
from clausewise.site.environment import BadSettingError


@contextmanager
def auditing() -> Iterator[Any]:
    """Hand over what can be done with the record. Raises `BadInput` where there is none."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "clausewise.site.settings")
    try:
        django.setup()
        yield import_module("clausewise.site.auditing")
    except (BadSettingError, ValueError) as error:
        raise BadInput(str(error)) from error
    except (OSError, DatabaseError) as error:
        raise BadInput(
            f"the audit record cannot be read: {error}. Set CLAUSEWISE_DATA to the folder that the "
            "site keeps its data in; a new site has a record once it was started."
        ) from error


@click.group
def command() -> None:
    """Check the audit record, and note where it stands."""


@command.command
@click.option("--head", "heads", multiple=True, metavar="NUMBER:SEAL", help="A head noted before.")
@json_option
def verify(heads: tuple[str, ...], as_json: bool) -> None:
    """Check every entry of the audit record, and name each that is not as it was recorded.

    With --head, a head that was sent out before must still stand in it; may be repeated. Exits with
    1 if anything is wrong.
    """
    with auditing() as found:
        is_whole = found.verify(heads, as_json=as_json)
    if not is_whole:
        raise SystemExit(1)


@command.command
@click.option("--day", callback=read_day, metavar="DATE", help="[default: today]")
@json_option
def head(day: date | None, as_json: bool) -> None:
    """Print the last number and seal of a day, in a line to send to the chair of governors."""
    with auditing() as found:
        found.print_head(day, as_json=as_json)


@command.command("new-key")
def new_key() -> None:
    """Seal with a new key from now on. The old ones stay, to check what they sealed."""
    with auditing() as found:
        found.add_new_key()

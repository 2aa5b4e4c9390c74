"""What `clausewise audit` does, once Django is ready."""

from collections.abc import Sequence
from datetime import date

import click
from django.conf import settings
from django.utils import timezone

from clausewise.features.audit.api import Checked, Head, add_key, check, daily_head
from clausewise.site.asking import print_json


def verify(heads: Sequence[str], *, as_json: bool) -> bool:
    """Check the record and print what is wrong; return whether nothing is.

    Raises `ValueError` for a head that is none.
    """
    found = check(*(Head.read(text) for text in heads))
    if as_json:
        print_json(_described(found))
    else:
        _print(found)
    return not found.findings


def _print(found: Checked) -> None:
    for finding in found.findings:
        click.secho(str(finding), fg="red")
    for note in found.notes:
        click.echo(note)
    which = f"{found.entries} entries" if found.entries != 1 else "1 entry"
    if found.findings:
        click.echo(f"{which}, and what is named above is wrong")
    else:
        click.echo(f"{which}, all as recorded; head {found.head.seal if found.head else 'none'}")


def _described(found: Checked) -> dict[str, object]:
    return {
        "entries": found.entries,
        "head": found.head.seal if found.head else None,
        "findings": [
            {
                "problem": str(each.problem),
                "first": each.first,
                "last": each.last,
                "message": str(each),
            }
            for each in found.findings
        ],
        "notes": list(found.notes),
    }


def print_head(day: date | None, *, as_json: bool) -> None:
    """Print the head at the end of a day; of today, as it stands now."""
    day = day or timezone.localdate()
    found = daily_head(day)
    if as_json:
        noted = {"number": found.head.number, "head": found.head.seal} if found else {}
        print_json({"day": f"{day}", **noted})
    else:
        click.echo(found.line() if found else f"Nothing had been recorded by the end of {day}")


def add_new_key() -> None:
    """Add a key and say what to do next."""
    add_key()
    click.echo(f"New entries are sealed with a new key. Back up {settings.AUDIT_KEYS} now.")

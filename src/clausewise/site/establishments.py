"""What `clausewise import-establishments` does, once Django stands."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TypedDict

import click
from django.db import transaction
from django.utils import timezone

from clausewise.features.audit.api import coming_from
from clausewise.features.people.api import (
    BadFileError,
    Change,
    Entry,
    Found,
    Organisation,
    RefusedError,
    Wanted,
    compare,
    find,
    take,
    trust_named,
)
from clausewise.site.asking import BadInput


class Given(TypedDict):
    """What was given on the command line."""

    file: Path
    trust: str
    urns: tuple[str, ...]
    links: Path | None
    into: str
    agreed: bool


def run(given: Given) -> None:
    """Find the schools, print what would change and, if that was asked for, take them."""
    wanted = Wanted(given["trust"], frozenset(given["urns"]))
    if not wanted.trust and not wanted.urns:
        raise BadInput("say which schools to take: --trust with a name or number, or --urn")
    into = _into(given["into"])
    found = _found(given, wanted)
    _print_left_out(found)
    came_from = coming_from("command import-establishments")
    with _told_what_is_refused(), transaction.atomic(), came_from:
        parent = into or _trust(given, found.entries)
        changes = compare(found.entries, parent)
        _print(changes)
        if given["agreed"]:
            day = timezone.localdate()
            taken = take(by=None, entries=found.entries, parent=parent, day=day)
            click.echo(f"Taken: {taken.added} added, {taken.changed} changed.")
        else:
            transaction.set_rollback(True)
            click.echo("Nothing is taken yet. Give --take to take them.")


@contextmanager
def _told_what_is_refused() -> Iterator[None]:
    try:
        yield
    except RefusedError as error:
        raise BadInput(str(error)) from error


def _into(slug: str) -> Organisation | None:
    found = Organisation.objects.filter(slug=slug).first() if slug else None
    if slug and found is None:
        raise BadInput(f"there is no organisation {slug!r}: give its name as in its address, /o/…/")
    return found


def _found(given: Given, wanted: Wanted) -> Found:
    with ExitStack() as files:
        register = files.enter_context(given["file"].open("rb"))
        links = files.enter_context(given["links"].open("rb")) if given["links"] else None
        try:
            return find(register, wanted, links)
        except BadFileError as error:
            raise BadInput(str(error)) from error


def _trust(given: Given, entries: Iterable[Entry]) -> Organisation | None:
    """Return the trust that was asked for, added if it is new; none where only schools were."""
    named = next((each.trust for each in entries if each.trust), "")
    return trust_named(named) if given["trust"] and named else None


def _print_left_out(found: Found) -> None:
    for bad in found.bad:
        click.echo(f"! line {bad.line}, {bad.urn}: {bad.reason}")
    for urn in found.missing:
        click.echo(f"! {urn}: not in the register")


def _print(changes: list[Change]) -> None:
    for change in changes:
        if change.organisation is None:
            told = f"{change.entry.urn}, {change.entry.phase}, {change.entry.status}"
            click.echo(f"+ {change.entry.name} ({told})")
        elif not change.is_nothing:
            click.echo(f"~ {change.organisation.name}")
            for each in change.differences:
                click.echo(f"    {each.label}: {each.old} -> {each.new}")
            for urn in change.new_former:
                click.echo(f"    was {urn} before")
    same = sum(change.is_nothing for change in changes)
    click.echo(f"{len(changes)} found; {same} of them just as they are here.")

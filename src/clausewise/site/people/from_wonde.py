"""What `clausewise import-from-wonde` does."""

import os

import click
from django.conf import settings

from clausewise.features.people.api import SourceError, Wonde, wonde_tables
from clausewise.site.asking import BadInput
from clausewise.site.people import bringing_in

KINDS = {"pupils": (wonde_tables.pupils, "student"), "staff": (wonde_tables.staff, "employee")}
TOKEN = "CLAUSEWISE_WONDE_TOKEN"  # noqa: S105 # the variable's name, not what is in it


class Given(bringing_in.Asked):
    """What the command was given."""

    school: str


def bring_in(given: Given) -> None:
    """Say what would be done, or do it. Exits with 2 where something is bad."""
    token = os.environ.get(TOKEN, "")
    if not token:
        raise BadInput(f"{TOKEN} is not set: give it the token that Wonde shows for your app")
    wonde = Wonde(settings.WONDE_ADDRESS, token, given.school)
    read, kind = KINDS[given.kind]
    try:
        many = wonde_tables.deleted(wonde, kind)
        bringing_in.bring_in_table(given, lambda _here: read(wonde), "Wonde")
    except SourceError as error:
        raise BadInput(f"{error}") from error
    if not given.as_json:
        click.echo(f"deleted in the school's own system, says Wonde: {many}")

"""`clausewise import-from-wonde`: bring pupils or staff in from Wonde; a dry run unless told to."""

from dataclasses import dataclass
from importlib import import_module

import click

from clausewise.site.asking import gathered, json_option
from clausewise.site.ready import ready


@dataclass(frozen=True, slots=True)
class Given:
    """What the command was given."""

    school: str
    organisation: str
    kind: str
    whole_roll: bool
    only_good: bool
    apply: bool
    as_json: bool


@click.command
@click.argument("school", metavar="SCHOOL")
@click.option("--organisation", required=True, help="The school, by the name in its address.")
@click.option("--kind", type=click.Choice(["pupils", "staff"]), required=True, help="Whom to read.")
@click.option("--whole-roll", is_flag=True, help="Whoever is not in Wonde has left.")
@click.option("--only-good", is_flag=True, help="Leave bad rows out, and bring in the others.")
@click.option("--apply", is_flag=True, help="Do it; without this, say what would be done.")
@json_option
@gathered(Given)
def command(given: Given) -> None:
    """Bring people in from Wonde, where the school's number is SCHOOL, as in A1234567890.

    The token is read from CLAUSEWISE_WONDE_TOKEN. Without --apply nothing is written. Exits with 2
    where Wonde cannot be read or somebody in it cannot go in.
    """
    with ready():
        import_module("clausewise.site.people.from_wonde").bring_in(given)

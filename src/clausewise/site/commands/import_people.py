"""`clausewise import-people`: bring pupils or staff in from a file; a dry run unless told to."""

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import click

from clausewise.site.asking import gathered, json_option
from clausewise.site.ready import ready


@dataclass(frozen=True, slots=True)
class Given:
    """What the command was given."""

    file: Path
    organisation: str
    kind: str
    whole_roll: bool
    only_good: bool
    apply: bool
    as_json: bool


@click.command
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--organisation", required=True, help="The school, by the name in its address.")
@click.option("--kind", type=click.Choice(["pupils", "staff"]), required=True, help="Who is in it.")
@click.option("--whole-roll", is_flag=True, help="Whoever is not in FILE has left.")
@click.option("--only-good", is_flag=True, help="Leave bad rows out, and bring in the others.")
@click.option("--apply", is_flag=True, help="Do it; without this, say what would be done.")
@json_option
@gathered(Given)
def command(given: Given) -> None:
    """Bring people in from FILE, a CSV file or Excel workbook with headings.

    Without --apply nothing is written. Exits with 2 where the file or a row of it is bad.
    """
    with ready():
        import_module("clausewise.site.people.bringing_in").bring_in(given)

"""`clausewise import-establishments`: schools from the register of schools, GIAS."""

from importlib import import_module
from pathlib import Path

import click

from clausewise.features.audit.walls import without_walls
from clausewise.site.ready import ready

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command
@click.argument("file", type=FILE)
@click.option("--trust", default="", help="Take all schools of this trust: its name or number.")
@click.option("--urn", "urns", multiple=True, help="Take this school; may be given several times.")
@click.option("--links", type=FILE, help="The register's links, to follow changed numbers.")
@click.option(
    "--into", default="", help="The organisation they belong to, as its address names it."
)
@click.option("--take", "agreed", is_flag=True, help="Take them; else only say what changes.")
def command(**given: object) -> None:
    """Take schools from FILE, the register's CSV of all establishments, and say what changes.

    Exits with 2 where the file, or what was asked for, is wrong; then nothing is taken. Rows that
    cannot be read are listed and left out.
    """
    with ready(), without_walls("the register is taken from for the whole site"):
        import_module("clausewise.site.establishments").run(given)

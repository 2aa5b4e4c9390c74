"""`clausewise erase-people`: erase those past their time; a dry run unless told to."""

from importlib import import_module

import click

from clausewise.site.asking import json_option
from clausewise.site.ready import ready


@click.command
@click.option("--organisation", help="One organisation, by the name in its address; all without.")
@click.option("--apply", is_flag=True, help="Do it; without this, say what would be done.")
@json_option
def command(organisation: str | None, apply: bool, as_json: bool) -> None:
    """Erase former pupils, families and staff who are past the period set for them.

    Pupils past the last school year become former pupils first. `clausewise work` does this every
    night by itself.
    """
    with ready():
        erasing = import_module("clausewise.site.people.erasing")
        erasing.erase(organisation, apply=apply, as_json=as_json)

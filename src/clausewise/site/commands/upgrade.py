"""`clausewise upgrade`: the database, brought up to this version."""

import click

from clausewise.site.starting import start_django, still_to_do, upgrade


@click.command
@click.option("--check", is_flag=True, help="Only say what would be done.")
def command(check: bool) -> None:
    """Make the changes to the database's tables that this version needs. Make a backup first.

    With --check it exits with 1 if there are any to make.
    """
    start_django()
    steps = still_to_do()
    for step in steps:
        click.echo(step)
    if check and steps:
        raise SystemExit(1)
    if steps:
        upgrade()
    click.echo("Up to date")

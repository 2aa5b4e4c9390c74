"""`clausewise backup`: all that the site holds, in one file."""

import os
from pathlib import Path

import click

from clausewise.site.backup.kept import kept_by
from clausewise.site.backup.making import forget_older, make_backup


@click.command
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--keep", type=click.IntRange(1), help="Take away all but this many of the newest in FOLDER."
)
def command(folder: Path, keep: int | None) -> None:
    """Keep the database, the secret key and the files in a new file in FOLDER.

    The site may go on running. Whoever has the file has everything: keep it as safe as the site.
    """
    made = make_backup(kept_by(dict(os.environ)), folder)
    click.echo(f"Kept in {made} ({made.stat().st_size / 1_000_000:.1f} MB)")
    for gone in forget_older(folder, keep) if keep else ():
        click.echo(f"Taken away: {gone.name}")

"""`clausewise restore`: a backup, put back and looked over."""

import os
from importlib import import_module
from pathlib import Path

import click

from clausewise.site.backup.kept import kept_by
from clausewise.site.backup.restoring import restore_backup
from clausewise.site.starting import prepare


@click.command
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--replace", is_flag=True, help="Put it in place of what is there.")
def command(file: Path, replace: bool) -> None:
    """Put the backup FILE where this site keeps things. Stop the site first.

    Every file is compared with the backup's manifest before anything changes. Afterwards the
    database is brought up to this version, and the audit record is checked; exits with 1 if it is
    not as it was written.
    """
    about = restore_backup(file, kept_by(dict(os.environ)), replace=replace)
    click.echo(f"Restored {len(about['files'])} files of {about['made']}, each as it was kept")
    prepare()
    found = import_module("clausewise.features.audit.api").check()
    for each in (*found.findings, *found.notes):
        click.echo(str(each), err=True)
    if found.findings:
        click.echo("The audit record is not as it was written", err=True)
        raise SystemExit(1)
    click.echo("The audit record is as it was written")

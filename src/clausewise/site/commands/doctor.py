"""`clausewise doctor`: whether an installation is sound, and how to mend it."""

from importlib import import_module

import click

from clausewise.site.asking import json_option, print_json
from clausewise.site.starting import start_django

WIDE = 14


@click.command
@json_option
def command(as_json: bool) -> None:
    """Look this installation over: the machine, the database, the pages, the work behind them.

    Says of each thing that is not sound how to mend it, and exits with 1 if there is any.
    """
    start_django()
    doctor = import_module("clausewise.site.doctor")  # it needs the settings
    site = import_module("clausewise.site.doctor.site").this_site()
    sound = True
    for name, found in doctor.look_over(site):
        sound = sound and not found.mend
        if as_json:
            said = {"said": found.said, "mend": found.mend}
            print_json({"check": name, "ok": not found.mend, **said})
        else:
            _print(name, found.said, found.mend)
    if not sound:
        raise SystemExit(1)


def _print(name: str, said: str, mend: str) -> None:
    word, colour = ("MEND", "red") if mend else ("ok", "green")
    click.echo(f"{click.style(f'{word:5}', fg=colour)} {name:{WIDE}} {said}")
    if mend:
        click.echo(f"{'':{WIDE + 6}} → {mend}")

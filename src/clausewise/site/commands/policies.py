"""`clausewise policies`: which policies can be asked."""

from datetime import UTC, datetime
from pathlib import Path

import click

from clausewise.engine.pack import Pack
from clausewise.engine.words import standing
from clausewise.features.policies.api import Library
from clausewise.site.asking import json_option, packs_option, print_json, told_plainly


@click.command
@json_option
@packs_option
def command(as_json: bool, folders: tuple[Path, ...]) -> None:
    """List the policies that can be asked, with their version and dates."""
    library = Library(*folders)
    with told_plainly():
        packs = [library.pack(name) for name in library.names]
    if as_json:
        print_json([_described(pack) for pack in packs])
        return
    today = datetime.now(tz=UTC).date()
    wide = max(len(pack.id) for pack in packs)
    for pack in packs:
        click.echo(f"{pack.id:{wide}}  {pack.title}, {pack.owner}")
        click.echo(f"{'':{wide}}  {standing(pack, today)}")


def _described(pack: Pack) -> dict[str, object]:
    return {
        "policy": pack.id,
        "title": pack.title,
        "owner": pack.owner,
        "version": pack.version,
        "ratified": pack.ratified and pack.ratified.isoformat(),
        "effective": pack.effective and pack.effective.isoformat(),
        "review": pack.review and pack.review.isoformat(),
        "clauses": len(pack.clauses),
        "rules": len(pack.rules),
        "pack": pack.digest,
    }

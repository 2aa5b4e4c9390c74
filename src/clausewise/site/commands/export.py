"""`clausewise export`: a policy in the language of another rule engine."""

import json
from datetime import date
from pathlib import Path

import click

from clausewise.engine.export import as_cedar, as_cel, as_odrl
from clausewise.engine.policy import Policy
from clausewise.features.policies.api import Library
from clausewise.site.asking import complete_policy, day_option, packs_option, told_plainly

LANGUAGES = ("cel", "cedar", "odrl")


@click.command
@click.argument("policy", shell_complete=complete_policy)
@click.option("--to", "language", type=click.Choice(LANGUAGES), required=True, help="The language.")
@day_option
@packs_option
def command(policy: str, language: str, day: date | None, folders: tuple[Path, ...]) -> None:
    """Print the rules of POLICY in the language of another rule engine."""
    with told_plainly():
        ready = Library(*folders).answers(policy, day).policy
    click.echo(written(ready, language))


def written(policy: Policy, language: str) -> str:
    """Return a policy as text in one of the languages."""
    if language == "cedar":
        return as_cedar(policy).rstrip("\n")
    exported = as_cel(policy) if language == "cel" else as_odrl(policy)
    return json.dumps(exported, ensure_ascii=False, indent=2)

"""`clausewise handbook`: a policy clause by clause, to read or print."""

from pathlib import Path

import click

from clausewise.engine.handbook import case_words, entries, html, markdown
from clausewise.engine.pack import Pack
from clausewise.features.policies.api import Library
from clausewise.site.asking import complete_policy, packs_option, print_json, told_plainly

FORMATS = ("markdown", "html", "json")


@click.command
@click.argument("policy", shell_complete=complete_policy)
@click.option("--format", "form", type=click.Choice(FORMATS), default="markdown", show_default=True)
@click.option("--json", "form", flag_value="json", help="The same as --format json.")
@packs_option
def command(policy: str, form: str, folders: tuple[Path, ...]) -> None:
    """Print each clause of POLICY, its summary, its rules and its cases."""
    with told_plainly():
        pack = Library(*folders).pack(policy)
    if form == "json":
        print_json(_listed(pack))
        return
    click.echo(html(pack) if form == "html" else markdown(pack))


def _listed(pack: Pack) -> list[dict[str, object]]:
    return [
        {
            "clause": entry.clause.id,
            "kind": str(entry.clause.kind),
            "summary": entry.clause.summary,
            "job": entry.clause.job,
            "rules": [{"id": rule.id, "effect": str(rule.effect)} for rule in entry.rules],
            "cases": [case_words(case) for case in entry.cases],
        }
        for entry in entries(pack)
    ]

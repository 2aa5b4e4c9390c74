"""`clausewise coverage`: every clause, and what it does today."""

from pathlib import Path

import click

from clausewise.engine.analysis.coverage import Coverage, coverage
from clausewise.features.policies.api import Library
from clausewise.site.asking import (
    complete_policy,
    json_option,
    packs_option,
    print_json,
    told_plainly,
)


@click.command
@click.argument("policy", required=False, shell_complete=complete_policy)
@click.option("--all", "every", is_flag=True, help="List every clause.")
@json_option
@packs_option
def command(policy: str | None, every: bool, as_json: bool, folders: tuple[Path, ...]) -> None:
    """Count what the clauses of POLICY (or of every policy) are.

    Exits with 1 if a clause is filed as a rule or a duty and no rule states it.
    """
    library = Library(*folders)
    with told_plainly():
        found = [coverage(library.pack(name)) for name in ([policy] if policy else library.names)]
    if as_json:
        print_json([_described(each, every) for each in found])
    else:
        for each in found:
            _print(each, every)
    if any(each.unaccounted for each in found):
        raise SystemExit(1)


def _print(found: Coverage, every: bool) -> None:
    total = len(found.lines)
    counts = ", ".join(f"{number} {kind}" for kind, number in found.counts.items())
    click.echo(f"{found.pack.id}: {total - len(found.unaccounted)} of {total} clauses ({counts})")
    for line in found.lines if every else ():
        clause = line.clause
        by = ", ".join(line.rules) or clause.job
        click.echo(
            f"  {clause.id:14}  {clause.kind:11}  {clause.summary}{f'  [{by}]' if by else ''}"
        )
    for name in found.unaccounted:
        click.secho(f"  not accounted for: {name}", fg="red")


def _described(found: Coverage, every: bool) -> dict[str, object]:
    described: dict[str, object] = {
        "policy": found.pack.id,
        "clauses": len(found.lines),
        "counts": found.counts,
        "unaccounted": list(found.unaccounted),
    }
    if every:
        described["all"] = [
            {"clause": line.clause.id, "kind": str(line.clause.kind), "rules": list(line.rules)}
            for line in found.lines
        ]
    return described

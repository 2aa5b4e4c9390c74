"""`clausewise lint`: what is wrong in a pack, before anybody asks it."""

from pathlib import Path

import click

from clausewise.engine.analysis.lint import Finding, lint
from clausewise.engine.pack import Pack
from clausewise.engine.proofs import Failure, failures
from clausewise.engine.replies import plain
from clausewise.engine.vocabulary import written
from clausewise.features.policies.api import Library, read_folder
from clausewise.site.asking import (
    complete_policy,
    json_option,
    packs_option,
    print_json,
    told_plainly,
)


@click.command
@click.argument("pack", shell_complete=complete_policy)
@json_option
@packs_option
def command(pack: str, as_json: bool, folders: tuple[Path, ...]) -> None:
    """Check PACK, a policy's name or a folder, and run all its cases.

    Exits with 1 if it must not be used as it is: a rule that can never apply, a rule without cases,
    a clause that nothing states, a case that does not come out as it says.
    """
    with told_plainly():
        read = _read(pack, folders)
    findings, failed = lint(read), list(failures(read))
    if as_json:
        print_json(_described(read, findings, failed))
    else:
        _print(read, findings, failed)
    if failed or any(finding.is_error for finding in findings):
        raise SystemExit(1)


def _read(name: str, folders: tuple[Path, ...]) -> Pack:
    path, library = Path(name), Library(*folders)
    if path.is_dir() and ((path / "pack.yaml").exists() or name not in library.names):
        read_folder(path)
        return Library(*folders, path.resolve().parent).pack(path.resolve().name)
    return library.pack(name)


def _print(pack: Pack, findings: list[Finding], failed: list[Failure]) -> None:
    for failure in failed:
        click.secho(f"case failed: {failure}", fg="red")
    for finding in findings:
        shown = " ".join(f"{name}={written(value)}" for name, value in finding.witness.items())
        colour = "red" if finding.is_error else None
        click.secho(
            f"{finding.problem}: {finding.message}{f' ({shown})' if shown else ''}", fg=colour
        )
    click.echo(
        f"{pack.id}: {len(pack.rules)} rules, {len(pack.all_cases())} cases, "
        f"{len(failed)} failed, {len(findings)} findings"
    )


def _described(pack: Pack, findings: list[Finding], failed: list[Failure]) -> dict[str, object]:
    return {
        "policy": pack.id,
        "failed": [str(failure) for failure in failed],
        "findings": [
            {
                "problem": str(finding.problem),
                "error": finding.is_error,
                "message": finding.message,
                "rules": list(finding.rules),
                "clauses": list(finding.clauses),
                "witness": plain(finding.witness),
            }
            for finding in findings
        ],
    }

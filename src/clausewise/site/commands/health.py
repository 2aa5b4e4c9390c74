"""`clausewise health`: what in a policy's file is out of date, unlawful, left blank or missing."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from itertools import groupby
from pathlib import Path

import click

from clausewise.documents.health import Finding, check
from clausewise.engine.words import day_words
from clausewise.site.asking import day_option, json_option, print_json
from clausewise.site.policy_files import read_document


@click.command
@click.argument("file", type=click.Path(path_type=Path))
@json_option
@day_option
def command(file: Path, as_json: bool, day: date | None) -> None:
    """Look a policy's FILE over, as things stand today.

    FILE is a policy as Word (.docx), PDF, web page, Markdown or plain text. Each finding names its
    clause, the words found, what would be right, its source and how sure that is.
    """
    document = read_document(file)
    today = day or datetime.now(UTC).astimezone().date()
    found = check(document, today=today)
    if as_json:
        print_json({"title": document.title, "findings": [_described(each) for each in found]})
    else:
        click.secho(f"{document.title or '(without a title)'}, on {day_words(today)}", bold=True)
        _print(found)


def _described(finding: Finding) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "clause": finding.clause,
        "found": finding.found,
        "message": finding.message,
        "severity": finding.severity.value,
        "treatment": finding.treatment.value,
        "label": finding.label,
        "source": finding.source,
        "confidence": finding.confidence,
        "checked": finding.checked,
        "now": finding.now,
        "meanwhile": finding.meanwhile,
        "decides": finding.decides,
    }


def _basis(finding: Finding) -> str:
    """Return what a finding rests on: how it is treated, its source, when and how well checked."""
    checked = f", checked {finding.checked}" if finding.checked else ""
    return f"{finding.label}: {finding.source}{checked}, {finding.confidence:.0%} sure"


def _print(found: Iterable[Finding]) -> None:
    count = 0
    for severity, group in groupby(found, key=lambda each: each.severity):
        click.secho(f"\n{severity.value.capitalize()}", bold=True)
        for finding in group:
            count += 1
            clause = finding.clause or "the whole"
            click.echo(f"  {clause}: {finding.message}")
            if finding.meanwhile:
                click.echo(f"      Meanwhile: {finding.meanwhile}")
            click.secho(f"      {_basis(finding)}. The {finding.decides} decides.", dim=True)
    click.echo(f"\n{count} finding{'s' if count > 1 else ''}." if count else "\nNothing found.")

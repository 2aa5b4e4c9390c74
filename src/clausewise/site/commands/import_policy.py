"""`clausewise import`: a policy's file, taken apart into its clauses."""

from collections.abc import Mapping
from pathlib import Path

import click

from clausewise.documents.described import described
from clausewise.documents.model import Document, Part, WrittenClause
from clausewise.documents.suggest import Suggestion, suggest
from clausewise.features.policies.api import Library
from clausewise.site.asking import json_option, packs_option, print_json, told_plainly
from clausewise.site.policy_files import read_document

WIDTH = 100


@click.command
@click.argument("file", type=click.Path(path_type=Path))
@json_option
@packs_option
def command(file: Path, as_json: bool, folders: tuple[Path, ...]) -> None:
    """Take FILE apart into its clauses, and suggest what each is about.

    FILE is a policy as Word (.docx), PDF, web page, Markdown or plain text. Nothing is stored, and
    nothing that is suggested is in force.
    """
    document = read_document(file)
    library = Library(*folders)
    with told_plainly():
        packs = [library.pack(name) for name in library.names]
    suggestions = suggest(document, packs)
    if as_json:
        print_json(described(document, suggestions))
    else:
        _print(document, suggestions)


def _print(document: Document, suggestions: Mapping[str, Suggestion]) -> None:
    click.secho(document.title or "(without a title)", bold=True)
    for name, value in document.metadata.items():
        click.echo(f"  {name}: {value}")
    for clause in document.clauses:
        _print_clause(clause, suggestions[clause.id])
    drafts = sum(each.draft is not None for each in suggestions.values())
    parts = [each.part is Part.HEADING for each in document.clauses]
    click.echo(
        f"\n{len(parts)} clauses, {sum(parts)} of them headings; a rule is drafted for {drafts}."
        " Nothing is in force until a person accepts it."
    )


def _print_clause(clause: WrittenClause, suggested: Suggestion) -> None:
    if clause.part is Part.HEADING:
        click.secho(f"\n{clause.id}  {clause.text}", bold=True)
        return
    text = clause.text if len(clause.text) <= WIDTH else f"{clause.text[:WIDTH]}…"
    click.echo(f"  {clause.id}  {text}")
    click.secho(f"      {suggested.force}: {', '.join(suggested.labels[:3])}", dim=True)

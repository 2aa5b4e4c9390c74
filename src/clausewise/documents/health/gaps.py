"""What good policies cover and this one does not."""

from collections.abc import Iterator
from datetime import date

from clausewise.documents.health.facts_file import Entry, entries, in_force, text, texts
from clausewise.documents.health.model import DOUBTFUL, Finding
from clausewise.documents.health.references import of_fact
from clausewise.documents.health.words import everything, found_in, statements, whole
from clausewise.documents.model import Document

NAMED = 4
"""So many clauses are named by their numbers; more are only counted."""


def gaps(document: Document, today: date) -> Iterator[Finding]:
    """Find what is missing, with the clauses that it is missing from where they can be told."""
    said = everything(document)
    for entry in entries("expected", "expected"):
        needed = texts(entry, "only_with")
        concerns = in_force(entry, today) and (not needed or found_in(said, needed))
        if concerns and not found_in(said, texts(entry, "covered_by")):
            yield _missing(entry, _where(entry, document))


def _where(entry: Entry, document: Document) -> list[tuple[str, str]]:
    told = texts(entry, "told_in")
    found = ((each.id, found_in(whole(each), told)) for each in statements(document))
    return [(clause, words) for clause, words in found if words]


def _missing(entry: Entry, where: list[tuple[str, str]]) -> Finding:
    start = "Check this: " if text(entry, "verified") in DOUBTFUL else ""
    clause, words = where[0] if where else ("", "")
    others = f" ({_listed([name for name, _ in where])})" if where else ""
    advice = text(entry, "advice")
    message = f"{start}{text(entry, 'why')}{others} {advice}"
    return of_fact(entry, f"missing-{text(entry, 'id')}", clause, (words, message, advice))


def _listed(clauses: list[str]) -> str:
    more = f" and {len(clauses) - NAMED} more" if len(clauses) > NAMED else ""
    return f"clauses {', '.join(clauses[:NAMED])}{more}" if clauses[1:] else f"clause {clauses[0]}"

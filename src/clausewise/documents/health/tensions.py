"""Clauses in tension with law, guidance or good practice, and what good policies have besides."""

from collections.abc import Iterator
from datetime import date

from clausewise.documents.health.facts_file import Entry, day, entries, text, texts
from clausewise.documents.health.model import CONFIDENCE, Finding, Severity, Treatment
from clausewise.documents.health.words import everything, found_in, plain, statements, whole
from clausewise.documents.model import Document

FLAGS = {"L": "In law: ", "G": "In guidance: ", "I": ""}


def tensions(document: Document) -> Iterator[Finding]:
    """Find the clauses that law or guidance speaks against."""
    said = everything(document)
    for entry in entries("tensions", "tensions"):
        if found_in(said, texts(entry, "document_none")):
            continue
        for clause in statements(document):
            words = _found(entry, whole(clause), plain(clause.text))
            if words:
                yield _tension(entry, clause.id, words)


def _found(entry: Entry, said: str, own: str) -> str:
    """Return the words by which a clause is in tension, "" where it is not.

    Something of it must stand in the clause's own words: the rest is its lead-in's.
    """
    if not found_in(own, texts(entry, "all")):
        return ""
    found = [found_in(said, [each]) for each in texts(entry, "all")]
    forces = texts(entry, "forces")
    if not all(found) or (forces and not found_in(said, forces)):
        return ""
    return "" if found_in(said, texts(entry, "none")) else found[0]


def _tension(entry: Entry, clause: str, words: str) -> Finding:
    why, advice = text(entry, "why"), text(entry, "advice")
    return Finding(
        text(entry, "id"),
        clause,
        words,
        f"{FLAGS[text(entry, 'flag')]}{why} {advice}",
        Severity(text(entry, "severity")),
        Treatment(text(entry, "treatment")),
        text(entry, "source"),
        CONFIDENCE[text(entry, "verified")],
        now=advice,
        meanwhile=text(entry, "meanwhile"),
        decides=text(entry, "decides"),
    )


def gaps(document: Document, today: date) -> Iterator[Finding]:
    """Find what good policies cover and this one does not."""
    said = everything(document)
    for entry in entries("expected", "expected"):
        needed = texts(entry, "only_with")
        concerns = day(entry, "since") <= today and (not needed or found_in(said, needed))
        if concerns and not found_in(said, texts(entry, "covered_by")):
            yield Finding(
                f"missing-{text(entry, 'id')}",
                "",
                "",
                f"{text(entry, 'why')} {text(entry, 'advice')}",
                Severity(text(entry, "severity")),
                Treatment.FLAG,
                text(entry, "source"),
                CONFIDENCE[text(entry, "verified")],
                now=text(entry, "advice"),
                decides=text(entry, "decides"),
            )

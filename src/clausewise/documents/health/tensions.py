"""Clauses in tension with law, guidance or good practice."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from clausewise.documents.health.facts_file import Entry, entries, in_force, text, texts
from clausewise.documents.health.model import DOUBTFUL, Finding
from clausewise.documents.health.references import of_fact
from clausewise.documents.health.words import everything, found_in, plain, sentences, statements
from clausewise.documents.model import Document

FILES = ("watching", "speaking", "pictures", "running")
KINDS = {"L": "In law: ", "G": "In guidance: ", "I": ""}


class Statement(NamedTuple):
    """A clause as it is read: its lead-in, its own words, and these by sentences."""

    clause: str
    lead: str
    own: str
    sentences: list[str]


def tensions(document: Document, today: date) -> Iterator[Finding]:
    """Find the clauses that law or guidance speaks against."""
    said = everything(document)
    read = [_read(each.id, each.lead, each.text) for each in statements(document)]
    for entry in (each for name in FILES for each in entries(name, "tensions")):
        if in_force(entry, today) and not found_in(said, texts(entry, "document_none")):
            found = ((each.clause, _found(entry, each)) for each in read)
            yield from (_tension(entry, clause, words) for clause, words in found if words)


def _read(clause: str, lead: str, own: str) -> Statement:
    return Statement(clause, plain(lead), plain(own), sentences(plain(own)))


def _found(entry: Entry, said: Statement) -> str:
    """Return the words by which a clause is in tension, "" where it is not.

    All that makes the tension stands in one sentence, read with the clause's lead-in, and some of
    it in the clause's own words. What lifts it may stand anywhere in the clause.
    """
    needed, lifted = texts(entry, "all"), texts(entry, "none")
    if not all(found_in(f"{said.lead} {said.own}", [each]) for each in needed):
        return ""
    for sentence in said.sentences:
        found = [found_in(f"{said.lead} {sentence}", [each]) for each in needed]
        if all(found) and found_in(sentence, needed):
            return "" if found_in(f"{said.lead} {said.own}", lifted) else found[0].strip()
    return ""


def _tension(entry: Entry, clause: str, words: str) -> Finding:
    advice = text(entry, "advice")
    start = KINDS[text(entry, "flag")]
    if text(entry, "verified") in DOUBTFUL:
        start = "Check this: "
    message = f"{start}{text(entry, 'why')} {advice}"
    return of_fact(entry, text(entry, "id"), clause, (words, message, advice))

"""What a template left behind: brackets, blanks, notes to whoever adapts it."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from clausewise.documents.health.facts_file import entries, texts
from clausewise.documents.health.model import OWN_WORDS, Finding, Severity, Treatment
from clausewise.documents.health.words import plain, statements
from clausewise.documents.model import Document

_SIGNED = re.compile(
    r"\b(sign(ed|ature)?|date|print|name|position)\b\s*:?\s*(_|…|\.{3})", re.IGNORECASE
)
"""A line to be signed is blank by design."""
_ALONE = re.compile(r"(n/?a|not applicable|none|tbc|-+)\.?", re.IGNORECASE)
_CITES = re.compile(r"\[\d+\]|\[(sic|footnote).*\]", re.IGNORECASE)
_GENERIC = re.compile(
    r"\b(trust|school|nursery|academy)\s?/\s?(trust|school|nursery|academy)", re.IGNORECASE
)
_PROPER = re.compile(r"\b(?:[A-Z][a-z]+ ){1,4}(?:Trust|Partnership|Federation|Academy)\b")
_NO_NAMES = frozenset({"The", "Any", "All", "Our", "Each", "Every", "This", "If", "Where"})
MANY = 5
"""So often a generic name such as Trust/School stands in a document that was made from a model."""


def placeholders(document: Document) -> Iterator[Finding]:
    """Find what is still to be filled in, or should have been taken out."""
    for said in (document.title, *document.cover):
        yield from _left("", said)
    for clause in document.clauses:
        yield from _left(clause.id, clause.text)
    yield from _names_of_others(document)


def _left(clause: str, said: str) -> Iterator[Finding]:
    words = _left_in(plain(said))
    if words:
        message = f"“{words}” was left by a template. Fill it in, or take it out."
        yield Finding(
            "placeholder",
            clause,
            words,
            message,
            Severity.MEDIUM,
            Treatment.FLAG,
            OWN_WORDS,
            0.9,
        )


def _left_in(said: str) -> str:
    if _ALONE.fullmatch(said):
        return said
    text = "" if _SIGNED.search(said) else _CITES.sub("", said)
    found = (pattern.search(text) for pattern in _leftovers())
    return next((match[0].strip() for match in found if match), "")


@cache
def _leftovers() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of the leftovers, in their order."""
    listed = entries("leftovers", "leftovers")
    worded = [re.compile(how, re.IGNORECASE) for each in listed for how in texts(each, "worded")]
    written = [re.compile(how) for each in listed for how in texts(each, "written")]
    return (*written, *worded)


def _names_of_others(document: Document) -> Iterator[Finding]:
    """Find a named organisation that stands once where everything else is generic."""
    clauses = statements(document)
    if sum(len(_GENERIC.findall(each.text)) for each in clauses) < MANY:
        return
    names = [(name, each.id) for each in clauses for name in _PROPER.findall(each.text)]
    often = Counter(name for name, _ in names)
    for name, clause in names:
        if often[name] == 1 and name.split()[0] not in _NO_NAMES:
            yield Finding(
                "name-once",
                clause,
                name,
                f"“{name}” stands here alone; everywhere else the document speaks of a trust or"
                " school in general. Check that the clause is meant for you.",
                Severity.LOW,
                Treatment.FLAG,
                OWN_WORDS,
                0.6,
            )

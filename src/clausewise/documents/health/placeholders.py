"""What a template left behind: brackets, blanks, notes to whoever adapts it."""

import re
from collections import Counter
from collections.abc import Iterator

from clausewise.documents.health.model import OWN_WORDS, Finding, Severity, Treatment
from clausewise.documents.health.words import statements
from clausewise.documents.model import Document, WrittenClause

_ASKS = "(amend|adapt|delete|insert|include|complete|edit|tailor)(ed)?"
_WORDED = (
    r"\binsert (your |the |a )?(school|name|trust|date|academy|nursery|contact)\b.{0,30}",
    rf"\b{_ASKS} (as|where) (appropriate|applicable)\b.{{0,30}}",
    rf"\b(should|must) {_ASKS} (the following|this) (section|statement|paragraph|wording)\b",
    r"\bname of (the )?(school|academy|trust|setting)\b",
    r"\{[^{}]{2,60}\}|<[a-z][\w ]{2,40}>|\blorem ipsum\b",
)
_LEFT = (
    re.compile(r"\[[^\[\]]{2,120}\]?"),
    re.compile("|".join(_WORDED), re.IGNORECASE),
    re.compile(r"(?<!\w)(XX+|TBC|TBA|TBD)(?!\w)|_{4,}|\.{5,}|…{2,}"),
)
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
    for clause in statements(document):
        words = _left_in(clause)
        if words:
            yield Finding(
                "placeholder",
                clause.id,
                words,
                f"“{words}” was left by a template. Fill it in, or take it out.",
                Severity.MEDIUM,
                Treatment.FLAG,
                OWN_WORDS,
                0.9,
            )
    yield from _names_of_others(document)


def _left_in(clause: WrittenClause) -> str:
    if _ALONE.fullmatch(clause.text.strip()):
        return clause.text.strip()
    text = _CITES.sub("", clause.text)
    found = (pattern.search(text) for pattern in _LEFT)
    return next((match[0].strip() for match in found if match), "")


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

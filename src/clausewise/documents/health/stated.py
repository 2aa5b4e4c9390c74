"""What a document states about itself: when it was agreed, by whom, when it is next reviewed.

Most say so on the cover; some in a last line or a closing section, which is looked at as well.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from clausewise.documents.health.days import due_by, read_day
from clausewise.documents.health.frequency import years_between_reviews
from clausewise.documents.health.words import plain, sentences
from clausewise.documents.model import Document

MADE = ("reviewed", "approved", "approved by", "issued", "effective")
OWNED = ("owner", "approved by", "chair", "reviewed by", "source")
_REVIEW = re.compile(
    r"\b(next|to be|(will|must|should|shall) be|due( to be)?( for)?|date (of|for)( the)?( next)?"
    r"|policy)"
    r" review(ed)?\b|\breview (date|due)|\bexpir(y|es)\b",
    re.IGNORECASE,
)
_AGREED = re.compile(
    r"\b(approved|ratified|adopted|agreed|authorised|signed off|endorsed)\b"
    r".{0,60}\b(by|governors?|governing|board|trustees?|directors?|committee|head\w*|council)\b",
    re.IGNORECASE,
)
_MADE = re.compile(
    r"\b(approved|ratified|adopted|agreed|last (reviewed|updated)|issued|dated|revised|produced)\b",
    re.IGNORECASE,
)
_ITSELF = re.compile(r"\b(policy|document|guidance|review)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stated:
    """`review` is the words on the next review and `due` its day, `years` how often it comes."""

    last: date | None
    review: str
    due: date | None
    years: int
    owned: bool
    versioned: bool


def stated(document: Document) -> Stated:
    """Return what a document states about itself."""
    known = document.metadata
    review = known.get("review", "")
    if not due_by(review):
        review = next(_reviews(document), review)
    return Stated(
        next(_made(document), None),
        review,
        due_by(review),
        years_between_reviews(document),
        any(known.get(name) for name in OWNED)
        or any(_AGREED.search(each) for each in _lines(document)),
        "version" in known,
    )


def _lines(document: Document) -> Iterator[str]:
    """Yield the lines of the cover, then what the body says of the policy itself."""
    yield from map(plain, document.cover)
    for clause in document.clauses:
        yield from filter(_ITSELF.search, sentences(plain(clause.text)))


def _reviews(document: Document) -> Iterator[str]:
    """Yield what is said of the next review: beside its label, or on the line below it."""
    cover = [*map(plain, document.cover), ""]
    for line, below in pairwise(cover):
        if _REVIEW.search(line) and not due_by(line) and read_day(below):
            yield below
    for line in _lines(document):
        found = _REVIEW.search(line)
        if found and read_day(line[found.start() :]):
            yield line[found.start() :]


def _made(document: Document) -> Iterator[date]:
    """Yield the days on which it was last looked at, the surest first."""
    known = [document.metadata.get(name, "") for name in MADE]
    yield from (day for each in known if (day := read_day(each)))
    yield from (day for each in known if (day := due_by(each)))
    for line in _lines(document):
        found = _MADE.search(line)
        day = read_day(line[found.start() :]) if found else None
        if day:
            yield day
    yield from (day for each in document.signatures if (day := read_day(each)))

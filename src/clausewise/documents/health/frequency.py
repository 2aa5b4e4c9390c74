"""How often a document says that it is reviewed."""

import re

from clausewise.documents.health.words import everything, sentences
from clausewise.documents.model import Document

_EVERY = (
    (
        1,
        r"\bannual(ly)?\b|\b(every|each|once a) ((school|academic) )?year\b|\byearly\b",
    ),
    (2, r"\bbiennial(ly)?\b|\b(every|each) (two|2|second|other) years?\b|\btwo[- ]yearly\b"),
    (3, r"\btriennial(ly)?\b|\bevery (three|3|third) years?\b|\bthree[- ]yearly\b|^3 years\b"),
)
_REVIEW = re.compile(r"\breview(ed|s)?\b", re.IGNORECASE)
_ITSELF = re.compile(r"\b(policy|document|guidance|it)\b", re.IGNORECASE)


def years_between_reviews(document: Document) -> int:
    """Return after how many years the document says that it is reviewed, 0 where it does not."""
    for name in ("frequency", "review"):
        years = _years(document.metadata.get(name, ""))
        if years:
            return years
    for said in sentences(everything(document)):
        if _REVIEW.search(said) and _ITSELF.search(said):
            years = _years(said)
            if years:
                return years
    return 0


def _years(said: str) -> int:
    found = (years for years, how in _EVERY if re.search(how, said, re.IGNORECASE))
    return next(found, 0)

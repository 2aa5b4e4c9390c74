"""A document's table of versions: where it stops short, and dates in it that cannot be."""

import re
from collections.abc import Iterator
from datetime import timedelta

from clausewise.documents.health.days import read_day
from clausewise.documents.health.model import OWN_WORDS, Finding, Severity, Treatment
from clausewise.documents.model import Document

_VERSION = re.compile(r"\bv(?:ersion)?\.?\s?(\d+(?:\.\d+)?)", re.IGNORECASE)
_FIRST = re.compile(r"\W*(?:v(?:ersion)?\.?\s?)?(\d{1,2}(?:\.\d+)?)\s*\|", re.IGNORECASE)
_DATE = re.compile(r"\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b")
_CHANGED = re.compile(r"\b(changed|amended|moved|set|updated) to\b", re.IGNORECASE)
LONG = timedelta(days=90)
"""A version that sets a date so long before its own has most likely a slip of the pen."""


def history(document: Document) -> Iterator[Finding]:
    """Find what is wrong with the table of versions."""
    current = _VERSION.search(f"version {document.metadata.get('version', '')}")
    kept = [float(each) for line in document.history for each in _versions(line)]
    if current and kept and max(kept) < float(current[1]):
        message = (
            f"It calls itself version {current[1]}; its table of versions ends at {max(kept):g}."
        )
        yield _finding("history-stops", f"version {current[1]}", message)
    for line in document.history:
        days = [day for each in _DATE.findall(line) if (day := read_day(each))]
        if _CHANGED.search(line) and len(days) > 1 and max(days[1:]) + LONG < days[0]:
            message = "A version sets a date long before its own: check the year. It says: “{}”."
            yield _finding("history-dates", line, message.format(line))


def _versions(line: str) -> list[str]:
    """Return the versions that a row names: in words, or by a number in its first cell."""
    first = _FIRST.match(line)
    return _VERSION.findall(line) or ([first[1]] if first else [])


def _finding(rule: str, words: str, message: str) -> Finding:
    return Finding(rule, "", words, message, Severity.LOW, Treatment.FLAG, OWN_WORDS, 0.9)

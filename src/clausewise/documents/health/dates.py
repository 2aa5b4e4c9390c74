"""A document's own dates: overdue, missing, or against each other."""

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta

from clausewise.documents.health.model import OWN_WORDS, Finding, Severity, Treatment
from clausewise.documents.health.words import everything, statements
from clausewise.documents.model import Document

_MONTHS = {name.casefold(): number for number, name in enumerate(calendar.month_abbr) if name}
_NUMBERS = re.compile(r"\b(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})\b")
_WORDS = re.compile(
    r"(?:\b(\d{1,2})(?:st|nd|rd|th)?\s+)?\b([A-Za-z]{3,9})\.?,?\s+((?:19|20)\d\d)\b"
)
_ISO = re.compile(r"\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b")
_YEARLY = re.compile(
    r"\b(reviewed annually|annual(ly)? review|every year|each year|annually)\b", re.IGNORECASE
)
_VERSION = re.compile(r"\bv(?:ersion)?\.?\s?(\d+(?:\.\d+)?)", re.IGNORECASE)
YEARLY_AT_MOST = timedelta(days=460)
"""A year and a term: a review that far on is still called annual."""
MADE = ("approved", "issued", "reviewed", "effective", "approved by")
OWNED = ("owner", "approved by", "chair", "reviewed by", "source")


def dates(document: Document, today: date) -> Iterator[Finding]:
    """Find what the document's dates say against it."""
    yield from _overdue(document, today)
    yield from _missing(document)
    yield from _against_each_other(document)
    yield from _history(document)


def read_day(text: str) -> date | None:
    """Return the last day that a written date may mean: June 2026 is 30 June 2026."""
    iso = _ISO.search(text)
    numbers = _NUMBERS.search(text)
    try:
        if iso:
            return date(*map(int, iso.groups()))
        if numbers:
            day, month, year = map(int, numbers.groups())
            return date(year if year > 99 else 2000 + year, month, day)  # noqa: PLR2004 # two digits
    except ValueError:
        return None
    return _day_in_words(text)


def _day_in_words(text: str) -> date | None:
    for day, name, year in _WORDS.findall(text):
        month = _MONTHS.get(name[:3].casefold())
        if month:
            last = calendar.monthrange(int(year), month)[1]
            return date(int(year), month, min(int(day), last) if day and int(day) else last)
    return None


def _overdue(document: Document, today: date) -> Iterator[Finding]:
    said = document.metadata.get("review", "")
    due = read_day(said)
    if due and due < today:
        yield _finding(
            "review-overdue",
            said,
            f"The review was due by {due.day} {due:%B %Y}. Review it, and say so to staff.",
            Severity.HIGH,
        )


def _missing(document: Document) -> Iterator[Finding]:
    known = document.metadata
    dated = any(read_day(known.get(name, "")) for name in MADE)
    if not dated:
        yield _finding(
            "undated",
            "",
            "It does not say when it was agreed. Add the date and by whom.",
            Severity.HIGH,
        )
    if "review" not in known:
        yield _finding(
            "no-review-date",
            "",
            "It does not say when it will be reviewed. Add the date.",
            Severity.HIGH,
        )
    if not any(known.get(name) for name in OWNED):
        yield _finding(
            "no-owner",
            "",
            "It does not say who owns it or who approved it. Add both.",
            Severity.HIGH,
        )
    if not (dated or "version" in known):
        yield _finding(
            "no-version",
            "",
            "It has no version, so nobody can tell which one they have read.",
            Severity.MEDIUM,
        )


def _against_each_other(document: Document) -> Iterator[Finding]:
    known = {name: read_day(value) for name, value in document.metadata.items()}
    last, due = known.get("reviewed") or known.get("approved"), known.get("review")
    yearly = _YEARLY.search(everything(document))
    if yearly and last and due and due - last > YEARLY_AT_MOST:
        words = f"{document.metadata.get('reviewed', '')} … {document.metadata['review']}"
        yield _finding(
            "review-period",
            words,
            f"It says “{yearly[0]}”, and its next review is more than a year after the last.",
            Severity.MEDIUM,
        )
    signed = [day for each in document.signatures if (day := read_day(each))]
    if due and signed and max(signed) > due:
        yield _finding(
            "signed-after-review",
            document.metadata["review"],
            f"It was signed on {max(signed).day} {max(signed):%B %Y}, after its review was due.",
            Severity.MEDIUM,
        )


def _history(document: Document) -> Iterator[Finding]:
    current = _VERSION.search(f"version {document.metadata.get('version', '')}")
    kept = [float(each) for line in document.history for each in _VERSION.findall(line)]
    if current and kept and max(kept) < float(current[1]):
        yield _finding(
            "history-stops",
            f"version {current[1]}",
            f"It calls itself version {current[1]}; its table of versions ends at {max(kept):g}.",
            Severity.LOW,
        )


def _finding(rule: str, words: str, message: str, severity: Severity) -> Finding:
    return Finding(rule, "", words, message, severity, Treatment.FLAG, OWN_WORDS, 0.95)


__all__ = ["dates", "read_day", "statements"]

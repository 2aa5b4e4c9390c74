"""A document's own dates: overdue, missing, or against each other."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from clausewise.documents.health.days import due_by, read_day, read_span, school_year_end
from clausewise.documents.health.frequency import years_between_reviews
from clausewise.documents.health.history import history
from clausewise.documents.health.model import OWN_WORDS, Finding, Severity, Treatment
from clausewise.documents.model import Document

LEEWAY = timedelta(days=95)
"""A review a term later than a whole number of years is still called so."""
MADE = ("approved", "issued", "reviewed", "effective", "approved by")
OWNED = ("owner", "approved by", "chair", "reviewed by", "source")


def dates(document: Document, today: date) -> Iterator[Finding]:
    """Find what the document's dates say against it."""
    yield from _overdue(document, today)
    yield from _missing(document)
    yield from _past(document, today)
    yield from _against_each_other(document)
    yield from history(document)


def _overdue(document: Document, today: date) -> Iterator[Finding]:
    said = document.metadata.get("review", "")
    due = due_by(said)
    if due and due < today:
        yield _finding(
            "review-overdue",
            said,
            f"The review was due by {_day(due)}. Review it, and say so to staff.",
            Severity.HIGH,
        )
    last, years = _last(document.metadata), years_between_reviews(document)
    if not due and last and years and last + timedelta(days=366 * years) + LEEWAY < today:
        yield _finding(
            "review-overdue",
            said,
            f"It is to be reviewed every {_years(years)} and was last looked at by {_day(last)}."
            " Review it, and say so to staff.",
            Severity.HIGH,
        )


def _missing(document: Document) -> Iterator[Finding]:
    known = document.metadata
    dated = any(due_by(known.get(name, "")) for name in MADE)
    if not dated:
        message = "It does not say when it was agreed. Add the date and by whom."
        yield _finding("undated", "", message, Severity.HIGH)
    if not (due_by(known.get("review", "")) or years_between_reviews(document)):
        message = "It does not say when it will be reviewed. Add the date."
        yield _finding("no-review-date", known.get("review", ""), message, Severity.HIGH)
    if not any(known.get(name) for name in OWNED):
        message = "It does not say who owns it or who approved it. Add both."
        yield _finding("no-owner", "", message, Severity.HIGH)
    if not (dated or "version" in known):
        message = "It has no version, so nobody can tell which one they have read."
        yield _finding("no-version", "", message, Severity.MEDIUM)


def _past(document: Document, today: date) -> Iterator[Finding]:
    for said in (document.title, *document.cover):
        end = school_year_end(said)
        if end and end < today and len(said.split()) <= len("policy for the school year".split()):
            message = f"Its cover names a school year that ended on {_day(end)}."
            yield _finding("school-year-past", said, message, Severity.LOW)
            return


def _against_each_other(document: Document) -> Iterator[Finding]:
    known = document.metadata
    last, due = _last(known), read_day(known.get("review", ""))
    years = years_between_reviews(document)
    if last and due and due <= last:
        message = f"Its next review, {_day(due)}, is no later than the last. Correct one of them."
        yield _finding("review-before-approval", known["review"], message, Severity.MEDIUM)
    elif years and last and due and due > last + timedelta(days=366 * years) + LEEWAY:
        words = f"{known.get('reviewed') or known.get('approved', '')} … {known['review']}"
        message = (
            f"It says that it is reviewed every {_years(years)}, and its next review is later"
            " than that. Correct one of them."
        )
        yield _finding("review-period", words, message, Severity.MEDIUM)
    yield from _signed_late(document, due)
    issued, effective = read_span(known.get("issued", "")), read_day(known.get("effective", ""))
    if issued and effective and effective < issued.first:
        words = f"{known['effective']} … {known['issued']}"
        message = "It is in force from a day before it was issued. Correct one of them."
        yield _finding("effective-before-issue", words, message, Severity.LOW)


def _signed_late(document: Document, due: date | None) -> Iterator[Finding]:
    signed = [day for each in document.signatures if (day := read_day(each))]
    if due and signed and max(signed) > due:
        message = f"It was signed on {_day(max(signed))}, after its review was due. Review it."
        yield _finding("signed-after-review", document.metadata["review"], message, Severity.MEDIUM)


def _last(known: Mapping[str, str]) -> date | None:
    """Return the day on which it was last looked at: reviewed, or else approved or issued."""
    names = ("reviewed", "approved", "approved by", "issued", "effective")
    return next((day for name in names if (day := due_by(known.get(name, "")))), None)


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _years(years: int) -> str:
    return "year" if years == 1 else f"{years} years"


def _finding(rule: str, words: str, message: str, severity: Severity) -> Finding:
    return Finding(rule, "", words, message, severity, Treatment.FLAG, OWN_WORDS, 0.95)

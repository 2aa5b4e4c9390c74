"""A document's own dates: overdue, missing, or against each other."""

from collections.abc import Iterator
from datetime import date, timedelta

from clausewise.documents.health.days import read_day, read_span, school_year_end
from clausewise.documents.health.history import history
from clausewise.documents.health.model import OWN_WORDS, Finding, Severity, Treatment
from clausewise.documents.health.stated import Stated, stated
from clausewise.documents.model import Document

LEEWAY = timedelta(days=95)
"""A review a term later than a whole number of years is still called so."""
LABEL_WORDS = 6
"""A line of the cover no longer than this may say which school year it is for."""


def dates(document: Document, today: date) -> Iterator[Finding]:
    """Find what the document's dates say against it."""
    told = stated(document)
    yield from _overdue(told, today)
    yield from _missing(told)
    yield from _school_year(document, today)
    yield from _review_period(document, told)
    yield from _out_of_order(document, told)
    yield from history(document)


def _overdue(told: Stated, today: date) -> Iterator[Finding]:
    message = ""
    if told.due:
        message = f"The review was due by {_day(told.due)}." if told.due < today else ""
    elif told.last and told.years and _longest(told.last, told.years) < today:
        message = f"It is reviewed every {_years(told.years)}; the last date is {_day(told.last)}."
    if message:
        message += " Review it, and say so to staff."
        yield _finding("review-overdue", told.review, message, Severity.HIGH)


def _missing(told: Stated) -> Iterator[Finding]:
    if not told.last:
        message = "It does not say when it was agreed. Add the date and by whom."
        yield _finding("undated", "", message, Severity.HIGH)
    if not (told.due or told.years):
        message = "It does not say when it will be reviewed. Add the date."
        yield _finding("no-review-date", told.review, message, Severity.HIGH)
    if not told.owned:
        message = "It does not say who owns it or who approved it. Add both."
        yield _finding("no-owner", "", message, Severity.HIGH)
    if not (told.last or told.versioned):
        message = "It has no version, so nobody can tell which one they have read."
        yield _finding("no-version", "", message, Severity.MEDIUM)


def _school_year(document: Document, today: date) -> Iterator[Finding]:
    for said in (document.title, *document.cover):
        end = school_year_end(said)
        if end and end < today and len(said.split()) <= LABEL_WORDS:
            message = (
                f"Its cover names a school year that ended on {_day(end)}. Bring it up to date."
            )
            yield _finding("school-year-past", said, message, Severity.LOW)
            return


def _review_period(document: Document, told: Stated) -> Iterator[Finding]:
    if told.last is None or told.due is None:
        return
    known = document.metadata
    words = f"{known.get('reviewed') or known.get('approved', '')} … {told.review}"
    if told.due <= told.last:
        message = f"Its next review, {_day(told.due)}, is no later than the last. Correct one."
        yield _finding("review-before-approval", words, message, Severity.MEDIUM)
    elif told.years and told.due > _longest(told.last, told.years):
        message = (
            f"It says that it is reviewed every {_years(told.years)}, and its next review is later"
            " than that. Correct one of the two."
        )
        yield _finding("review-period", words, message, Severity.MEDIUM)


def _out_of_order(document: Document, told: Stated) -> Iterator[Finding]:
    known = document.metadata
    signed = [day for each in document.signatures if (day := read_day(each))]
    if told.due and signed and max(signed) > told.due:
        message = f"It was signed on {_day(max(signed))}, after its review was due. Review it."
        yield _finding("signed-after-review", told.review, message, Severity.MEDIUM)
    issued, effective = read_span(known.get("issued", "")), read_day(known.get("effective", ""))
    if issued and effective and effective < issued.first:
        words = f"{known['effective']} … {known['issued']}"
        message = "It is in force from a day before it was issued. Correct one of the two."
        yield _finding("effective-before-issue", words, message, Severity.LOW)


def _longest(last: date, years: int) -> date:
    return last + timedelta(days=366 * years) + LEEWAY


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _years(years: int) -> str:
    return "year" if years == 1 else f"{years} years"


def _finding(rule: str, words: str, message: str, severity: Severity) -> Finding:
    return Finding(rule, "", words, message, severity, Treatment.FLAG, OWN_WORDS, 0.95)

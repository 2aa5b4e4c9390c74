"""Reads the days that a document writes, as schools write them."""

import calendar
import re
from datetime import date
from typing import NamedTuple

_MONTHS = {name.casefold(): number for number, name in enumerate(calendar.month_abbr) if name}
_NUMBERS = re.compile(r"\b(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})\b")
_WORDS = re.compile(
    r"(?:\b(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?\b([A-Za-z]{3,9})\.?,?\s+((?:19|20)\d\d)\b"
)
_ISO = re.compile(r"\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b")
_SCHOOL_YEAR = re.compile(r"\b(20\d\d)\s?[-/]\s?(?:20)?(\d\d)\b(?!\s?[-/]\d)")
_TERM = re.compile(r"\b(autumn|spring|summer)\b(?: term)?,? (20\d\d)\b", re.IGNORECASE)
_TERM_ENDS = {"spring": (4, 30), "summer": (8, 31), "autumn": (12, 31)}
_YEAR = re.compile(r"\b(20\d\d)\b")
CENTURY = 2000


class Span(NamedTuple):
    """From the first to the last day that a written date may mean."""

    first: date
    last: date


def read_span(text: str) -> Span | None:
    """Return the days that a written date may mean: June 2026 is from the 1st to the 30th."""
    plain = text.replace("–", "-")
    iso, numbers = _ISO.search(plain), _NUMBERS.search(plain)
    try:
        if iso:
            return _one(date(*map(int, iso.groups())))
        if numbers:
            day, month, year = map(int, numbers.groups())
            return _one(date(year if year >= CENTURY else CENTURY + year, month, day))
    except ValueError:
        return None
    return _in_words(plain)


def read_day(text: str) -> date | None:
    """Return the last day that a written date may mean: June 2026 is 30 June 2026."""
    span = read_span(text)
    return span.last if span else None


def due_by(text: str) -> date | None:
    """Return by when something is due, also where only a term or a year is given."""
    day = read_day(text)
    if day:
        return day
    term, years, year = _TERM.search(text), _SCHOOL_YEAR.search(text), _YEAR.search(text)
    if term:
        return date(int(term[2]), *_TERM_ENDS[term[1].casefold()])
    if years:
        return school_year_end(text)
    return date(int(year[1]), 12, 31) if year else None


def school_year_end(text: str) -> date | None:
    """Return the last day of the school year that a text names, as in 2025-26."""
    years = _SCHOOL_YEAR.search(text.replace("–", "-"))
    if years and int(years[2]) == (int(years[1]) + 1) % 100:
        return date(CENTURY + int(years[2]), 8, 31)
    return None


def _one(day: date) -> Span:
    return Span(day, day)


def _in_words(text: str) -> Span | None:
    for day, name, year in _WORDS.findall(text):
        month = _MONTHS.get(name[:3].casefold())
        if month:
            last = calendar.monthrange(int(year), month)[1]
            if day:
                return _one(date(int(year), month, max(1, min(int(day), last))))
            return Span(date(int(year), month, 1), date(int(year), month, last))
    return None

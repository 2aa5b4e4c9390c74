"""The page of the audit record, and the rows of the file that can be taken from it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain, groupby, islice

from django.db.models import QuerySet

from clausewise.features.audit.choosing import address
from clausewise.features.audit.forms import Wanted
from clausewise.features.audit.handed import Place
from clausewise.features.audit.lines import Line, lines_of
from clausewise.features.audit.models import Entry
from clausewise.features.audit.spreadsheets import csv_lines

ON_A_PAGE = 50
AT_ONCE = 500
"""Entries of a file that are put into words together."""

COLUMNS = (
    *("When (UTC)", "When (local time)", "Who", "What happened", "Kind", "Organisation"),
    *("From where", "Why"),
)


@dataclass(frozen=True, slots=True)
class Day:
    """The entries of one day by local time, newest first."""

    date: date
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class RecordPage:
    """Fifty entries, and the addresses of those newer and older, empty where there are none."""

    form: Wanted
    days: tuple[Day, ...]
    is_of_several: bool
    newer: str
    older: str
    export: str


def record_page(form: Wanted, entries: QuerySet[Entry], places: Mapping[str, Place]) -> RecordPage:
    """Put one page of the entries asked for into words."""
    number = form.cleaned_data["page"] or 1
    start = (number - 1) * ON_A_PAGE
    found = list(entries[start : start + ON_A_PAGE + 1])
    lines = lines_of(found[:ON_A_PAGE], places)
    return RecordPage(
        form=form,
        days=tuple(Day(day, tuple(group)) for day, group in groupby(lines, _day)),
        is_of_several=len(places) > 1,
        newer=address(form.asked, page=number - 1) if number > 1 else "",
        older=address(form.asked, page=number + 1) if len(found) > ON_A_PAGE else "",
        export=address(form.asked),
    )


def _day(line: Line) -> date:
    return line.at.date()


def file_rows(entries: QuerySet[Entry], places: Mapping[str, Place]) -> Iterator[str]:
    """Yield the file's lines, the names of the columns first, holding few in memory."""
    return csv_lines(chain([COLUMNS], _said(entries, places)))


def _said(entries: QuerySet[Entry], places: Mapping[str, Place]) -> Iterator[tuple[str, ...]]:
    rows = entries.iterator(chunk_size=AT_ONCE)
    while batch := list(islice(rows, AT_ONCE)):
        for line in lines_of(batch, places):
            yield _cells(line)


def _cells(line: Line) -> tuple[str, ...]:
    utc, local = f"{line.utc:%Y-%m-%d %H:%M:%S}", f"{line.at:%Y-%m-%d %H:%M:%S}"
    said = (line.who, line.sentence, line.act, line.organisation, line.came_from, line.why)
    return (utc, local, *said)

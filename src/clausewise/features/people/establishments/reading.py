"""Reads the register's file of all establishments, `edubasealldata`, row by row.

It is CSV in Windows' Western European code (cp1252), with days as 31-08-2024; about 50,000 rows,
closed schools among them. Columns are found by their headings, whatever their order.
"""

import codecs
import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO, NoReturn

from clausewise.features.people.importing.trouble import BadFileError

NEEDED: tuple[str, ...] = (
    *("URN", "LA (code)", "EstablishmentNumber", "EstablishmentName"),
    *("EstablishmentStatus (name)", "PhaseOfEducation (name)", "OpenDate", "CloseDate"),
    *("StatutoryLowAge", "StatutoryHighAge", "UKPRN", "Trusts (code)", "Trusts (name)"),
)
DAY = re.compile(r"(\d\d)-(\d\d)-(\d{4})")
URN = re.compile(r"[1-9]\d{5}")
LINKS = ("URN", "LinkURN", "LinkType")
UTF_8_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Entry:
    """A school as the register has it; `former` are the numbers it had before."""

    urn: str
    name: str
    laestab: str = ""
    ukprn: str = ""
    status: str = ""
    phase: str = ""
    low_age: int | None = None
    high_age: int | None = None
    opened: date | None = None
    closed: date | None = None
    trust: str = ""
    former: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that cannot be taken: its line in the file, its number, and what to mend."""

    line: int
    urn: str
    reason: str


Cells = dict[str, str]


def text_of(file: BinaryIO) -> Iterator[str]:
    """Read a file's lines from its beginning, as the register writes them or as marked UTF-8."""
    file.seek(0)
    marked = file.read(3) == UTF_8_MARK
    file.seek(3 if marked else 0)
    code = "utf-8" if marked else "cp1252"
    return codecs.iterdecode(file, code, errors="replace")


def rows(lines: Iterable[str], needed: tuple[str, ...] = NEEDED) -> Iterator[tuple[int, Cells]]:
    """Yield each row with its line, only the columns that are needed. Raises BadFileError."""
    reader = csv.reader(lines)
    heading = next(reader, [])
    missing = [name for name in needed if name not in heading]
    if missing:
        raise BadFileError(
            f"The file has no column “{missing[0]}”. Download “all establishment data” as CSV from "
            "Get Information about Schools, and do not change its headings."
        )
    places = [(name, heading.index(name)) for name in needed]
    width = max(place for _, place in places)
    try:
        for cells in reader:
            if len(cells) > width:
                yield reader.line_num, {name: cells[place].strip() for name, place in places}
            elif cells:
                yield reader.line_num, {"URN": cells[0]}
    except csv.Error as error:
        raise BadFileError(f"Line {reader.line_num} cannot be read as CSV: {error}.") from error


def laestab(cells: Cells) -> str:
    """Return the DfE number, as in 830/2034, empty where the school has none."""
    code, number = cells["LA (code)"], cells["EstablishmentNumber"]
    return f"{code}/{number.zfill(4)}" if code and number else ""


def entry(line: int, cells: Cells, former: tuple[str, ...] = ()) -> Entry | BadRow:
    """Read a whole row, or say what is wrong with it."""
    urn = cells.get("URN", "")
    try:
        return _entry(cells, former)
    except ValueError as error:
        return BadRow(line, urn, str(error))


def _entry(cells: Cells, former: tuple[str, ...]) -> Entry:
    name = cells["EstablishmentName"]
    if not URN.fullmatch(cells["URN"]):
        raise ValueError(f"“{cells['URN']}” is no URN: it has six figures")
    if not name or "\ufffd" in name:
        raise ValueError("the name is missing or cannot be read: write it anew in the file")
    return Entry(
        urn=cells["URN"],
        name=name,
        laestab=laestab(cells),
        ukprn=cells["UKPRN"],
        status=cells["EstablishmentStatus (name)"],
        phase=cells["PhaseOfEducation (name)"],
        low_age=_age(cells["StatutoryLowAge"]),
        high_age=_age(cells["StatutoryHighAge"]),
        opened=_day(cells["OpenDate"]),
        closed=_day(cells["CloseDate"]),
        trust=cells["Trusts (name)"],
        former=former,
    )


def _age(text: str) -> int | None:
    if text and not text.isdecimal():
        raise ValueError(f"“{text}” is no age: write whole years")
    return int(text) if text else None


def _day(text: str) -> date | None:
    if not text:
        return None
    found = DAY.fullmatch(text)
    try:
        return date(*(int(part) for part in reversed(found.groups()))) if found else _no_day(text)
    except ValueError:
        return _no_day(text)


def _no_day(text: str) -> NoReturn:
    raise ValueError(f"“{text}” is no day: write it as 31-08-2024")

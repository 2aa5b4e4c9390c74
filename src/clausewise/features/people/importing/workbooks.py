"""Reads the first sheet of an Excel workbook, as text."""

import io
import zipfile
from collections.abc import Iterable
from datetime import datetime
from xml.etree.ElementTree import ParseError

import openpyxl

from clausewise.features.people.importing.files import (
    LONGEST_CELL,
    MOST_COLUMNS,
    SAVE_AS,
    Rows,
    check_zip,
)
from clausewise.features.people.importing.trouble import BadFileError

BROKEN = (zipfile.BadZipFile, KeyError, ValueError, TypeError, ParseError, OSError, EOFError)
"""What reading a damaged workbook raises, depending on where the damage is."""
MOST_EMPTY = 20_000
"""Empty rows in a sheet: a tiny workbook can say that its second row is the millionth."""


def rows_of_workbook(content: bytes) -> Rows:
    """Yield each row's number and its cells. Raises BadFileError."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            check_zip(archive)
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # what the file says of its own size may be wrong, or a trap
        yield from _filled(sheet.iter_rows(max_col=MOST_COLUMNS + 1, values_only=True))
    except BadFileError:
        raise
    except (*BROKEN, IndexError) as error:
        raise BadFileError(f"The workbook is damaged or protected. {SAVE_AS}") from error


def _filled(rows: Iterable[tuple[object, ...]]) -> Rows:
    """Yield the rows in which there is anything. Raises BadFileError."""
    empty = 0
    for number, row in enumerate(rows, start=1):
        if any(value is not None for value in row):
            yield number, [_text(value) for value in row]
            continue
        empty += 1
        if empty > MOST_EMPTY:
            raise BadFileError(
                f"The sheet has more than {MOST_EMPTY:,} empty rows. Copy the rows that are needed "
                "into a new workbook."
            )


def _text(value: object) -> str:
    """Write a cell as one reads it: 12 for 12.0, a day as 2015-09-01; a formula begins with =."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return " ".join(str(value).split())[:LONGEST_CELL]

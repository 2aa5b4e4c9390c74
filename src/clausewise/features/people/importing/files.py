"""Reads a file of people, whatever made it, into headings and rows of text."""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import PurePath

from clausewise.features.people.importing.trouble import BadFileError

LARGEST = 20_000_000
"""Bytes of a file: three times a whole trust of a hundred schools."""
MOST_COLUMNS = 200
MOST_ROWS = 200_000
LONGEST_CELL = 1_000
OTHERS = (
    (b"\xd0\xcf\x11\xe0", "an old Excel workbook (.xls)"),
    (b"%PDF", "a PDF"),
    (b"{\\rtf", "a text document"),
    (b"\x1f\x8b", "a compressed file"),
    (b"<", "a web page or XML"),
)
"""How files begin that are neither CSV nor an Excel workbook, and what they are."""
SAVE_AS = "Save it from Excel as “CSV UTF-8” or as an “Excel Workbook (.xlsx)”."

Rows = Iterator[tuple[int, list[str]]]


@dataclass(frozen=True, slots=True)
class Table:
    """A file's headings, no two alike, and its rows, each with its line in the file."""

    headings: list[str]
    rows: Rows


def is_workbook(name: str, content: bytes) -> bool:
    """Whether a file is an Excel workbook rather than text. Raises BadFileError for neither."""
    if not content.strip():
        raise BadFileError("The file is empty. Export it again, with its headings.")
    if len(content) > LARGEST:
        raise BadFileError(
            f"The file is over {LARGEST // 1_000_000} MB. Leave out columns that are not needed, "
            "or split it by year group."
        )
    for beginning, kind in OTHERS:
        if content.startswith(beginning):
            raise BadFileError(f"The file is {kind}. {SAVE_AS}")
    workbook = content.startswith(b"PK")
    wanted = {".xlsx"} if workbook else {".csv", ".txt", ".tsv"}
    ending = PurePath(name).suffix.lower()
    if ending not in wanted:
        kind = "an Excel workbook" if workbook else "text, as in a CSV file"
        ends = ".xlsx" if workbook else ".csv"
        raise BadFileError(
            f"The file's name ends in “{ending}”, but what is in it is {kind}. "
            f"Rename it so that it ends in “{ends}”, or export it again."
        )
    return workbook


def table_of(rows: Rows) -> Table:
    """Take the first row that is not empty as headings. Raises BadFileError."""
    headings = next((_trimmed(cells) for _, cells in rows if any(cells)), [])
    if not headings:
        raise BadFileError("The file has no headings. Its first row says what each column holds.")
    if len(headings) > MOST_COLUMNS:
        raise BadFileError(
            f"The file has more than {MOST_COLUMNS} columns. Export only those that are needed: "
            "names, numbers, year group and contacts."
        )
    return Table(_told_apart(headings), _checked(rows, len(headings)))


def _trimmed(cells: list[str]) -> list[str]:
    while cells and not cells[-1]:
        cells = cells[:-1]
    return cells


def _told_apart(headings: list[str]) -> list[str]:
    """Give headings that come twice a number, and those that are empty their place."""
    told: list[str] = []
    for number, heading in enumerate(headings, start=1):
        name = heading[:80] or f"Column {number}"
        again = sum(other == name or other.startswith(f"{name} (") for other in told)
        told.append(f"{name} ({again + 1})" if again else name)
    return told


def _checked(rows: Rows, width: int) -> Rows:
    """Pass rows on, each as wide as the headings, and no more of them than fit."""
    filled = ((line, cells) for line, cells in rows if any(cells))
    for line, cells in islice(filled, MOST_ROWS):
        if any(cells[width:]):
            raise BadFileError(
                f"Line {line} has more cells than there are headings. A comma inside a name or an "
                "address may need quotation marks; export the file again."
            )
        yield line, [*cells[:width], *[""] * (width - len(cells))]
    if next(filled, None):
        raise BadFileError(f"The file has more than {MOST_ROWS:,} rows. Split it by school.")


def check_zip(archive: zipfile.ZipFile) -> None:
    """Refuse an archive that unpacks to far more than a workbook of people. Raises BadFileError."""
    if sum(each.file_size for each in archive.infolist()) > LARGEST * 10:
        raise BadFileError(
            "The workbook unpacks to far more than a list of people. Copy the cells that are "
            "needed into a new workbook."
        )

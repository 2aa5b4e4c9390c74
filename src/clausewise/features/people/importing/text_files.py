"""Reads text with separators, in the ways that schools' systems write it."""

import csv
import io
import re
from collections import Counter

from clausewise.features.people.importing.files import LONGEST_CELL, SAVE_AS, Rows
from clausewise.features.people.importing.trouble import BadFileError

SEPARATORS = ",;\t|"
AS_TEXT = re.compile(r'="([^"]*)"')
"""How some systems stop Excel from taking a number for one."""


def rows_of_text(content: bytes) -> Rows:
    """Yield each line's number and its cells. Raises BadFileError."""
    text = _decoded(content)
    if "\0" in text:
        raise BadFileError(f"The file is not text. {SAVE_AS}")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    try:
        for cells in reader:
            yield reader.line_num, [_cell(cell, reader.line_num) for cell in cells]
    except csv.Error as error:
        raise BadFileError(
            f"Line {reader.line_num} is not as in a CSV file: a quotation mark may be open or a "
            f"field too long. {SAVE_AS}"
        ) from error


def _decoded(content: bytes) -> str:
    """Read UTF-8 with or without its mark, UTF-16 with it, else the Windows code page 1252."""
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise BadFileError(f"The file's letters cannot be read. {SAVE_AS}")


def _separator(text: str) -> str:
    """Choose what the first line with anything in it has most of, outside quotation marks."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    counts = Counter(re.sub(r'"[^"]*"', "", first))
    return max(SEPARATORS, key=lambda each: counts[each])


def _cell(cell: str, line: int) -> str:
    if len(cell) > LONGEST_CELL:
        raise BadFileError(
            f"Line {line} has a cell of more than {LONGEST_CELL:,} characters. A quotation mark "
            "may be open; export the file again."
        )
    kept = AS_TEXT.fullmatch(cell.strip())
    return " ".join((kept[1] if kept else cell).split())

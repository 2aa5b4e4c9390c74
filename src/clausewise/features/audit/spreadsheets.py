"""Writes CSV for spreadsheets, in which no cell is taken for a formula."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

MARK = "\ufeff"
"""By this spreadsheets know UTF-8."""
STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_lines(lines: Iterable[Iterable[str]]) -> Iterator[str]:
    """Yield lines of CSV with the mark before the first; a name may begin with anything."""
    mark = MARK
    for line in lines:
        kept = StringIO()
        csv.writer(kept).writerow([_harmless(cell) for cell in line])
        yield mark + kept.getvalue()
        mark = ""


def _harmless(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would run (OWASP, “CSV injection”)."""
    return f"'{cell}" if cell.startswith(STARTS_A_FORMULA) else cell

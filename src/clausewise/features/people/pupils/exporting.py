"""Hands the roll over as CSV that no spreadsheet takes for formulas."""

import csv
import io
from collections.abc import Iterable
from datetime import date

from django.db import transaction

from clausewise.features.audit.api import record
from clausewise.features.people.models import Organisation, Person, Pupil
from clausewise.features.people.writing import check_may

HEADINGS = (
    *("UPN", "Admission number", "First name", "Last name", "Preferred name", "Other names"),
    *("Date of birth", "School year", "Must not be shown"),
)
STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def pupils_file(*, by: Person, organisation: Organisation, day: date) -> str:
    """Return the pupils on the roll as CSV; that it was taken is recorded, with how many."""
    check_may(by, "people.manage_pupils", organisation, day)
    with transaction.atomic():
        rows = Pupil.objects.on_roll(day).filter(organisation=organisation)
        lines = [_line(pupil, day) for pupil in rows]
        record(by, "people.exported_pupils", organisation, details={"pupils": len(lines)})
    return csv_of(HEADINGS, lines)


def csv_of(headings: Iterable[str], lines: Iterable[Iterable[str]]) -> str:
    """Write CSV for spreadsheets, with the mark by which Excel knows its encoding."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(headings)
    writer.writerows([harmless(cell) for cell in line] for line in lines)
    return f"\ufeff{out.getvalue()}"


def harmless(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would run (OWASP, “CSV injection”)."""
    return f"'{cell}" if cell.startswith(STARTS_A_FORMULA) else cell


def _line(pupil: Pupil, day: date) -> list[str]:
    names = (pupil.first_name, pupil.last_name, pupil.preferred_name, pupil.known_as)
    born = f"{pupil.born:%d/%m/%Y}" if pupil.born else ""
    shown = "Yes" if pupil.do_not_publish else "No"
    return [pupil.upn, pupil.admission_number, *names, born, pupil.year_title(day), shown]

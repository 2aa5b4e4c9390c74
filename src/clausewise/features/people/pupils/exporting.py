"""Hands the roll over as a file for spreadsheets."""

from datetime import date

from django.db import transaction

from clausewise.features.audit.api import csv_lines, record
from clausewise.features.people.models import Organisation, Person, Pupil
from clausewise.features.people.writing import check_may

HEADINGS = (
    *("UPN", "Admission number", "First name", "Last name", "Preferred name", "Other names"),
    *("Date of birth", "School year", "Must not be shown"),
)


def pupils_file(*, by: Person, organisation: Organisation, day: date) -> str:
    """Return the pupils on the roll as CSV; that it was taken is recorded, with how many."""
    check_may(by, "people.manage_pupils", organisation, day)
    with transaction.atomic():
        rows = Pupil.objects.on_roll(day).filter(organisation=organisation)
        lines = [_line(pupil, day) for pupil in rows]
        record(by, "people.exported_pupils", organisation, details={"pupils": len(lines)})
    return "".join(csv_lines([HEADINGS, *lines]))


def _line(pupil: Pupil, day: date) -> list[str]:
    names = (pupil.first_name, pupil.last_name, pupil.preferred_name, pupil.known_as)
    born = f"{pupil.born:%d/%m/%Y}" if pupil.born else ""
    shown = "Yes" if pupil.do_not_publish else "No"
    return [pupil.upn, pupil.admission_number, *names, born, pupil.year_title(day), shown]

"""Lays out what Wonde tells as the import reads files: so it is checked and compared alike."""

from collections.abc import Iterable, Iterator

from clausewise.features.people.importing.columns import Columns
from clausewise.features.people.importing.files import Table
from clausewise.features.people.sources.wonde import SourceError, Thing, Wonde

OF_PUPILS = "education_details,year,contacts,contacts.contact_details"
OF_STAFF = "contact_details,employment_details"

Cells = dict[str, str]
"""One row: cells by the name of the field that each is."""


def pupils(wonde: Wonde) -> tuple[Table, Columns]:
    """Read pupils and their contacts: a row for each contact. Raises SourceError."""
    told = wonde.things("students", include=OF_PUPILS)
    return _table([row for pupil in told for row in _rows_of(pupil)])


def staff(wonde: Wonde) -> tuple[Table, Columns]:
    """Read employees. Raises SourceError."""
    return _table([_employee(each) for each in wonde.things("employees", include=OF_STAFF)])


def deleted(wonde: Wonde, kind: str) -> int:
    """Count those whom the school's system has deleted: "student" or "employee"."""
    return sum(1 for each in wonde.things("deletions", type=kind))


def _table(rows: list[Cells]) -> tuple[Table, Columns]:
    """Make a table without columns in which nothing stands.

    What the school has not let us see is null everywhere. To the import an empty cell says that
    there is nothing any more; a column left out says nothing.
    """
    named = list(dict.fromkeys(name for row in rows for name, cell in row.items() if cell))
    if not rows:
        raise SourceError("Wonde tells of nobody. Ask the school what it lets this token see.")
    lines = ((line, [row.get(name, "") for name in named]) for line, row in enumerate(rows, 1))
    return Table(named, lines), {name: name for name in named}


def _rows_of(pupil: Thing) -> Iterator[Cells]:
    own = _pupil(pupil)
    contacts = _within(pupil, "contacts") or []
    for each in contacts if isinstance(contacts, list) else []:
        yield {**own, **{f"1.{name}": cell for name, cell in _contact(each).items()}}
    if not contacts:
        yield own


def _pupil(pupil: Thing) -> Cells:
    education, year = _in(pupil, "education_details"), _in(pupil, "year")
    first, last = (
        _text(pupil, "legal_forename", "forename"),
        _text(pupil, "legal_surname", "surname"),
    )
    called, known_as = _text(pupil, "forename"), _text(pupil, "surname")
    return {
        "upn": _text(education, "upn"),
        "admission_number": _text(education, "admission_number"),
        "first_name": first,
        "last_name": last,
        "preferred_name": called if called != first else "",
        "known_as": known_as if known_as != last else "",
        "born": _day(pupil, "date_of_birth"),
        "year": _text(education, "current_nc_year") or _text(year, "code", "name"),
        "joined": _day(education, "admission_date"),
        "left": _day(education, "leaving_date"),
    }


def _contact(contact: Thing) -> Cells:
    details, tie = _in(contact, "contact_details"), _in(contact, "relationship")
    return {
        "number": _text(contact, "id"),
        "first_name": _text(contact, "forename"),
        "last_name": _text(contact, "surname"),
        "email": _text(_in(details, "emails"), "primary", "email", "home", "work"),
        "phone": _text(_in(details, "phones"), "primary", "mobile", "phone", "home", "work"),
        "relationship": _text(tie, "relationship"),
        "parental_responsibility": _text(tie, "parental_responsibility"),
        "order": _text(tie, "priority"),
    }


def _employee(employee: Thing) -> Cells:
    details, employment = _in(employee, "contact_details"), _in(employee, "employment_details")
    return {
        "email": _text(_in(details, "emails"), "work", "primary", "email"),
        "first_name": _text(employee, "legal_forename", "forename"),
        "last_name": _text(employee, "surname", "legal_surname"),
        "starts": _day(employment, "employment_start_date"),
        "ends": _day(employment, "employment_end_date"),
    }


def _within(thing: Thing, name: str) -> object:
    """Return what was included under a name: Wonde wraps it in `data`, but not everywhere."""
    found = thing.get(name)
    return found["data"] if isinstance(found, dict) and "data" in found else found


def _in(thing: Thing, name: str) -> Thing:
    found = _within(thing, name)
    return found if isinstance(found, dict) else {}


def _text(thing: Thing, *names: str) -> str:
    """Return the first of some properties that is there, as a cell of a file."""
    given: Iterable[object] = (thing.get(name) for name in names)
    found = next((each for each in given if each not in {None, ""}), "")
    if isinstance(found, bool):
        return "yes" if found else "no"
    return " ".join(f"{found}".split()) if isinstance(found, str | int) else ""


def _day(thing: Thing, name: str) -> str:
    """Return a day: Wonde sends it with a time of day and a time zone beside it."""
    return _text(_in(thing, name), "date")

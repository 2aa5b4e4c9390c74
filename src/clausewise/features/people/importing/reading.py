"""Turns a file into rows of typed records: the one step that knows of files and columns."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from clausewise.features.people.importing import columns as headings
from clausewise.features.people.importing.fields import CONTACTS, FIELDS, Field
from clausewise.features.people.importing.files import Table, is_workbook, table_of
from clausewise.features.people.importing.rows import (
    ContactRecord,
    PupilRecord,
    Read,
    Row,
    StaffRecord,
)
from clausewise.features.people.importing.text_files import rows_of_text
from clausewise.features.people.importing.trouble import Bad, BadValueError
from clausewise.features.people.importing.workbooks import rows_of_workbook

FAILED = re.compile(r"#(REF!|N/A|VALUE!|NAME\?|DIV/0!|NULL!|NUM!)")
TITLES = re.compile(r"^(mr|mrs|ms|miss|mx|dr|rev|revd|prof|sir|lady)\.? +(?=\S)", re.IGNORECASE)
NO_NAME = BadValueError("A contact has no name.", "Add the name, or empty the other cells.")
NAMELESS = BadValueError("The name is missing.", "Add the first name and the last name.")

Values = dict[str, object]


def open_table(name: str, content: bytes) -> Table:
    """Read a file as far as its headings. Raises BadFileError."""
    rows = rows_of_workbook if is_workbook(name, content) else rows_of_text
    return table_of(rows(content))


def read_pupils(table: Table, columns: Mapping[str, str]) -> Read[PupilRecord]:
    """Read pupils with their contacts, one or several rows for each. Raises BadFileError."""
    rows, bad = _read("pupils", table, columns)
    return Read([Row(line, _pupil(values)) for line, values in rows], bad)


def read_staff(table: Table, columns: Mapping[str, str]) -> Read[StaffRecord]:
    """Read staff, one row for each. Raises BadFileError."""
    rows, bad = _read("staff", table, columns)
    return Read([Row(line, cast("StaffRecord", values)) for line, values in rows], bad)


def _read(
    kind: str, table: Table, columns: Mapping[str, str]
) -> tuple[list[tuple[int, Values]], list[Bad]]:
    headings.check(kind, columns)
    fields = [FIELDS[kind].get(columns.get(heading, "")) for heading in table.headings]
    rows, bad = [], []
    for line, cells in table.rows:
        values, wrong = _values(line, fields, zip(table.headings, cells, strict=True))
        wrong = wrong or [Bad(line, "", each.wrong, each.mend) for each in _named(kind, values)]
        bad += wrong
        if not wrong:
            rows.append((line, values))
    return rows, bad


def _values(
    line: int, fields: Sequence[Field | None], cells: Iterable[tuple[str, str]]
) -> tuple[Values, list[Bad]]:
    """Read each cell of a row whose column means something."""
    values: Values = {}
    wrong = []
    for field, (heading, cell) in zip(fields, cells, strict=True):
        if field is None:
            continue
        try:
            values[field.name] = field.read(_plain(cell))
        except BadValueError as error:
            wrong.append(Bad(line, heading, error.wrong, error.mend))
    return values, wrong


def _plain(cell: str) -> str:
    if cell.startswith("="):
        raise BadValueError("It holds a formula.", "Copy the column and paste it as values only.")
    if FAILED.fullmatch(cell):
        raise BadValueError("It holds a formula that failed.", "Mend it in the workbook.")
    return cell


def _named(kind: str, values: Values) -> list[BadValueError]:
    """Split full names in place, and say what is missing."""
    wrong = []
    _split("", values)
    if not (values["first_name"] and values["last_name"]):
        wrong.append(NAMELESS)
    if kind == "staff" and not values["email"]:
        wrong.append(BadValueError("The e-mail address is missing.", "Add the work address."))
    for before in [f"{number}." for number in range(1, CONTACTS + 1)]:
        _split(before, values)
        if not values.get(f"{before}last_name"):
            values[f"{before}last_name"] = values.pop(f"{before}first_name", "")
        others = [f"{before}{name}" for name in ("email", "phone", "number", "relationship")]
        if not values[f"{before}last_name"] and any(values.get(name) for name in others):
            wrong.append(NO_NAME)
    return wrong


def _split(before: str, values: Values) -> None:
    """Make a first and a last name of “Last, First” or “First Last”, where they are not given."""
    full = TITLES.sub("", str(values.pop(f"{before}full_name", "")))
    last, comma, first = full.partition(",")
    if not comma:
        first, _, last = full.rpartition(" ")
    for name, part in (("first_name", first), ("last_name", last)):
        if part.strip() and not values.get(f"{before}{name}"):
            values[f"{before}{name}"] = part.strip()
    if full or not before:
        values.setdefault(f"{before}first_name", "")
        values.setdefault(f"{before}last_name", "")


def _pupil(values: Values) -> PupilRecord:
    """Gather what is said of contacts into a list; without a column on contacts there is none."""
    own = {name: value for name, value in values.items() if "." not in name}
    contacts: dict[str, Values] = {}
    for name, value in values.items():
        number, dot, field = name.partition(".")
        if dot:
            contacts.setdefault(number, {})[field] = value
    told = [each for each in contacts.values() if len(each) > 1]
    if told:
        own["contacts"] = [cast("ContactRecord", each) for each in told if each["last_name"]]
    return cast("PupilRecord", own)

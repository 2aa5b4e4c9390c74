"""Which of a file's columns means what: guessed from its headings, settled by a person."""

import re
from collections.abc import Mapping, Sequence

from clausewise.features.people.importing.fields import (
    CONTACT,
    CONTACTS,
    FIELDS,
    PUPIL,
    STAFF,
    Field,
)
from clausewise.features.people.importing.trouble import BadFileError
from clausewise.features.people.names import fold

WHOSE = re.compile(
    r"^(?:primary|first|all)?(?:contact|guardian|parent(?:carer)?|carer|nextofkin)(?:s(?=\d|$))?"
    r"(?:full)?(\d?)(?:contact)?(.*)$"
)
BEFORE = re.compile(r"^(?:pupil|student|learner|child|employee|staff|staffmember)s?")


def _plain(heading: str) -> str:
    return re.sub(r"[^a-z0-9]", "", fold(heading))


def _meanings(fields: Sequence[Field]) -> dict[str, str]:
    """Return what each heading means, our own titles among them."""
    named = [(heading, field.name) for field in fields for heading in field.headings.split()]
    return dict([*named, *((_plain(field.title), field.name) for field in fields)])


MEANINGS = {"pupils": _meanings(PUPIL), "staff": _meanings(STAFF)}
CONTACT_MEANINGS = _meanings(CONTACT)

Columns = dict[str, str]
"""What each heading of a file means: the name of a field. A heading left out is left aside."""


def guess(kind: str, headings: Sequence[str], saved: Mapping[str, str]) -> Columns:
    """Say what headings probably mean; what the school said the last time comes first.

    No field is guessed twice.
    """
    columns: Columns = {}
    for heading in headings:
        known = saved[heading] if heading in saved else _meaning(kind, heading)
        if known and known in FIELDS[kind] and known not in columns.values():
            columns[heading] = known
    return columns


def _meaning(kind: str, heading: str) -> str:
    plain = _plain(heading)
    if plain in MEANINGS[kind]:
        return MEANINGS[kind][plain]
    return (kind == "pupils" and _of_a_contact(plain)) or MEANINGS[kind].get(
        BEFORE.sub("", plain), ""
    )


def _of_a_contact(plain: str) -> str:
    """Return the field of a contact that a heading names; without a number, of the first."""
    whose = WHOSE.match(plain)
    if plain in CONTACT_MEANINGS or not whose:
        return f"1.{CONTACT_MEANINGS[plain]}" if plain in CONTACT_MEANINGS else ""
    found = CONTACT_MEANINGS.get(re.sub(r"\d+$", "", whose[2]) or "name", "")
    which = whose[1] or "1"
    return f"{which}.{found}" if found and 0 < int(which) <= CONTACTS else ""


def check(kind: str, columns: Mapping[str, str]) -> None:
    """Refuse columns from which nobody could be told apart. Raises BadFileError."""
    meant = set(columns.values())
    if unknown := meant - FIELDS[kind].keys():
        raise BadFileError(f"There is no field called {', '.join(sorted(unknown))}.")
    for name in meant:
        if list(columns.values()).count(name) > 1:
            title = FIELDS[kind][name].title
            raise BadFileError(f"Two columns are said to be “{title}”. Choose one of them.")
    if "full_name" not in meant and not {"first_name", "last_name"} <= meant:
        raise BadFileError("No column is the name. Choose the first and last name, or a full name.")
    if kind == "staff" and "email" not in meant:
        raise BadFileError("No column is the work e-mail address, by which staff are told apart.")
    if kind == "pupils" and not meant & {"upn", "admission_number", "born"}:
        raise BadFileError(
            "Pupils cannot be told apart. Choose the column of the UPN, the admission number or "
            "the date of birth."
        )

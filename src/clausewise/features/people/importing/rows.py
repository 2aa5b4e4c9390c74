"""Rows of typed records, whatever they came from: the import's own language.

What a record does not hold is left as it is. What it holds as nothing is taken away.
"""

from dataclasses import dataclass
from datetime import date
from typing import Generic, TypedDict, TypeVar

from clausewise.features.people.importing.trouble import Bad

R = TypeVar("R")


class ContactRecord(TypedDict, total=False):
    """A parent or carer of a pupil, and what they are to the pupil."""

    number: str
    first_name: str
    last_name: str
    email: str
    phone: str
    relationship: str
    parental_responsibility: bool | None
    order: int | None
    no_contact: bool


class PupilRecord(TypedDict, total=False):
    """A pupil. `year` is the school year on the day of the import; `contacts` are all there are."""

    upn: str
    admission_number: str
    first_name: str
    last_name: str
    preferred_name: str
    known_as: str
    born: date | None
    year: int | None
    joined: date | None
    left: date | None
    leaving: str
    do_not_publish: bool
    contacts: list[ContactRecord]


class StaffRecord(TypedDict, total=False):
    """Somebody who works for or governs a school; `email` is always there."""

    email: str
    first_name: str
    last_name: str
    known_as: str
    work: str
    job_title: str
    starts: date | None
    ends: date | None


@dataclass(frozen=True, slots=True)
class Row(Generic[R]):
    """A record and where it stands: its line in a file, or its place in what was sent."""

    line: int
    record: R


@dataclass(frozen=True, slots=True)
class Read(Generic[R]):
    """What came of reading: rows that can be used, and those that cannot."""

    rows: list[Row[R]]
    bad: list[Bad]

"""Notes that somebody looked at pupils and families: how many of whom, never who was looked for."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from clausewise.features.audit.api import record
from clausewise.features.people.finding import SEEN_BY, Found
from clausewise.features.people.models import Contact, Organisation, Part, Person, Pupil
from clausewise.features.people.pupils.queries import Wanted
from clausewise.features.people.writing import check_may


def see_pupil(*, by: Person, pupil: Pupil, day: date) -> None:
    """Note that somebody looked at a pupil's record, with the family's addresses."""
    check_may(by, "people.see_pupils", pupil.organisation, day)
    with transaction.atomic():
        record(by, "people.saw_pupil", pupil)


def see_contact(*, by: Person, contact: Contact, day: date) -> None:
    """Note that somebody looked at the addresses of a parent or carer."""
    check_may(by, "people.see_pupils", contact.organisation, day)
    with transaction.atomic():
        record(by, "people.saw_contact", contact)


def see_list(
    *, by: Person, organisation: Organisation, wanted: Wanted, rows: Sequence[Pupil], day: date
) -> None:
    """Note that somebody looked at a list, if it says of anybody that they must not be shown."""
    flagged = sum(each.do_not_publish for each in rows)
    if flagged or wanted.flagged:
        check_may(by, "people.see_pupils", organisation, day)
        details = {"pupils": len(rows), "flagged": flagged, **wanted.words()}
        with transaction.atomic():
            record(by, "people.saw_flags", organisation, details=details)


def see_found(*, by: Person, organisation: Organisation, found: Sequence[Found], day: date) -> None:
    """Note that somebody looked for a name, if pupils or families were among whom they looked."""
    parts = {each.part: len(each.known) for each in found}
    if Part.PUPIL in parts:
        check_may(by, SEEN_BY[Part.STAFF], organisation, day)
        details = {part.name.lower(): count for part, count in parts.items()}
        with transaction.atomic():
            record(by, "people.looked_for", organisation, details=details)

"""Brings people in: one transaction, on record as one act, and only what was agreed to."""

from dataclasses import dataclass

from django.db import transaction

from clausewise.features.audit.api import record
from clausewise.features.people.importing.applying import write_pupils, write_staff
from clausewise.features.people.importing.differences import Outline
from clausewise.features.people.importing.pupil_plans import Terms, plan_pupils
from clausewise.features.people.importing.rows import PupilRecord, Read, StaffRecord
from clausewise.features.people.importing.staff_plans import plan_staff
from clausewise.features.people.models import Organisation, Person
from clausewise.features.people.writing import check_may


class NotAgreedError(ValueError):
    """What would be done is not what was agreed to; `outline` says what it is now."""

    def __init__(self, message: str, outline: Outline) -> None:
        super().__init__(message)
        self.outline = outline


@dataclass(frozen=True, slots=True)
class Agreed:
    """What somebody agreed to: the digest of the outline they saw, and to leave out bad rows.

    Without a digest, whatever the records say now.
    """

    seen: str = ""
    only_good: bool = False


def bring_in_pupils(
    by: Person | None,
    organisation: Organisation,
    read: Read[PupilRecord],
    terms: Terms,
    agreed: Agreed,
) -> Outline:
    """Add and change pupils and their contacts. Raises NotAgreedError, and then nothing is written.

    `by` is None where the operator of the machine does it, by a command.
    """
    if by is not None:
        check_may(by, "people.manage_pupils", organisation, terms.day)
    with transaction.atomic():
        plan = plan_pupils(organisation, read, terms)
        _check_agreed(plan.outline, agreed)
        write_pupils(plan)
        ties = {
            "contacts_added": len(plan.families.added),
            "contacts_changed": len(plan.families.changed),
            "ties_removed": len(plan.families.ties_removed),
        }
        details = {"source": terms.source, **plan.outline.counts(), **ties}
        record(by, "people.imported_pupils", organisation, details=details)
    return plan.outline


def bring_in_staff(
    by: Person | None,
    organisation: Organisation,
    read: Read[StaffRecord],
    terms: Terms,
    agreed: Agreed,
) -> Outline:
    """Add and change staff. Raises NotAgreedError, and then nothing is written."""
    if by is not None:
        check_may(by, "people.manage", organisation, terms.day)
    with transaction.atomic():
        plan = plan_staff(organisation, read, terms)
        _check_agreed(plan.outline, agreed)
        write_staff(by, plan, terms.day)
        details = {"source": terms.source, **plan.outline.counts()}
        record(by, "people.imported_staff", organisation, details=details)
    return plan.outline


def _check_agreed(outline: Outline, agreed: Agreed) -> None:
    if agreed.seen and agreed.seen != outline.digest:
        raise NotAgreedError(
            "Something has changed since you looked. This is what would be done now.", outline
        )
    if outline.bad and not agreed.only_good:
        rows = "1 row cannot" if outline.bad_rows == 1 else f"{outline.bad_rows} rows cannot"
        raise NotAgreedError(
            f"{rows} go in. Mend the file, or say that the good rows go in without them.", outline
        )

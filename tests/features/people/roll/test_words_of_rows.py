"""Rows say what they are, where a developer meets them."""

from datetime import date

from clausewise.features.people.api import Contact, FlagReason, Pupil, Tie
from clausewise.features.people.models import Hold, Keeping, SavedColumns, Upload

FREYA = Pupil(first_name="Freya", last_name="Moss")


def test_every_row_says_what_it_is_and_no_secret(school):
    ann = Contact(organisation=school, first_name="Ann", last_name="Moss")
    said = {
        str(Tie(pupil=FREYA, contact=ann)): "Ann Moss, contact of Freya Moss",
        str(FlagReason(pupil=FREYA, reason="x")): "why a pupil must not be shown",
        str(Hold(cause="police", starts=date(2026, 9, 1))): "held: The police",
        str(Upload(kind="staff")): "a file of staff, governors and volunteers",
        str(SavedColumns(organisation=school, kind="pupils")): (
            f"columns of pupils and their contacts at {school}"
        ),
        Keeping(organisation=school).audit_name: f"keeping:{school.ref}",
        Keeping(organisation=school).audit_organisation: school.ref,
        ann.audit_organisation: school.ref,
    }

    assert all(key == value for key, value in said.items())

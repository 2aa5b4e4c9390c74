"""Rows say what they are, where a developer meets them."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from clausewise.features.people.api import NOBODY, Contact, FlagReason, Pupil, Tie
from clausewise.features.people.models import Hold, Keeping, SavedColumns, Upload
from clausewise.features.people.views.common import me

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


def test_nobody_is_taken_for_somebody_who_has_signed_in(rf):
    request = rf.get("/")
    request.viewer = NOBODY

    with pytest.raises(PermissionDenied):
        me(request)

import pytest
from django.db import transaction

from audit_record import acts
from clausewise.features.audit.heads import Head, note

LENGTH = 8


@pytest.fixture
def noted(settings, tmp_path):
    """The file for heads, still empty; and keys of the test's own."""
    settings.AUDIT_HEAD = tmp_path / "audit-head"
    settings.AUDIT_KEYS = tmp_path / "audit-keys"
    settings.AUDIT_KEYS.write_text("the first key\n")
    return settings.AUDIT_HEAD


@pytest.fixture
def chain(db, noted):
    """Eight entries, and the head of the last in its file."""
    with transaction.atomic():
        entries = acts(LENGTH)
    note(Head(LENGTH, entries[-1].seal), before="")
    return entries

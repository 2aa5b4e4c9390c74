import pytest
from django.db import transaction
from django.utils import timezone

from audit_record import Thing, acts
from clausewise.features.audit.api import record
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


@pytest.fixture
def own_acts(settings, noted):
    """Words for the acts of these tests."""
    settings.AUDIT_ACTS = ("audit_record.ACTS", *settings.AUDIT_ACTS)


@pytest.fixture
def done(world, own_acts, monkeypatch):
    """Return a function that records an act in a school, at a moment if one is given."""

    def do(school, act="thing.done", *, name="thing:k3n9w2", by=None, **given):
        at, restricted = given.pop("at", None), given.pop("restricted", "")
        thing = Thing(name, world.organisation(school).ref, restricted)
        with monkeypatch.context() as patch:
            if at:
                patch.setattr(timezone, "now", lambda: at)
            record(by, act, thing, **({"details": {"n": 3}} | given))

    return do


@pytest.fixture
def ewan(world):
    return world.person("moderator", "ash-lane")


@pytest.fixture
def amira(world):
    return world.person("headteacher", "ash-lane")

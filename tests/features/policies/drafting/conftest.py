from datetime import UTC, datetime

import pytest

from clausewise.features.policies.drafting import actions
from clausewise.features.policies.drafting.actions import Sent

NOW = datetime(2026, 11, 27, 9, 30, tzinfo=UTC)
POLICY = """Hill Farm social media policy

Next review: September 2025

1. Your own accounts

1.1 Staff must not:
(a) accept friend requests from pupils;
(b) post pictures of pupils.

1.2 Staff may use social media in their breaks. Staff must not leave it running at work.

2. The school's accounts

2.1 A new account may only be opened with the headteacher's written approval.
"""


@pytest.fixture
def packs(library):
    return [library.pack(name) for name in library.names]


@pytest.fixture
def bring_in(world, packs):
    """Return a function that brings a policy in, as the administrator of a school."""

    def brought(text=POLICY, at="little-eaton", part="administrator"):
        sent = Sent("policy.txt", text.encode())
        by, place = world.person(part, at), world.organisation(at)
        return actions.bring_in(by=by, organisation=place, sent=sent, packs=packs, now=NOW)

    return brought


@pytest.fixture
def draft(bring_in):
    return bring_in()


@pytest.fixture
def clause(draft):
    """Return a function that gives a clause of the draft by its name."""
    return lambda name: draft.clauses.get(name=name)

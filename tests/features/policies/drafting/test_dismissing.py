"""A finding may be left as it is, with a reason, and looked at again."""

import pytest
from django.core.exceptions import PermissionDenied

from clausewise.documents.health import check
from clausewise.features.people.api import RefusedError
from clausewise.features.policies.drafting.dismissing import bring_back, dismiss
from clausewise.features.policies.drafting.queries import clauses_of, document_of
from clausewise.features.policies.models import Dismissal
from features.policies.drafting.conftest import NOW


@pytest.fixture
def finding(draft):
    found = check(document_of(draft, clauses_of(draft)), today=NOW.date())
    return next(each for each in found if each.rule == "review-overdue")


@pytest.fixture
def head(world):
    return world.person("headteacher", "little-eaton")


def test_a_finding_is_left_with_who_when_and_why_and_only_once(draft, finding, head):
    for reason in ("The review is under way", " Agreed for November "):
        dismiss(by=head, draft=draft, finding=finding, reason=reason, now=NOW)

    left = Dismissal.objects.get()
    assert (left.reason, left.dismissed_by, left.dismissed_at) == ("Agreed for November", head, NOW)
    assert str(left) == "review-overdue"


def test_without_a_reason_nothing_is_left(draft, finding, head):
    with pytest.raises(RefusedError, match="Say why"):
        dismiss(by=head, draft=draft, finding=finding, reason="  ", now=NOW)

    assert not Dismissal.objects.exists()


def test_it_can_be_looked_at_again(draft, finding, head):
    left = dismiss(by=head, draft=draft, finding=finding, reason="Later", now=NOW)
    bring_back(by=head, dismissal=left, now=NOW)

    assert not Dismissal.objects.exists()


def test_nobody_from_elsewhere_leaves_or_brings_back(draft, finding, head, world):
    other = world.person("administrator", "cadmus")
    left = dismiss(by=head, draft=draft, finding=finding, reason="Later", now=NOW)

    with pytest.raises(PermissionDenied):
        dismiss(by=other, draft=draft, finding=finding, reason="x", now=NOW)
    with pytest.raises(PermissionDenied):
        bring_back(by=other, dismissal=left, now=NOW)

import pytest
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse

from clausewise.ui.permissions import PUBLIC, needs, permission_of, public


@public
def notices(request):
    return HttpResponse("for everyone")


@needs("posts.approve")
def approve(request, post):
    return HttpResponse(f"approved {post}")


def test_a_public_view_opens_for_everyone(rf):
    assert permission_of(notices) == PUBLIC
    assert notices(rf.get("/")).content == b"for everyone"


def test_a_view_that_needs_a_permission_is_closed_to_a_stranger(rf):
    assert permission_of(approve) == "posts.approve"
    with pytest.raises(PermissionDenied):
        approve(rf.get("/"), post="sports day")


def test_a_view_that_needs_a_permission_is_closed_to_those_with_another(rf):
    request = rf.get("/")
    request.permissions = {"posts.write"}

    with pytest.raises(PermissionDenied):
        approve(request, post="sports day")


def test_a_view_that_needs_a_permission_opens_for_those_who_hold_it(rf):
    request = rf.get("/")
    request.permissions = {"posts.approve"}

    assert approve(request, post="sports day").content == b"approved sports day"


def test_a_view_without_a_mark_says_nothing():
    assert permission_of(HttpResponse) is None

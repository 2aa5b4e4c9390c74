import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse

from clausewise.features.people.api import Person
from clausewise.ui.permissions import PUBLIC, SIGNED_IN, needs, permission_of, public, signed_in


@public
def notices(request):
    return HttpResponse("for everyone")


@needs("posts.approve")
def approve(request, post):
    return HttpResponse(f"approved {post}")


def test_a_public_view_opens_for_everyone(rf):
    assert permission_of(notices) == PUBLIC
    assert notices(rf.get("/")).content == b"for everyone"


@pytest.fixture
def stranger(rf):
    request = rf.get("/approve/?post=1")
    request.user = AnonymousUser()
    return request


@pytest.fixture
def somebody(rf):
    request = rf.get("/")
    request.user = Person(email="amira@ash-lane.example")
    return request


def test_a_stranger_is_asked_to_sign_in_and_led_back(stranger):
    assert permission_of(approve) == "posts.approve"

    response = approve(stranger, post="sports day")

    assert response["Location"] == "/account/sign-in/?next=/approve/%3Fpost%3D1"


def test_a_view_that_needs_a_permission_is_closed_to_those_with_another(somebody):
    somebody.permissions = {"posts.write"}

    with pytest.raises(PermissionDenied):
        approve(somebody, post="sports day")


def test_a_view_that_needs_a_permission_opens_for_those_who_hold_it(somebody):
    somebody.permissions = {"posts.approve"}

    assert approve(somebody, post="sports day").content == b"approved sports day"


@signed_in
def own_account(request):
    return HttpResponse("one's own")


def test_a_view_of_ones_own_things_opens_for_whoever_has_signed_in(somebody, stranger):
    assert permission_of(own_account) == SIGNED_IN
    assert own_account(somebody).content == b"one's own"

    assert own_account(stranger)["Location"] == "/account/sign-in/?next=/approve/%3Fpost%3D1"


def test_a_view_without_a_mark_says_nothing():
    assert permission_of(HttpResponse) is None

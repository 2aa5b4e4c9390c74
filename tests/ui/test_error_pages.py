"""Every error is a page of ours, in plain English, with the right status and a way on."""

import pytest
from django.core.exceptions import BadRequest, PermissionDenied
from django.test import Client
from django.urls import path

from clausewise.site.urls import urlpatterns as site


def failing_with(error):
    def view(request):
        raise error

    return view


urlpatterns = [
    *site,
    path("bad/", failing_with(BadRequest())),
    path("closed/", failing_with(PermissionDenied())),
    path("broken/", failing_with(RuntimeError("a fault of ours"))),
    path("form/", failing_with(AssertionError("never reached"))),
]


@pytest.fixture
def visitor(settings):
    settings.ROOT_URLCONF = __name__
    return Client(raise_request_exception=False, enforce_csrf_checks=True)


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/bad/", 400, "We could not understand that request"),
        ("/closed/", 403, "You cannot see this page"),
        ("/nothing/", 404, "We cannot find that page"),
        ("/broken/", 500, "nothing here means that something is allowed"),
    ],
)
def test_an_error_is_a_page_that_leads_on(visitor, address, status, words):
    response = visitor.get(address)
    text = response.content.decode()

    assert response.status_code == status
    assert words in text
    assert 'href="/">Go to the start page' in text
    assert "a fault of ours" not in text


def test_a_form_from_elsewhere_is_refused_in_plain_english(visitor):
    response = visitor.post("/form/", {"words": "hello"})

    assert response.status_code == 403
    assert "This page was open for too long" in response.content.decode()

"""The pages of one's own security keys, as they read without a key at hand."""

import pytest
from allauth.mfa.models import Authenticator
from django.urls import reverse

from pages import words
from sign_in_steps import PASSWORD, sign_in

KEYS = "/account/second-factor/"


@pytest.fixture
def key(client, somebody):
    """A security key of a teacher who has signed in and shown that it is them."""
    teacher = somebody("employee")
    sign_in(client, teacher)
    client.post("/account/confirm/", {"password": PASSWORD})
    return Authenticator.objects.create(user=teacher, type="webauthn", data={"name": "Blue key"})


def at(client, name, key=None):
    return words(client.get(reverse(name, kwargs={"pk": key.pk} if key else {})))


def test_each_key_is_listed_with_when_it_was_added(client, key):
    said = at(client, "mfa_list_webauthn")

    assert "Blue key" in said
    assert f"Added {key.created_at:%-d %B %Y}. Not used yet." in said
    assert "You have 1." in words(client.get(KEYS))


def test_a_key_is_given_another_name(client, key):
    page = reverse("mfa_edit_webauthn", kwargs={"pk": key.pk})
    assert "Name this key" in words(client.get(page))

    assert "Enter a name for this key" in words(client.post(page, {"name": ""}))
    client.post(page, {"name": "Key ring"})

    assert "Key ring" in at(client, "mfa_list_webauthn")


def test_before_a_key_is_removed_one_is_told_that_it_stops_at_once(client, key):
    assert "“Blue key” stops working at once." in at(client, "mfa_remove_webauthn", key)

    client.post(reverse("mfa_remove_webauthn", kwargs={"pk": key.pk}))

    assert "You have no security key or passkey." in at(client, "mfa_list_webauthn")


def test_nobody_opens_the_key_of_somebody_else(client, key, somebody):
    other = Authenticator.objects.create(user=somebody("governor"), type="webauthn", data={})

    for name in ("mfa_edit_webauthn", "mfa_remove_webauthn"):
        page = reverse(name, kwargs={"pk": other.pk})
        assert client.get(page).status_code == client.post(page).status_code == 404
    assert Authenticator.objects.filter(pk=other.pk).exists()


def test_adding_a_key_says_what_it_needs_and_takes_none_without_it(client, key):
    key.delete()
    page = reverse("mfa_add_webauthn")
    assert "need a browser that runs scripts" in words(client.get(page))

    client.post(page, {"name": "Second", "credential": ""})

    assert not Authenticator.objects.exists()

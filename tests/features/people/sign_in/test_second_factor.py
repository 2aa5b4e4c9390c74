"""A second factor: who must have one, setting it up, using it, and keeping it."""

import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialLogin
from django.test import Client
from django.urls import reverse

from clausewise.features.people.sign_in.openid import SchoolAccounts
from clausewise.features.people.sign_in.second_factor import (
    ELSEWHERE,
    Adapter,
    note_asked_elsewhere,
)
from pages import links, words
from sign_in_steps import add_app, code_of, sign_in

NEEDED = "/account/second-factor/needed/"
CHECK = "/account/sign-in/second-factor/"


@pytest.fixture
def head(client, somebody):
    """A head who has signed in with a password alone."""
    person = somebody("headteacher")
    sign_in(client, person)
    return person


@pytest.mark.parametrize("part", ["headteacher", "dsl", "deputy_dsl", "slt", "chair_of_governors"])
def test_whoever_sees_secrets_is_led_to_setting_one_up(client, somebody, part):
    sign_in(client, somebody(part))

    assert client.get("/home/")["Location"] == NEEDED
    assert client.get("/o/ash-lane/")["Location"] == NEEDED


@pytest.mark.parametrize("part", ["employee", "volunteer", "governor", "moderator"])
def test_others_go_on_without_one(client, somebody, part):
    sign_in(client, somebody(part))

    assert client.get("/home/").status_code == 200


def test_a_deputy_needs_one_while_the_head_is_away(client, somebody, world):
    deputy = somebody("employee")
    world.away("headteacher", "ash-lane", deputy)

    sign_in(client, deputy)

    assert client.get("/home/")["Location"] == NEEDED


def test_they_are_told_why_and_whom_to_ask(client, head, world):
    said = words(client.get(NEEDED))

    assert "about children, staff or the school" in said
    assert world.person("administrator", "cadmus").full_name in said
    assert "ring 999" in said


def test_without_an_administrator_they_are_sent_to_the_network_manager(client, somebody):
    administrator = somebody("administrator", "little-eaton")
    sign_in(client, administrator)

    assert "Ask the network manager" in words(client.get(NEEDED))


@pytest.mark.parametrize("path", ["/account/", "/account/sessions/", "/account/password/"])
def test_only_what_setting_it_up_takes_is_open_meanwhile(client, head, path):
    assert client.get(path)["Location"] == NEEDED
    for open_now in (NEEDED, "/account/second-factor/", "/account/sign-out/", "/handbook/"):
        assert client.get(open_now).status_code == 200


def test_with_an_app_set_up_everything_opens_and_the_codes_are_shown_once(client, head):
    _, codes = add_app(client)

    assert len(codes) == 10
    assert client.get("/home/").status_code == 200


def test_before_anything_changes_one_shows_that_it_is_oneself(client, head):
    for name in ("mfa_activate_totp", "mfa_add_webauthn"):
        response = client.get(reverse(name))
        assert response["Location"].startswith("/account/confirm/?next=")


def test_a_wrong_password_there_changes_nothing(client, head, acts):
    client.post("/account/confirm/", {"password": "wrong"})

    assert client.get("/account/second-factor/app/").status_code == 302
    assert "people.sign_in_failed" in acts()


def test_a_code_shows_it_as_well_as_a_password_does(client, somebody):
    person = somebody("employee")
    secret, _ = add_app(Client(), person)
    sign_in(client, person)
    client.post(CHECK, {"code": code_of(secret)})

    page = "/account/confirm/code/?next=/account/second-factor/codes/new/"
    assert "Show that it is you" in words(client.get(page))
    client.post(page, {"code": code_of(secret, time.time() + 30)})

    assert client.get("/account/second-factor/codes/new/").status_code == 200


def test_a_wrong_code_sets_nothing_up(client, head):
    client.post("/account/confirm/", {"password": "plum orbit candle 7"})
    client.get("/account/second-factor/app/")

    said = words(client.post("/account/second-factor/app/", {"code": "000000"}))

    assert "That code is not right" in said
    assert client.get("/home/")["Location"] == NEEDED


def test_it_is_asked_for_at_the_next_sign_in(client, head):
    secret, _ = add_app(client)
    fresh = Client()

    assert sign_in(fresh, head)["Location"] == CHECK
    assert fresh.get("/home/").status_code == 302
    assert fresh.post(CHECK, {"code": code_of(secret)})["Location"] == "/home/"
    assert fresh.get("/home/").status_code == 200


def test_a_recovery_code_stands_in_for_it_once(client, head):
    _, codes = add_app(client)

    for expected in (302, 200):
        fresh = Client()
        sign_in(fresh, head)
        assert fresh.post(CHECK, {"code": codes[0]}).status_code == expected


def test_wrong_codes_are_recorded_and_soon_refused(client, head, acts):
    secret, _ = add_app(client)
    fresh = Client()
    sign_in(fresh, head)

    for _ in range(5):
        fresh.post(CHECK, {"code": "000000"})

    assert "Wait five minutes" in words(fresh.post(CHECK, {"code": code_of(secret)}))
    assert acts().count("people.second_factor_failed") == 6


@pytest.mark.parametrize("method", ["get", "post"])
def test_the_last_one_cannot_be_removed_by_those_who_need_it(client, head, method):
    add_app(client)

    response = getattr(client, method)("/account/second-factor/app/remove/")

    assert response.status_code == 403
    assert "Add another first" in words(response)
    assert client.get("/home/").status_code == 200


def test_the_page_of_second_factors_says_what_is_set_up(client, head):
    before = client.get("/account/second-factor/")
    add_app(client)
    after = client.get("/account/second-factor/")

    assert "Set up an authenticator app" in words(before)
    assert "10 are left" in words(after)
    assert "/account/second-factor/app/remove/" in links(after)


def test_the_demo_asks_nobody_for_one(client, world, settings):
    settings.DEMO = True
    client.force_login(world.person("headteacher", "ash-lane"))

    assert client.get("/home/").status_code == 200


def test_it_is_looked_up_in_one_query(client, head, django_assert_max_num_queries):
    add_app(client)

    with django_assert_max_num_queries(12):
        client.get("/account/second-factor/needed/")


@pytest.mark.parametrize(
    ("trusted", "amr", "counts"),
    [
        (True, None, True),
        (True, ["pwd", "mfa"], True),
        (True, ["pwd"], False),
        (False, ["pwd", "mfa"], False),
    ],
)
def test_anothers_second_factor_counts_if_the_operator_says_so_and_it_was_asked(
    rf, trusted, amr, counts
):
    request = rf.get("/")
    request.session = {ELSEWHERE: True}  # from an earlier sign-in
    app = SocialApp(settings={"second_factor": trusted})
    claims = {} if amr is None else {"amr": amr}
    account = SocialAccount(extra_data={"id_token": claims})
    login = SocialLogin(account=account, provider=SchoolAccounts(request, app=app))

    note_asked_elsewhere(request, login)

    assert request.session.get(ELSEWHERE, False) is counts


def test_the_last_one_is_kept_by_the_library_too(client, head, somebody):
    other = somebody("employee")
    held = [Authenticator(user=person, type="totp", data={}) for person in (head, other)]
    Authenticator.objects.bulk_create(held)

    assert [Adapter().can_delete_authenticator(each) for each in held] == [False, True]


def test_keys_are_told_apart_by_their_names(head):
    Authenticator.objects.create(user=head, type="webauthn", data={})

    names = [Adapter().generate_authenticator_name(head, kind) for kind in ("totp", "webauthn")]

    assert names == ["Security key", "Security key 2"]

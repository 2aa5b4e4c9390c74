"""Signing in with e-mail and password: right, wrong, guessed at, and signed out again."""

import pytest
from allauth.account.models import EmailAddress
from django.contrib.sessions.models import Session

from clausewise.features.audit.models import Entry
from pages import links, words
from sign_in_steps import SIGN_IN, sign_in

REFUSED = "The e-mail address or the password is not right."


def test_whoever_gives_the_right_password_comes_to_where_they_were_going(client, somebody):
    response = sign_in(client, somebody(), next="/o/ash-lane/")

    assert response["Location"] == "/o/ash-lane/"
    assert client.get("/o/ash-lane/").status_code == 200


def test_nobody_is_led_to_another_site(client, somebody):
    response = sign_in(client, somebody(), next="https://elsewhere.example/")

    assert response["Location"] == "/home/"


def test_a_wrong_password_and_an_unknown_address_are_told_the_same(client, somebody):
    person = somebody()

    wrong = words(sign_in(client, person, "not the password"))
    person.email = "nobody@ash-lane.example"
    unknown = words(sign_in(client, person, "not the password"))

    assert REFUSED in wrong
    assert unknown == wrong.replace("employee@", "nobody@")


def test_a_password_once_unset_lets_nobody_in(client, world):
    assert REFUSED in words(sign_in(client, world.person("employee", "ash-lane"), "!"))


def test_signing_in_out_and_failing_are_recorded_without_any_address(client, somebody):
    person = somebody()

    sign_in(client, person, "wrong")
    sign_in(client, person)
    client.post("/account/sign-out/")

    entries = list(Entry.objects.order_by("number"))
    assert [(each.act, each.by) for each in entries] == [
        ("people.sign_in_failed", ""),
        ("people.signed_in", person.ref),
        ("people.signed_out", person.ref),
    ]
    assert entries[1].details == {"with": ["password"]}
    assert not any(person.email in str(vars(each)) for each in entries)


def test_failures_for_one_address_can_be_seen_to_belong_together(client, somebody):
    one, other = somebody("employee"), somebody("volunteer")

    for person in (one, one, other):
        sign_in(client, person, "wrong")

    first, second, third = Entry.objects.order_by("number").values_list("about", flat=True)
    assert first == second != third


def test_signing_out_asks_first_and_ends_the_session(client, somebody):
    sign_in(client, somebody())

    assert "Sign out" in words(client.get("/account/sign-out/"))
    assert client.get("/home/").status_code == 200
    assert client.post("/account/sign-out/")["Location"] == "/"
    assert client.get("/home/")["Location"] == f"{SIGN_IN}?next=/home/"


def test_after_five_wrong_passwords_even_the_right_one_must_wait(client, somebody, acts):
    person = somebody()
    for _ in range(5):
        sign_in(client, person, "wrong")

    assert "Wait five minutes" in words(sign_in(client, person))
    assert acts()[-1] == "people.sign_in_failed"
    assert Entry.objects.last().details == {"why": "too_many"}


def test_the_limit_is_for_one_address_not_for_all_who_share_a_network(client, somebody):
    for _ in range(6):
        sign_in(client, somebody("volunteer"), "wrong")

    assert sign_in(client, somebody("employee")).status_code == 302


def test_trying_hundreds_of_other_addresses_washes_no_count_out(client, somebody):
    person = somebody()
    for _ in range(5):
        sign_in(client, person, "wrong")
    for n in range(400):
        client.defaults["REMOTE_ADDR"] = f"10.1.{n // 200}.{n % 200}"
        client.post(SIGN_IN, {"login": f"nobody-{n}@school.example", "password": "wrong"})

    assert "Wait five minutes" in words(sign_in(client, person))


@pytest.mark.parametrize(
    ("direct", "slowed"), [("192.0.2.7", True), ("127.0.0.1", False)], ids=["forged", "trusted"]
)
def test_only_a_web_server_that_is_trusted_says_where_somebody_signs_in_from(
    client, db, direct, slowed
):
    def tried(n):
        claims = {"REMOTE_ADDR": direct, "headers": {"x-forwarded-for": f"9.9.1.{n}"}}
        given = {"login": f"nobody-{n}@school.example", "password": "wrong"}
        return client.post(SIGN_IN, given, **claims)

    said = [tried(n) for n in range(61)]

    assert ("Wait five minutes" in words(said[-1])) is slowed


def test_links_cannot_be_asked_for_without_end(client, somebody, mailoutbox):
    address = somebody().email
    asked = [client.post("/account/password/forgotten/", {"email": address}) for _ in range(7)]

    assert asked[-1].status_code == 429
    assert "Wait a minute, then try again." in words(asked[-1])
    assert len(mailoutbox) == 5


def test_the_school_alone_keeps_addresses(client, somebody, mailoutbox):
    person = somebody()

    client.post("/account/password/forgotten/", {"email": person.email})
    sign_in(client, person)

    assert not EmailAddress.objects.exists()


@pytest.mark.parametrize("name", ["login", "password"])
def test_browsers_and_password_managers_may_fill_in_and_paste(client, db, name):
    html = client.get(SIGN_IN).content.decode()

    field = next(text for text in html.split("<input")[1:] if f'name="{name}"' in text)
    assert 'autocomplete="' in field.partition(">")[0]
    assert "onpaste" not in html


def test_the_session_cookie_is_kept_from_scripts_and_other_sites(client, somebody):
    cookie = sign_in(client, somebody()).cookies["sessionid"]

    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert cookie["max-age"] == ""  # ends with the browser
    assert Session.objects.get().expire_date


@pytest.mark.parametrize("path", ["signup", "email", "login/code", "password/reset/key"])
def test_what_is_not_listed_cannot_be_reached(client, somebody, path):
    sign_in(client, somebody())

    assert client.get(f"/account/{path}/").status_code == 404


def test_nobody_makes_an_account_for_themselves(client, db):
    given = {"email": "eve@elsewhere.example", "password1": "plum orbit candle 7"}

    assert "Nobody makes an account for themselves" in words(client.post("/account/closed/", given))


def test_the_header_leads_to_signing_in_and_then_to_ones_account(client, somebody):
    assert SIGN_IN in links(client.get("/"))

    sign_in(client, somebody())

    assert {"/account/", "/account/sign-out/"} <= set(links(client.get("/")))

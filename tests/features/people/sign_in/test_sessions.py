"""Where one is signed in: seen, ended one by one or all at once, and over when one leaves."""

import pytest
from allauth.usersessions.models import UserSession
from django.test import Client

from clausewise.features.people.sign_in.sessions import device_of, end_sessions_of
from pages import words
from sign_in_steps import sign_in

EDGE = "Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0"
PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0) AppleWebKit/605.1 Version/19.0 Safari/604.1"


@pytest.fixture
def person(somebody):
    return somebody()


def browser(person, user_agent):
    client = Client(headers={"user-agent": user_agent})
    sign_in(client, person)
    return client


@pytest.mark.parametrize(
    ("user_agent", "device"),
    [
        (EDGE, "Edge on Windows"),
        (PHONE, "Safari on an iPhone"),
        ("Mozilla/5.0 (X11; CrOS x86_64) Chrome/140.0 Safari/537.36", "Chrome on a Chromebook"),
        ("", "A browser on an unknown device"),
    ],
)
def test_a_device_is_named_in_words(user_agent, device):
    assert device_of(user_agent) == device


def test_each_place_is_listed_with_device_time_and_address(person):
    browser(person, PHONE)
    said = words(browser(person, EDGE).get("/account/sessions/"))

    assert said.index("Edge on Windows (this one)") < said.index("Safari on an iPhone")
    assert said.count("From 127.0.0.1. Since ") == 2


def test_one_of_them_is_ended_and_the_other_goes_on(person, acts):
    phone, desk = browser(person, PHONE), browser(person, EDGE)
    lost = UserSession.objects.get(user_agent=PHONE)

    said = words(desk.post(f"/account/sessions/{lost.pk}/end/", follow=True))

    assert "You are signed out there." in said
    assert phone.get("/home/").status_code == 302
    assert desk.get("/home/").status_code == 200
    assert acts()[-1] == "people.session_ended"


def test_ending_this_one_signs_out_here(person):
    desk = browser(person, EDGE)

    desk.post(f"/account/sessions/{UserSession.objects.get().pk}/end/")

    assert desk.get("/home/").status_code == 302


def test_all_others_are_ended_at_once(person):
    others = [browser(person, PHONE) for _ in range(3)]
    desk = browser(person, EDGE)

    desk.post("/account/sessions/")

    assert [each.get("/home/").status_code for each in others] == [302] * 3
    assert desk.get("/home/").status_code == 200


def test_nobody_ends_the_session_of_another(person, somebody):
    browser(person, PHONE)
    theirs = UserSession.objects.get()
    other = browser(somebody("volunteer"), EDGE)

    assert other.post(f"/account/sessions/{theirs.pk}/end/").status_code == 404
    assert UserSession.objects.filter(pk=theirs.pk).exists()


def test_whoever_leaves_is_out_at_the_next_request(person):
    client = browser(person, EDGE)
    person.is_active = False
    person.save()

    assert client.get("/home/").status_code == 302
    assert client.get("/account/")["Location"].startswith("/account/sign-in/")


def test_whoever_has_left_cannot_sign_in_and_is_told_why(client, person, acts):
    person.is_active = False
    person.save()

    response = sign_in(client, person)

    assert "Your school has ended your access" in words(client.get(response["Location"]))
    assert acts() == ["people.sign_in_failed"]


def test_every_session_of_a_leaver_can_be_ended(person, acts):
    clients = [browser(person, EDGE), browser(person, PHONE)]

    assert end_sessions_of(by=None, person=person) == 2
    assert [each.get("/home/").status_code for each in clients] == [302, 302]
    assert acts("people.session_ended") == ["people.session_ended"] * 2


def test_the_account_page_says_how_one_signs_in(person):
    said = words(browser(person, EDGE).get("/account/"))

    for part in ("Password Set", "Second factor None", "1 place", person.email):
        assert part in said


def test_whoever_has_not_signed_in_is_asked_to(client, db):
    for path in ("/account/", "/account/sessions/", "/account/second-factor/needed/"):
        assert client.get(path)["Location"] == f"/account/sign-in/?next={path}"

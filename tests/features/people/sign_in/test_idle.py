"""Whoever does nothing for half an hour is signed out, and comes back to where they were."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from clausewise.features.people.models import Settings
from clausewise.features.people.sign_in.idle import SEEN
from pages import words

MINUTE = 60


@pytest.fixture
def later(signed_in):
    """Somebody whose last sign of life was some seconds ago."""
    client = signed_in("employee", "ash-lane")
    client.get("/home/")

    def after(seconds):
        session = client.session
        session[SEEN] -= seconds
        session.save()
        return client

    return after


def test_after_half_an_hour_one_signs_in_again_and_goes_on_there(later, acts):
    client = later(30 * MINUTE)

    response = client.get("/o/ash-lane/?page=2")

    assert response["Location"] == "/account/sign-in/?next=/o/ash-lane/%3Fpage%3D2"
    assert "because nothing happened for 30 minutes" in words(client.get(response["Location"]))
    assert acts() == ["people.signed_out"]
    assert client.get("/home/").status_code == 302


@pytest.mark.parametrize("seconds", [0, 29 * MINUTE])
def test_before_that_one_goes_on_and_has_the_whole_time_again(later, seconds):
    client = later(seconds)

    assert client.get("/home/").status_code == 200
    assert timezone.now().timestamp() - client.session[SEEN] < 2


def test_what_is_sent_too_late_leads_back_to_its_form(later):
    client = later(31 * MINUTE)

    form = "http://testserver/account/password/"
    response = client.post("/account/password/", headers={"referer": form})

    assert response["Location"] == "/account/sign-in/?next=http%3A//testserver/account/password/"


def test_without_a_form_to_go_back_to_it_leads_home(later):
    response = later(31 * MINUTE).post(
        "/account/password/", headers={"referer": "https://x.example/"}
    )

    assert response["Location"] == "/account/sign-in/?next=/home/"


def test_an_operator_may_set_it_shorter(later, settings):
    settings.IDLE_MINUTES = 10

    assert later(10 * MINUTE).get("/home/").status_code == 302


def test_each_page_says_when_it_will_be(later):
    html = later(0).get("/home/").content.decode()

    at = timezone.localtime(timezone.now() + timedelta(minutes=30))
    assert any(
        f"<span data-time-out-at>{at - n * timedelta(minutes=1):%H:%M}" in html for n in (0, 1)
    )


def test_no_page_holds_what_changes_from_one_moment_to_the_next(later):
    client = later(0)

    assert client.get("/home/").content == client.get("/home/").content
    assert 'data-time-out="1620"' in client.get("/home/").content.decode()


def test_pages_for_everyone_say_nothing_of_it(client, db):
    assert "data-time-out" not in client.get("/").content.decode()


def test_asking_how_long_is_left_is_no_sign_of_life(later):
    client = later(20 * MINUTE)

    assert 595 <= client.get("/account/stay/").json()["seconds"] <= 600
    assert 595 <= client.get("/account/stay/").json()["seconds"] <= 600


def test_staying_gives_the_whole_time_again(later):
    client = later(29 * MINUTE)

    assert client.post("/account/stay/").json()["seconds"] > 29 * MINUTE


def test_nothing_is_left_for_whoever_has_not_signed_in(client, db):
    assert client.get("/account/stay/").json()["seconds"] == 0


def test_a_sign_of_life_is_written_once_a_minute_at_most(later):
    client = later(0)

    with CaptureQueriesContext(connection) as queries:
        client.get("/home/")

    assert [q["sql"] for q in queries if not q["sql"].startswith("SELECT")] == []


@pytest.mark.parametrize(("minutes", "status"), [(10, 302), (45, 200)])
def test_a_school_may_sign_people_out_sooner_but_not_later(world, signed_in, minutes, status):
    school = world.organisation("ash-lane")
    Settings.objects.create(organisation=school, idle_minutes=minutes)
    client = signed_in("employee", "ash-lane")
    session = client.session
    del session[SEEN]
    session.save()
    client.get("/home/")
    session = client.session
    session[SEEN] -= 11 * MINUTE
    session.save()

    assert client.get("/home/").status_code == status

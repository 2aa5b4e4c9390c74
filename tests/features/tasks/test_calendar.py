"""Due dates in one's own calendar, from an address that is as secret as a key."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from clausewise.features.tasks.feeds import calendar_of
from clausewise.features.tasks.kinds import Kind
from clausewise.features.tasks.models import Feed
from entering import enter_as
from pages import links, words

PAGE = "/my/calendar/"


@pytest.fixture
def subscribed(client, head):
    """Return the path of the head's calendar."""
    enter_as(client, head)
    said = client.post(PAGE).content.decode()
    return re.search(r"/calendar/[\w-]{43}\.ics", said)[0]


def test_it_holds_what_is_due_as_whole_days_and_names_nobody(add, subscribed, client, head, today):
    task = add("posts.review", about=head, due=today)
    add(key="undated")

    response = client.get(subscribed)

    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    (event,) = Calendar.from_ical(response.content).walk("VEVENT")
    assert event.decoded("dtstart") == today
    assert event.decoded("dtend") == today + timedelta(days=1)
    assert (event["summary"], event["uid"]) == ("Review a draft", f"{task.ref}@127.0.0.1")
    assert event["url"].endswith(f"/o/ash-lane/tasks/{head.ref}/")
    assert head.last_name.encode() not in response.content


def test_it_is_written_as_the_standard_says(add, subscribed, client, today):
    add(due=today)
    content = client.get(subscribed).content
    (calendar,) = Calendar.from_ical(content, multiple=True)

    assert content.startswith(b"BEGIN:VCALENDAR\r\n")
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert calendar["version"] == "2.0"
    assert calendar["prodid"]
    assert b"DTSTART;VALUE=DATE:" in content
    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT1H" in content
    for event in calendar.walk("VEVENT"):
        assert {"UID", "DTSTAMP", "DTSTART"} <= set(event)
        assert event.errors == []


class Plain:
    """Something that is due, with words of any kind."""

    def __init__(self, words):
        self.ref, self.path, self.due = "bcdfghjkmn", "/o/x/", date(2026, 11, 25)
        self.changed_at = datetime(2026, 11, 25, 9, tzinfo=UTC)
        self.what = type("Words", (), {"words": words})


@given(st.from_regex(r"[A-Z][A-Za-z ,’-]{3,79}", fullmatch=True))
def test_any_words_a_kind_may_have_come_out_as_they_went_in(text):
    made = Kind("posts.review", text, "people:organisation")
    (event,) = Calendar.from_ical(calendar_of([Plain(made.words)])).walk("VEVENT")

    assert event["summary"] == text


def test_while_nothing_changes_it_is_not_sent_again(add, subscribed, client, today):
    add(due=today)
    first = client.get(subscribed)
    assert first["Cache-Control"] == "private, max-age=900"

    again = client.get(subscribed, headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")

    add(key="2", due=today)
    changed = client.get(subscribed, headers={"if-none-match": first["ETag"]})
    assert changed.status_code == 200


def test_the_address_is_shown_once_and_not_kept(client, subscribed):
    secret = subscribed.removeprefix("/calendar/").removesuffix(".ics")

    assert secret not in client.get(PAGE).content.decode()
    assert secret not in str(Feed.objects.values().get())


def test_it_needs_no_signing_in_but_the_whole_address(client, subscribed):
    client.logout()

    assert client.get(subscribed).status_code == 200
    assert client.get(subscribed.replace(".ics", "x.ics")).status_code == 404
    assert client.get("/calendar/x.ics").status_code == 404


def test_a_new_address_closes_the_one_before(client, subscribed):
    assert "Make a new address" in words(client.get(PAGE))
    client.post(PAGE)

    assert client.get(subscribed).status_code == 404
    assert Feed.objects.count() == 1


def test_it_can_be_stopped(client, subscribed):
    client.post("/my/calendar/stop/")
    client.post("/my/calendar/stop/")

    assert client.get(subscribed).status_code == 404
    assert "Make an address" in words(client.get(PAGE))


def test_whoever_has_left_has_no_calendar(client, subscribed, head):
    head.is_active = False
    head.save()

    assert client.get(subscribed).status_code == 404


def test_the_page_with_the_address_is_kept_nowhere(client, head):
    enter_as(client, head)

    assert client.post(PAGE)["Cache-Control"] == "no-store"
    assert PAGE in links(client.get("/home/"))

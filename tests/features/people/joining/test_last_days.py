"""A last day that was to come takes effect by itself, on the day after, and once."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.db.models import F
from django.utils import timezone

from clausewise.features.audit.models import Entry
from clausewise.features.people.api import Appointment, Membership, Person, see_off_leavers
from clausewise.features.people.leaving.actions import leave
from entering import enter_as

HERE = "/o/little-eaton/people/"
DAY = timedelta(days=1)
TODAY = timezone.localdate()


@pytest.fixture
def school(world):
    return world.organisation("little-eaton")


@pytest.fixture
def dsl(world):
    return world.person("dsl", "little-eaton")


@pytest.fixture
def leaving(world, school, dsl):
    """Record that the DSL's last day is in a week, and return what lets so many days pass."""
    hr = world.person("hr", "little-eaton")
    leave(by=hr, person=dsl, organisation=school, day=TODAY + 8 * DAY)

    def wait(days):
        for kind in (Membership, Appointment):
            kind.objects.filter(person=dsl).update(
                starts=F("starts") - days * DAY, ends=F("ends") - days * DAY
            )

    return wait


def test_on_the_last_day_itself_nobody_is_put_out(client, dsl, leaving):
    leaving(7)
    enter_as(client, dsl)

    assert see_off_leavers(TODAY) == 0
    assert client.get(HERE).status_code == 200


def test_the_day_after_the_next_click_is_refused_before_a_worker_has_looked(client, dsl, leaving):
    enter_as(client, dsl)
    leaving(8)

    assert client.get(HERE).status_code == 404


def test_the_day_after_the_account_is_closed_and_sessions_end_by_themselves(client, dsl, leaving):
    enter_as(client, dsl)
    leaving(8)

    assert see_off_leavers(TODAY) == 1

    dsl.refresh_from_db()
    assert (dsl.is_active, dsl.has_usable_password()) == (False, False)
    assert not Session.objects.exists()
    assert client.get(HERE)["Location"].startswith("/account/sign-in/")


def test_sign_in_is_refused_from_the_day_after(client, dsl, leaving):
    dsl.set_password("a long enough password 7")
    dsl.save()
    leaving(8)
    see_off_leavers(TODAY)

    said = {"login": dsl.email, "password": "a long enough password 7"}
    page = client.post("/account/sign-in/", said)

    assert page.status_code == 200
    assert not Session.objects.exists()


def test_it_is_done_and_recorded_once_however_often_a_worker_looks(dsl, leaving, school):
    leaving(8)
    assert [see_off_leavers(TODAY) for _ in range(3)] == [1, 0, 0]

    entry = Entry.objects.get(act="people.left", by="")
    assert (entry.about, entry.organisation) == (f"person:{dsl.ref}", school.ref)
    assert entry.details["account_closed"]


def test_a_role_given_for_longer_than_somebody_belongs_ends_with_that(client, dsl, world):
    other = world.organisation("hollybank")
    Membership.objects.create(person=dsl, organisation=other, starts=TODAY, work="employee")
    mine = Membership.objects.filter(person=dsl, organisation__slug="little-eaton")
    mine.update(ends=TODAY - DAY)
    enter_as(client, dsl)
    assert client.get(HERE).status_code == 200  # by the role, which nobody has ended

    assert see_off_leavers(TODAY) == 1

    enter_as(client, Person.objects.get(pk=dsl.pk))
    assert client.get(HERE).status_code == 404
    assert client.get("/o/hollybank/people/").status_code == 200
    assert Entry.objects.get(act="people.left").details == {
        "first_day_gone": TODAY.isoformat(),
        "roles": ["dsl"],
        "left_behind": 1,
        "account_closed": False,
    }


def test_a_role_given_after_somebody_left_or_without_belonging_stays(dsl, school, world):
    Membership.objects.filter(person=dsl).update(ends=TODAY - 30 * DAY)
    Appointment.objects.filter(person=dsl).update(starts=TODAY - 3 * DAY)
    head = world.person("headteacher", "little-eaton")
    Membership.objects.filter(person=head).delete()

    assert see_off_leavers(TODAY) == 0


def test_somebody_who_begins_again_later_keeps_their_account(dsl, school, leaving):
    leaving(8)
    Membership.objects.create(
        person=dsl, organisation=school, starts=TODAY + 30 * DAY, work="employee"
    )

    assert see_off_leavers(TODAY) == 0


def test_it_is_recorded_where_somebody_was_last(dsl, school, world):
    other = world.organisation("hollybank")
    once = {"starts": TODAY - 90 * DAY, "ends": TODAY - 60 * DAY}
    Membership.objects.create(person=dsl, organisation=other, work="employee", **once)
    for kind in (Membership, Appointment):
        kind.objects.filter(person=dsl, organisation=school).update(ends=TODAY - DAY)

    assert see_off_leavers(TODAY) == 1
    assert Entry.objects.get(act="people.left").organisation == school.ref


def test_whoever_never_belonged_anywhere_is_left_alone(db):
    Person.objects.create_user("new@school.example", first_name="Ann", last_name="Lee")

    assert see_off_leavers(TODAY) == 0
    assert Person.objects.get().is_active

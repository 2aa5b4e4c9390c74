"""A leaver is out with the next request; what hung on them waits for someone to take over."""

from datetime import date, timedelta

import pytest
from django.contrib.sessions.models import Session
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.utils import timezone

from clausewise.features.audit.models import Entry
from clausewise.features.people.api import (
    NOBODY,
    Absence,
    Appointment,
    Membership,
    Person,
    viewer_of,
)
from clausewise.features.people.leaving.actions import leave
from clausewise.features.people.leaving.left_behind import LeftBehind, hangs_on, left_behind
from entering import enter_as
from pages import words

HERE = "/o/little-eaton/people/"


@pytest.fixture
def today():
    return timezone.localdate()


@pytest.fixture
def school(world):
    return world.organisation("little-eaton")


@pytest.fixture
def dsl(world):
    return world.person("dsl", "little-eaton")


@pytest.fixture
def gone(world, school, dsl, today):
    """Return a function by which the school's HR records that somebody leaves, the DSL if nobody
    else is named."""

    def leave_now(person=dsl, by="hr", day=today):
        by = world.person(by, "little-eaton")
        return leave(by=by, person=person, organisation=school, day=day)

    return leave_now


def test_a_leaver_is_out_with_the_next_request(client, dsl, gone):
    enter_as(client, dsl)
    assert client.get(HERE).status_code == 200

    gone()

    assert client.get(HERE)["Location"].startswith("/account/sign-in/")
    assert viewer_of(dsl, timezone.localdate()).roles == {}


def test_a_leavers_account_is_closed_and_every_session_is_deleted(client, world, dsl, gone):
    enter_as(client, dsl)
    other = Client()
    enter_as(other, world.person("headteacher", "little-eaton"))

    gone()

    dsl.refresh_from_db()
    assert (dsl.is_active, dsl.has_usable_password()) == (False, False)
    assert [each.session_key for each in Session.objects.all()] == [other.session.session_key]


def test_a_session_from_before_does_not_come_back_with_the_person(client, dsl, gone, school):
    enter_as(client, dsl)
    session = client.session
    gone()
    session.save(must_create=True)
    dsl.refresh_from_db()
    dsl.is_active = True
    dsl.save()
    Membership.objects.create(
        person=dsl, organisation=school, starts=date(2026, 1, 1), work="employee"
    )

    assert client.get(HERE)["Location"].startswith("/account/sign-in/")


def test_somebody_who_also_works_elsewhere_loses_this_place_alone(client, world, dsl, gone, today):
    other = world.organisation("hollybank")
    Membership.objects.create(person=dsl, organisation=other, starts=today, work="employee")

    gone()

    dsl.refresh_from_db()
    enter_as(client, dsl)
    assert client.get("/o/hollybank/people/").status_code == 200
    assert client.get(HERE).status_code == 404


def test_everything_that_somebody_was_ends_the_day_before(dsl, gone, today):
    gone()

    member, role = Membership.objects.get(person=dsl), Appointment.objects.get(person=dsl)
    assert {member.ends, role.ends} == {today - timedelta(days=1)}


def test_somebody_who_joined_today_is_out_today(dsl, gone, today):
    Membership.objects.filter(person=dsl).update(starts=today)

    gone()

    member = Membership.objects.get(person=dsl)
    assert member.starts == member.ends == today - timedelta(days=1)


def test_what_would_have_begun_later_does_not_begin(dsl, gone, school, today):
    later = today + timedelta(days=30)
    Appointment.objects.create(person=dsl, organisation=school, role="slt", starts=later)

    gone()

    assert not Appointment.objects.filter(person=dsl, role="slt").exists()


def test_what_ended_long_ago_stays_as_it_was(dsl, gone, school):
    once = date(2020, 1, 1)
    Appointment.objects.create(person=dsl, organisation=school, role="slt", starts=once, ends=once)

    gone()

    assert Appointment.objects.get(person=dsl, role="slt").ends == once


def test_somebody_who_leaves_later_is_here_until_then(client, dsl, gone, today):
    gone(day=today + timedelta(days=8))

    dsl.refresh_from_db()
    enter_as(client, dsl)
    assert dsl.is_active
    assert client.get(HERE).status_code == 200
    assert viewer_of(dsl, today + timedelta(days=7)).roles != {}
    assert viewer_of(dsl, today + timedelta(days=8)).roles == {}


def test_the_record_says_that_somebody_left_and_what_hung_on_them(dsl, gone, school, today):
    gone()

    entry = Entry.objects.get(act="people.left")
    assert (entry.about, entry.organisation) == (f"person:{dsl.ref}", school.ref)
    assert entry.details == {
        "first_day_gone": today.isoformat(),
        "roles": ["dsl"],
        "left_behind": 1,
        "account_closed": True,
    }


@pytest.mark.parametrize("part", ["headteacher", "dsl", "employee", "network_manager"])
def test_only_those_who_manage_people_record_that_somebody_leaves(gone, part):
    with pytest.raises(PermissionDenied):
        gone(by=part)

    assert not Entry.objects.filter(act="people.left").exists()


def test_the_roles_that_become_vacant_and_those_to_stand_in_for_are_left_behind(
    world, dsl, gone, school, today
):
    head = world.person("headteacher", "little-eaton")
    until = date(2099, 12, 18)
    Absence.objects.create(person=head, organisation=school, deputy=dsl, starts=today, ends=until)
    Absence.objects.create(person=head, organisation=school, deputy=dsl, starts=until)

    assert [each.what for each in gone()] == [
        "Designated safeguarding lead: nobody else holds this role",
        f"Stands in for {head} until 18 December 2099",
        f"Stands in for {head}",
    ]


def test_a_role_that_somebody_else_holds_too_is_not_left_behind(world, dsl, gone, school, today):
    other = world.person("employee", "little-eaton")
    Appointment.objects.create(person=other, organisation=school, role="dsl", starts=today)

    assert gone() == []


def posts_of(leavers):
    """Stand for a feature above, which knows of things that hang on people."""
    address = f"/o/{leavers.organisation.slug}/posts/"
    for person in leavers.people or Person.objects.filter(memberships__ends__lt=leavers.day):
        yield LeftBehind(person, "A post to approve", address)


def test_what_features_above_know_of_is_left_behind_too(settings, dsl, school, today):
    settings.PEOPLE_HANGING = [f"{__name__}.posts_of"]

    assert hangs_on(NOBODY, dsl, school, today)[-1].what == "A post to approve"


def test_hr_records_that_somebody_leaves_and_sees_what_they_left(signed_in, dsl, settings):
    settings.PEOPLE_HANGING = [f"{__name__}.posts_of"]
    hr = signed_in("hr", "little-eaton")
    page = hr.get(f"{HERE}staff/{dsl.ref}/leave/")
    assert "Designated safeguarding lead: nobody else holds this role" in words(page)

    response = hr.post(f"{HERE}staff/{dsl.ref}/leave/", follow=True)

    assert response.request["PATH_INFO"] == f"{HERE}leavers/"
    assert f"{dsl} Designated safeguarding lead: nobody else holds this role" in words(response)
    assert f"{dsl} A post to approve" in words(response)


def test_the_roles_left_behind_are_for_those_who_manage_people_or_give_roles(
    world, gone, school, today
):
    gone()

    for part, many in (("hr", 1), ("headteacher", 1), ("deputy_dsl", 0), ("employee", 0)):
        viewer = viewer_of(world.person(part, "little-eaton"), today)
        assert len(left_behind(viewer, school, today)) == many


def test_what_is_taken_over_is_no_longer_listed(signed_in, world, gone, school, today):
    gone()
    other = world.person("deputy_dsl", "little-eaton")
    Appointment.objects.create(person=other, organisation=school, role="dsl", starts=today)

    page = signed_in("hr", "little-eaton").get(f"{HERE}leavers/")

    assert "Nothing waits for someone to take over." in words(page)


def test_a_last_day_may_be_said(signed_in, dsl):
    hr = signed_in("hr", "little-eaton")

    hr.post(f"{HERE}staff/{dsl.ref}/leave/", {"last_day": "18/12/2099"})

    assert Membership.objects.get(person=dsl).ends == date(2099, 12, 18)


def test_somebody_leaves_once(signed_in, dsl, gone, today):
    hr, address = signed_in("hr", "little-eaton"), f"{HERE}staff/{dsl.ref}/leave/"
    gone(day=today + timedelta(days=8))
    gone()

    said = words(hr.post(address, {"last_day": ""}))

    assert f"{dsl} leaves by that day already" in said
    assert Entry.objects.filter(act="people.left").count() == 2


@pytest.mark.parametrize("typed", ["soon", "31/12/9999", "0001-01-01"])
def test_a_last_day_that_is_none_is_refused(signed_in, dsl, typed):
    hr = signed_in("hr", "little-eaton")

    page = hr.post(f"{HERE}staff/{dsl.ref}/leave/", {"last_day": typed})

    assert "There is a problem" in words(page)
    assert Membership.objects.get(person=dsl).ends is None


def test_where_nothing_hangs_on_somebody_the_page_says_so(signed_in, world):
    somebody = world.person("volunteer", "little-eaton")

    page = signed_in("hr", "little-eaton").get(f"{HERE}staff/{somebody.ref}/leave/")

    assert "Nothing: no role becomes vacant" in words(page)


@pytest.mark.parametrize("there", ["leave/"])
def test_nobody_records_it_of_somebody_elsewhere(signed_in, world, there):
    other = world.person("dsl", "hollybank")

    page = signed_in("hr", "little-eaton").post(f"{HERE}staff/{other.ref}/{there}")

    assert page.status_code == 404
    assert Membership.objects.get(person=other).ends is None


def test_the_list_takes_the_same_queries_for_many_leavers(
    signed_in, world, gone, django_assert_num_queries
):
    hr = signed_in("hr", "little-eaton")
    gone()
    with django_assert_num_queries(16):
        hr.get(f"{HERE}leavers/")
    for part in ("headteacher", "slt", "governor", "moderator"):
        gone(world.person(part, "little-eaton"))

    with django_assert_num_queries(16):
        assert len(hr.get(f"{HERE}leavers/").context["found"]) == 5

"""What somebody may do is worked out from what they hold on the day, and never kept."""

from datetime import date, timedelta

import pytest

from clausewise.features.people.api import Absence, Appointment, Membership, viewer_of

TODAY = date(2026, 11, 25)
DAY = timedelta(days=1)


@pytest.fixture
def head(world):
    return world.person("headteacher", "ash-lane")


@pytest.fixture
def school(world):
    return world.organisation("ash-lane")


def test_whoever_holds_nothing_may_do_nothing(world, school):
    viewer = viewer_of(world.person("employee", "brookside"), TODAY)

    assert not viewer.belongs(school)
    assert viewer.permissions(school) == frozenset()


def test_a_role_counts_from_its_first_day_to_its_last(head, school):
    Appointment.objects.filter(person=head).update(starts=TODAY, ends=TODAY)

    held = [viewer_of(head, TODAY + n * DAY).can("audit.read", school) for n in (-1, 0, 1)]

    assert held == [False, True, False]


def test_a_role_held_in_a_trust_reaches_its_schools_and_no_others(world, school):
    viewer = viewer_of(world.person("trust_leader", "cadmus"), TODAY)

    reached = {world.organisation(slug).pk for slug in ("ash-lane", "beacon-hill", "cliff-view")}
    assert viewer.where("audit.read") == reached | {world.organisation("cadmus").pk}


def test_a_deputy_may_do_what_the_absent_person_may_and_only_while_they_are_away(
    world, head, school
):
    deputy = world.person("employee", "ash-lane")
    Absence.objects.create(
        person=head, organisation=school, deputy=deputy, starts=TODAY, ends=TODAY
    )

    held = [viewer_of(deputy, TODAY + n * DAY).can("audit.read", school) for n in (-1, 0, 1)]

    assert held == [False, True, False]


def test_a_deputy_gains_nothing_in_another_school(world, head, school):
    deputy = world.person("employee", "ash-lane")
    other = world.organisation("beacon-hill")
    Appointment.objects.create(person=head, organisation=other, role="governor", starts=TODAY)
    Absence.objects.create(person=head, organisation=school, deputy=deputy, starts=TODAY)

    assert not viewer_of(deputy, TODAY).belongs(other)


def test_rows_are_kept_where_the_viewer_may_see_them(world):
    viewer = viewer_of(world.person("employee", "ash-lane"), TODAY)

    seen = viewer.limit(Membership.objects.all(), "people.see_staff")

    assert {each.organisation.slug for each in seen} == {"ash-lane"}


def test_it_takes_the_same_queries_however_many_schools_there_are(world, django_assert_num_queries):
    one = world.person("headteacher", "little-eaton")
    many = world.person("trust_leader", "cadmus")

    for person in (one, many):
        with django_assert_num_queries(4):
            viewer_of(person, TODAY)

"""Whoever worked in several places is kept as long as the one that keeps them longest."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clausewise.features.people.api import (
    Appointment,
    Membership,
    Organisation,
    Person,
    erase_past,
    past_their_time,
)
from clausewise.features.people.keeping.rules import kept_until
from clausewise.features.people.models import Keeping
from clausewise.features.people.models.keeping import STAFF_YEARS

TODAY = date(2026, 11, 25)
SLUGS = ("ash", "birch", "cedar")
ENDS = st.sampled_from([None, *(date(y, m, 31) for y in range(2016, 2028) for m in (7, 8, 10))])
STANDING = st.tuples(st.sampled_from(["work", "role"]), st.sampled_from(SLUGS), ENDS)
STANDINGS = st.lists(STANDING, min_size=1, max_size=4)
PERIODS = st.dictionaries(st.sampled_from(SLUGS), st.sampled_from([0, 3, 7]))
KINDLY = [HealthCheck.function_scoped_fixture]
EASY = settings(max_examples=150, deadline=None, suppress_health_check=KINDLY)


@pytest.fixture
def places(db):
    """Return three schools by their slugs."""
    made = {"kind": "school"}
    return {slug: Organisation.objects.create(slug=slug, name=slug, **made) for slug in SLUGS}


@pytest.fixture
def una(db):
    return Person.objects.create_user("una@school.example", first_name="Una", last_name="Lee")


def was(person, place, ends, what="work"):
    """Note that somebody belonged, or held a role, somewhere until a day."""
    given = {"person": person, "organisation": place, "starts": date(2015, 9, 1), "ends": ends}
    if what == "work":
        return Membership.objects.create(work="employee", **given)
    return Appointment.objects.create(role="slt", **given)


def keeps(periods, places):
    for slug, years in periods.items():
        Keeping.objects.create(organisation=places[slug], staff_years=years)


def is_over(periods, slug, ends):
    return ends is not None and kept_until(ends, periods.get(slug, STAFF_YEARS)) < TODAY


@EASY
@given(
    periods=PERIODS,
    standings=st.lists(STANDING, min_size=1, max_size=4),
    here=st.sampled_from(SLUGS),
)
def test_they_are_due_only_where_they_were_and_when_every_period_is_over(
    places, una, periods, standings, here
):
    for table in (Keeping, Membership, Appointment):
        table.objects.all().delete()
    keeps(periods, places)
    for what, slug, ends in standings:
        was(una, places[slug], ends, what)

    due = past_their_time(places[here], TODAY).staff.exists()

    were = here in {slug for _, slug, _ in standings}
    assert due == (were and all(is_over(periods, slug, ends) for _, slug, ends in standings))


def test_a_school_that_keeps_nobody_erases_nobody_whom_another_keeps(places, una):
    keeps({"ash": 0, "birch": 6}, places)
    was(una, places["ash"], date(2023, 8, 31))
    was(una, places["birch"], date(2024, 8, 31))

    for place in places.values():
        erase_past(by=None, organisation=place, day=TODAY)
    assert Person.objects.get().full_name == "Una Lee"

    erase_past(by=None, organisation=places["ash"], day=date(2030, 8, 31))
    assert Person.objects.get().full_name == "Una Lee"

    assert erase_past(by=None, organisation=places["ash"], day=date(2030, 9, 1))["staff"] == 1


def test_whoever_only_held_a_role_is_erased_too(places, una):
    was(una, places["cedar"], date(2016, 8, 31), "role")

    assert erase_past(by=None, organisation=places["cedar"], day=TODAY)["staff"] == 1

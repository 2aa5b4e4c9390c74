"""Each thing says in a few words what it is, for whoever looks into the database."""

from datetime import date

import pytest

from clausewise.features.people.models import (
    Absence,
    Appointment,
    Chain,
    Establishment,
    FormerNumber,
    Membership,
    Organisation,
    Person,
)

ZARA = Person(first_name="Zara", last_name="Khan")
ASH_LANE = Organisation(name="Ash Lane", slug="ash-lane")
GIVEN = {"person": ZARA, "organisation": ASH_LANE}


@pytest.mark.parametrize(
    ("thing", "words"),
    [
        (Membership(**GIVEN, work="volunteer"), "Zara Khan at Ash Lane: Volunteer"),
        (Appointment(**GIVEN, role="dsl"), "Zara Khan, Designated safeguarding lead of Ash Lane"),
        (Absence(**GIVEN, starts=date(2026, 9, 1)), "Zara Khan away from 2026-09-01"),
        (Chain(organisation=ASH_LANE, role="hr"), "Human resources of Ash Lane"),
        (Establishment(organisation=ASH_LANE), "Ash Lane in the register of schools"),
        (FormerNumber(organisation=ASH_LANE, urn="112501"), "Ash Lane was 112501"),
    ],
)
def test_a_thing_says_what_it_is(thing, words):
    assert str(thing) == words

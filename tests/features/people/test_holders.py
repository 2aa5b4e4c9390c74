"""Whoever acts in a role: its holder, a deputy, the next in the chain, and never nobody."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausewise.features.people.api import Absence, Appointment, Chain, UnknownRoleError, holders
from clausewise.features.people.cover.holders import reached
from clausewise.features.people.cover.standing import Standing
from cover_worlds import (
    OTHER,
    SCHOOL,
    TRUST,
    people,
    roles,
    standings,
    with_administrator,
    with_holder,
)

TODAY = date(2026, 11, 25)
barred = st.lists(people, max_size=3, unique=True)


@given(standings, roles, barred, people, st.sampled_from([TRUST.pk, SCHOOL.pk]))
def test_while_one_administrator_is_there_a_role_never_falls_to_nobody(
    standing, role, away_from, administrator, place
):
    there = with_administrator(standing, place, administrator)
    passed_over = [person for person in away_from if person != administrator]

    assert reached(there, SCHOOL, role, passed_over) != ()


@given(standings, roles, barred)
def test_nobody_is_reached_who_is_passed_over_or_away(standing, role, away_from):
    acting = reached(standing, SCHOOL, role, away_from)
    found = [each.person for each in acting]

    assert not set(found) & set(away_from)
    assert not any(standing.is_away(each.person, each.where) for each in acting)
    assert len(found) == len(set(found))


@given(standings, st.sampled_from([TRUST, SCHOOL, OTHER]), people)
def test_whoever_is_away_is_away_where_it_is_noted_and_below(standing, place, person):
    noted = standing.away.get(person.pk, {})

    assert standing.is_away(person, place) == bool({place.pk, TRUST.pk} & set(noted))


@given(standings, roles, people)
def test_what_one_school_notes_changes_nothing_for_another(standing, role, person):
    noted = {**standing.away, person.pk: {**standing.away.get(person.pk, {}), SCHOOL.pk: None}}

    after = reached(replace(standing, away=noted), OTHER, role)

    assert after == reached(standing, OTHER, role)


@given(standings, roles)
def test_a_deputy_is_reached_only_for_an_absent_holder_who_named_them(standing, role):
    for each in reached(standing, SCHOOL, role):
        holder = each.stands_in_for or each.person
        assert holder in standing.held[each.where.pk, each.role]
        if each.stands_in_for:
            assert standing.away[holder.pk][each.where.pk] == each.person


@given(standings, roles, people)
def test_a_present_holder_is_always_preferred_to_whoever_would_step_in(standing, role, holder):
    there = with_holder(standing, role, holder)

    assert holder in [each.person for each in reached(there, SCHOOL, role)]


def test_where_nobody_is_there_at_all_nobody_is_made_up():
    assert reached(Standing({SCHOOL.pk: (SCHOOL,)}, {}, {}, {}), SCHOOL, "headteacher") == ()


def who(organisation, role, away_from=()):
    return [(each.person, each.how) for each in holders(organisation, role, TODAY, away_from)]


@pytest.fixture
def school(world):
    return world.organisation("ash-lane")


def test_a_role_is_its_holders(world, school):
    assert who(school, "dsl") == [(world.person("dsl", "ash-lane"), "holder")]


def test_what_a_trust_does_for_its_schools_is_reached_through_the_trust(world, school):
    (dpo,) = holders(school, "dpo", TODAY)

    assert (dpo.person, dpo.how) == (world.person("dpo", "cadmus"), "parent")
    assert dpo.where == world.organisation("cadmus")


def test_a_vacant_role_falls_to_the_next_in_the_chain(world, school):
    found = who(school, "communications_manager")

    assert found == [(world.person("slt", "ash-lane"), "step")]


def test_the_deputy_acts_while_the_head_is_away(world, school):
    head, deputy = world.person("headteacher", "ash-lane"), world.person("employee", "ash-lane")
    Absence.objects.create(person=head, organisation=school, deputy=deputy, starts=TODAY)

    (found,) = holders(school, "headteacher", TODAY)

    assert (found.person, found.how, found.stands_in_for) == (deputy, "deputy", head)


def test_a_school_takes_nobody_out_of_what_they_do_for_their_trust(world, school):
    leader, trust = world.person("trust_leader", "cadmus"), world.organisation("cadmus")
    Absence.objects.create(person=leader, organisation=school, starts=TODAY)
    for place in (school, trust):
        assert who(place, "trust_leader")[0][0] == leader

    Absence.objects.create(person=leader, organisation=trust, starts=TODAY)

    assert leader not in [person for person, _ in who(school, "trust_leader")]


def test_whoever_the_trust_notes_as_away_is_away_from_its_schools(world, school):
    head = world.person("headteacher", "ash-lane")
    Absence.objects.create(person=head, organisation=school.parent, starts=TODAY)

    assert who(school, "headteacher") == [(world.person("slt", "ash-lane"), "step")]


def test_somebody_who_is_given_as_kept_away_is_passed_over(world, school):
    head = world.person("headteacher", "ash-lane")

    assert who(school, "headteacher", [head]) == [(world.person("slt", "ash-lane"), "step")]


def test_the_governing_body_acts_by_whoever_chairs_it(world, school):
    assert who(school, "governing_body") == [
        (world.person("chair_of_governors", "ash-lane"), "holder")
    ]


def test_a_school_goes_by_its_own_chain_then_by_that_of_its_trust(world, school):
    trust = world.organisation("cadmus")
    Chain.objects.create(organisation=trust, role="communications_manager", steps=["dsl"])
    assert who(school, "communications_manager")[0][0] == world.person("dsl", "ash-lane")

    Chain.objects.create(organisation=school, role="communications_manager", steps=["hr"])

    assert who(school, "communications_manager")[0][0] == world.person("hr", "cadmus")


def test_whoever_has_left_holds_nothing(world, school):
    dsl = world.person("dsl", "ash-lane")
    dsl.is_active = False
    dsl.save()

    assert who(school, "dsl") == [(world.person("deputy_dsl", "ash-lane"), "step")]


def test_in_the_end_everything_falls_to_whoever_administers(world, school):
    Appointment.objects.exclude(role="administrator").delete()

    assert who(school, "dsl") == [(world.person("administrator", "cadmus"), "step")]


def test_nobody_in_a_school_is_the_police(world, school):
    with pytest.raises(UnknownRoleError, match="`police`"):
        holders(school, "police", TODAY)


@pytest.mark.parametrize("slug", ["little-eaton", "ash-lane"])
def test_it_takes_the_same_four_queries_everywhere(world, django_assert_num_queries, slug):
    place = world.organisation(slug)

    with django_assert_num_queries(4):
        holders(place, "headteacher", TODAY)

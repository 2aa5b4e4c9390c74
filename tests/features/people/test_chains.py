"""A chain ends with somebody and never comes back; what cannot be saved is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausewise.features.people.cover.holders import reached
from clausewise.features.people.cover.standing import Standing
from clausewise.features.people.rules.chains import check_chain
from clausewise.features.people.rules.refusals import RefusedError
from cover_worlds import ABOVE, SCHOOL, roles, standings


def refused(standing, role, steps):
    try:
        check_chain(standing, SCHOOL, role, steps)
    except RefusedError:
        return True
    return False


@given(standings, roles, st.lists(roles, max_size=4))
def test_a_chain_is_saved_just_when_it_ends_with_somebody_and_repeats_nothing(
    standing, role, steps
):
    somebody = any(standing.held.get((place.pk, s)) for s in steps for place in ABOVE[SCHOOL.pk])
    repeats = len({role, *steps}) != len(steps) + 1

    assert refused(standing, role, steps) == (repeats or not somebody)


@given(standings, roles, st.lists(roles, min_size=1, max_size=4, unique=True))
def test_where_all_are_present_a_chain_that_could_be_saved_reaches_somebody(standing, role, steps):
    chains = {(SCHOOL.pk, role): tuple(steps)}
    present = Standing(standing.above, standing.held, {}, chains)

    assert refused(present, role, steps) or reached(present, SCHOOL, role) != ()


@pytest.mark.parametrize("steps", [[], ["king"]])
def test_a_chain_is_of_roles_that_there_are(steps):
    assert refused(Standing(ABOVE, {}, {}, {}), "hr", steps)

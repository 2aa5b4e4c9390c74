"""How a declaration moves, who decides on it, and until when it counts."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausewise.features.people.models import About, Declaration, Person, Relationship, State
from clausewise.features.people.rules import declaring
from clausewise.features.people.rules.refusals import RefusedError
from clausewise.features.policies.api import Library

DECLARER, HEAD, OTHER = (Person(pk=n) for n in (1, 2, 3))
DECIDED = (State.NOTED, State.APPROVED, State.REFUSED)
states = st.sampled_from(State)
people = st.sampled_from([DECLARER, HEAD, OTHER])
deciders = st.sets(people)
reasons = st.sampled_from(["", " ", "No such family here"])


def refused(check, *given):
    try:
        check(*given)
    except RefusedError:
        return True
    return False


def declared(state=State.SUBMITTED, expires=date(2027, 8, 31)):
    return Declaration(person=DECLARER, state=state, expires=expires)


@given(states, states)
def test_nothing_moves_but_along_the_table(now, to):
    assert refused(declaring.check_move, declared(now), to) == (to not in declaring.MOVES[now])


@given(states, people, deciders, st.sampled_from(DECIDED), reasons)
def test_only_whoever_is_asked_decides_never_on_themselves_and_gives_a_reason_to_refuse(
    now, by, asked, to, reason
):
    may = now is State.SUBMITTED and by in asked and by != DECLARER
    may = may and (to is not State.REFUSED or bool(reason.strip()))

    assert refused(declaring.check_can_decide, declared(now), by, asked, to, reason) == (not may)


@given(states, people)
def test_only_the_declarer_withdraws_and_only_what_stands(now, by):
    may = by == DECLARER and now not in (State.REFUSED, State.WITHDRAWN)

    assert refused(declaring.check_can_withdraw, declared(now), by) == (not may)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_it_counts_to_the_end_of_a_school_year_for_at_least_two_months(day):
    until = declaring.counts_until(day)

    assert (until.month, until.day) == (8, 31)
    assert 60 < (until - day).days <= 427


@given(states, st.dates(date(2027, 8, 1), date(2027, 9, 30)))
def test_it_counts_only_once_decided_and_until_it_runs_out(state, day):
    on_record = state in (State.NOTED, State.APPROVED)

    counts = declaring.counts_on(declared(state), day)

    assert counts == (on_record and day <= date(2027, 8, 31))


@given(st.sampled_from(About), st.sampled_from(Relationship))
def test_no_tie_at_all_is_declared_only_to_a_former_pupil_or_their_family(about, relationship):
    nothing = relationship is Relationship.NONE and "former" not in about

    assert refused(declaring.check_declared, about, relationship) == nothing


@pytest.mark.parametrize(
    ("policy", "about", "role"),
    [
        ("learn-to-live", "pupil", "slt"),
        ("learn-to-live", "former_pupil", "headteacher"),
        ("little-eaton", "former_pupil", "headteacher"),
        ("cflp", "family_of_pupil", "headteacher"),
    ],
)
def test_the_role_that_decides_is_the_one_that_the_policy_asks_for(policy, about, role):
    assert declaring.deciding_role(Library().pack(policy), about) == role


def test_without_a_policy_the_head_decides():
    assert declaring.deciding_role(None, "pupil") == "headteacher"


def test_what_can_be_declared_are_values_that_policies_are_asked_by():
    facts = Library().vocabulary.facts

    assert set(Relationship.values) == set(facts["relationship"].values)
    assert set(About.values) <= set(facts["counterpart"].values)

"""What somebody has answered, written into an address and read out of it again."""

from datetime import date
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausewise.engine.errors import FactError
from clausewise.engine.stating import read_values
from clausewise.engine.vocabulary import Kind
from clausewise.features.policies.library import founding
from clausewise.features.policies.steps import (
    LISTS,
    NOT_A_STEP,
    Steps,
    from_facts,
    write_ticked,
    write_values,
)

VOCABULARY = founding().vocabulary
FACTS = list(VOCABULARY.facts.values())
YES_OR_NO = [fact.name for fact in FACTS if fact.kind is Kind.BOOL]

names = st.text(min_size=1).filter(lambda text: text not in NOT_A_STEP)
pairs = st.lists(st.tuples(names, st.text(min_size=1)))
facts = st.sampled_from(FACTS)


@st.composite
def values_of_a_fact(draw):
    fact = draw(facts)
    return fact, draw(st.frozensets(st.sampled_from(fact.values), min_size=1))


@st.composite
def ages(draw):
    fact = VOCABULARY.fact("counterpart_age")
    low, high = sorted(draw(st.tuples(*[st.sampled_from(fact.values)] * 2)))
    return fact, frozenset(range(low, high + 1))


@given(pairs)
def test_what_is_written_into_an_address_is_read_out_of_it(answered):
    steps = Steps(tuple(answered))

    assert Steps.read(parse_qsl(steps.query())) == steps


@given(values_of_a_fact() | ages())
def test_an_answer_leaves_the_same_values_possible_after_it_is_written(answer):
    fact, values = answer

    assert read_values(fact, write_values(fact, values)) == values


@given(values_of_a_fact() | ages())
def test_a_fact_stated_as_a_step_is_that_fact(answer):
    fact, values = answer
    steps = from_facts({fact.name: values}, VOCABULARY)

    assert steps.facts(VOCABULARY) == VOCABULARY.check({fact.name: values})


@given(st.lists(st.sampled_from(YES_OR_NO), min_size=1, unique=True), st.data())
def test_of_a_checklist_those_ticked_are_so_and_the_others_are_not(shown, data):
    ticked = data.draw(st.sets(st.sampled_from(shown)))
    step = write_ticked(ticked, shown)

    for part in step.split("."):
        assert (part in ticked) is not part.startswith("-")
    assert [part.removeprefix("-") for part in step.split(".")] == shown


@given(pairs, st.tuples(names, st.text(min_size=1)))
def test_going_back_undoes_the_last_answer(answered, last):
    steps = Steps(tuple(answered))

    assert steps.plus(*last).back() == steps


@given(pairs)
def test_taking_an_answer_out_leaves_the_others_as_they_were(answered):
    steps = Steps(tuple(answered))

    for name, value in answered:
        left = steps.without(name, value).pairs
        assert left == tuple(pair for pair in answered if pair != (name, value))


def test_a_checklist_states_each_of_its_facts():
    steps = Steps((("content", "names_pupil.-derogatory"),))

    assert steps.facts(VOCABULARY) == {"names_pupil": True, "derogatory": False}


def test_a_fact_stated_twice_has_its_last_value():
    steps = Steps((("activity", "post"), ("activity", "connect")))

    assert steps.facts(VOCABULARY) == {"activity": "connect"}


def test_empty_answers_and_what_a_form_adds_are_no_steps():
    read = Steps.read([("asked", "role"), ("role", ""), ("tick", "x"), ("activity", "post")])

    assert read.pairs == (("activity", "post"),)


def test_the_day_and_what_is_not_known_are_no_facts():
    steps = Steps((("as_of", "2026-09-01"), ("skip", "role")))

    assert steps.facts(VOCABULARY) == {}
    assert steps.skipped == {"role"}
    assert steps.day() == date(2026, 9, 1)


def test_without_a_day_none_is_meant():
    assert Steps().day() is None


@pytest.mark.parametrize("day", ["2026-02-30", "tomorrow", "1/9/2026", "9999999-01-01"])
def test_an_impossible_day_is_refused_with_an_example(day):
    with pytest.raises(FactError, match="write it as 2026-09-01"):
        Steps((("as_of", day),)).day()


@pytest.mark.parametrize("name", LISTS)
def test_only_yes_or_no_stands_in_a_checklist(name):
    with pytest.raises(FactError, match="no yes/no fact"):
        Steps(((name, "activity"),)).facts(VOCABULARY)


@pytest.mark.parametrize(
    ("step", "complaint"),
    [
        (("colour", "red"), "there is no fact `colour`"),
        (("activity", "levitate"), "`activity` cannot be `levitate`"),
        (("counterpart_age", "200"), "give a whole number from 3 to 99"),
        (("content", "names_pupils"), "did you mean names_pupil"),
    ],
)
def test_a_step_that_states_nothing_known_is_refused_with_what_would_be_right(step, complaint):
    with pytest.raises(FactError, match=complaint):
        Steps((step,)).facts(VOCABULARY)

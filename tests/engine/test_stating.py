import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausewise.engine.errors import FactError
from clausewise.engine.stating import read_fact, read_facts
from clausewise.engine.vocabulary import written
from engine.small_packs import VOCABULARY

AGES = VOCABULARY.fact("counterpart_age").values


def stated(text):
    return read_fact(text, VOCABULARY)[1]


def ages(low=AGES[0], high=AGES[-1]):
    return frozenset(range(low, high + 1))


@given(
    st.sampled_from(list(VOCABULARY.facts.values())).flatmap(
        lambda fact: st.tuples(st.just(fact), st.sampled_from(fact.values))
    )
)
def test_every_value_is_read_as_it_is_written(pair):
    fact, value = pair

    assert read_fact(f"{fact.name} = {written(value)}", VOCABULARY) == (fact.name, value)


def test_one_of_several_is_written_with_commas_and_any_other_with_an_exclamation_mark():
    assert stated("counterpart=pupil, public") == {"pupil", "public"}
    assert stated("account!=personal") == {"official", "quasi_official"}
    assert stated("uses_logo!=yes") is False


@pytest.mark.parametrize("text", ["under 18", "below 18", "<18", "< 18", "at most 17", "<=17"])
def test_under_an_age_leaves_it_out(text):
    assert stated(f"counterpart_age={text}") == ages(high=17)


@pytest.mark.parametrize("text", ["at least 18", ">=18", "over 17", ">17", "18+", "18 or over"])
def test_from_an_age_on_takes_it_in(text):
    assert stated(f"counterpart_age={text}") == ages(low=18)


def test_a_range_of_one_is_that_number():
    assert stated(f"counterpart_age=at least {AGES[-1]}") == AGES[-1]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("activity", "`activity` states nothing: write it as fact=value, as in activity=post"),
        ("actvity=post", "there is no fact `actvity`: did you mean activity"),
        ("activity=pst", "`activity` cannot be `pst`: did you mean post"),
        ("counterpart_age=old", "`counterpart_age` cannot be `old`: give a whole number"),
        ("counterpart_age=under 1", "leaves no value that `counterpart_age` could have"),
        ("uses_logo!=yes,no", "leaves no value that `uses_logo` could have"),
        ("platform=under 18", "`platform` cannot be `under 18`"),
    ],
)
def test_what_states_nothing_that_could_be_is_refused(text, message):
    with pytest.raises(FactError) as raised:
        read_fact(text, VOCABULARY)

    assert message in str(raised.value)


def test_several_facts_are_read_each_once():
    assert read_facts(["uses_logo=yes", "uses_logo=true", "time=own"], VOCABULARY) == {
        "uses_logo": True,
        "time": "own",
    }
    with pytest.raises(FactError, match="`time` is stated twice, differently: give it once"):
        read_facts(["time=own", "time=working"], VOCABULARY)

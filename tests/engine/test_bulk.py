import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausewise.engine.bulk import Columns, outcomes
from clausewise.engine.policy import Policy
from clausewise.engine.rows import Part
from engine.random_packs import TINY, documents, given_facts, read
from engine.real_questions import near_a_case
from engine.small_packs import FRIENDS, POLICIES, policy_of


def columns_of(questions):
    names = sorted({name for facts in questions for name in facts})
    return {name: [facts.get(name) for facts in questions] for name in names}


def one_by_one(policy, questions):
    return [policy.decide(facts).outcome for facts in questions]


def rows_of(mask, length):
    """Return the places of the questions in a mask, the first question highest."""
    return [i for i in range(length) if mask >> (length - 1 - i) & 1]


MANY = st.lists(given_facts(partial=False, likely=0.6), min_size=1, max_size=6)


@settings(max_examples=25)
@given(documents(), MANY)
def test_columns_decide_as_questions_one_by_one(document, questions):
    policy = Policy(read(document))
    columns = columns_of(questions) or {"role": [None] * len(questions)}

    assert Columns(policy, columns).outcomes() == one_by_one(policy, questions)


@settings(max_examples=25)
@given(st.lists(near_a_case(("cadmus",)), min_size=1, max_size=8))
def test_columns_decide_as_one_by_one_under_a_real_policy(drawn):
    questions = [facts for _, facts in drawn]
    policy = POLICIES["cadmus"]

    assert Columns(policy, columns_of(questions)).outcomes() == one_by_one(policy, questions)


@given(documents(), st.lists(given_facts(partial=False, likely=1.1), min_size=1, max_size=4))
def test_where_all_is_known_two_values_decide_as_three(document, questions):
    columns = Columns(Policy(read(document)), columns_of(questions))
    columns.prepare()

    assert columns.complete
    assert columns.decide_complete() == columns.decide().certain == columns.decide().possible


@given(documents(), MANY)
def test_each_rule_applies_to_the_questions_that_it_applies_to_alone(document, questions):
    policy = Policy(read(document))
    columns = Columns(policy, columns_of(questions) or {"role": [None] * len(questions)})
    for sure, kind in ((True, "certain"), (False, "possible")):
        for name, mask in columns.rules(sure=sure).items():
            rows = [i for i, row in enumerate(policy.rows) if speaks(row, name)]
            masks = [getattr(policy.masks(facts), kind) for facts in questions]
            alone = [i for i, m in enumerate(masks) if any(m >> row & 1 for row in rows)]

            assert rows_of(mask, len(questions)) == alone


def speaks(row, name):
    return row.rule.id == name and row.part is not Part.LIFTED


def test_questions_in_a_row_keep_their_order():
    ask = {"activity": "connect", "counterpart": "pupil"}
    questions = [ask | {"authorised_pupil_contact": yes} for yes in (False, True)] + [ask, {}]

    assert list(outcomes(policy_of(), questions)) == one_by_one(policy_of(), questions)


def test_a_column_with_a_gap_is_not_complete():
    names = {"activity": ["connect"], "counterpart": ["pupil"], "role": ["employee"]}
    gap = Columns(policy_of(FRIENDS), {**names, "authorised_pupil_contact": [None]})

    assert not gap.complete
    assert not Columns(policy_of(FRIENDS), names).complete


def test_no_questions_have_no_outcomes():
    assert Columns(policy_of(), {"activity": []}).outcomes() == []


@pytest.mark.parametrize("columns", [{}, {"activity": ["post"], "time": []}])
def test_columns_of_different_lengths_are_refused(columns):
    with pytest.raises(ValueError, match="columns must be of one length"):
        Columns(policy_of(), columns)


def test_a_column_of_a_fact_that_no_rule_reads_changes_nothing():
    columns = {"activity": ["browse"], "uses_logo": [True]}

    assert Columns(policy_of(), columns).outcomes() == [policy_of().decide({}).best]
    assert "uses_logo" not in TINY.facts

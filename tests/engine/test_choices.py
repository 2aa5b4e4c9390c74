import pytest

from clausewise.engine.choices import label_choices
from engine.small_packs import VOCABULARY


def labels(name, *groups):
    return [choice.label for choice in label_choices(VOCABULARY.fact(name), groups)]


def ages(low, high):
    return frozenset(range(low, high))


def test_yes_comes_before_no():
    assert labels("uses_logo", frozenset({False}), frozenset({True})) == ["Yes", "No"]


def test_ages_are_worded_as_ranges():
    ours = VOCABULARY.fact("counterpart_age").values
    low, high = ours[0], ours[-1] + 1

    assert labels("counterpart_age", ages(low, 16), ages(16, 18), ages(18, high)) == [
        "under 16",
        "16 to 17",
        "18 or over",
    ]


def test_a_single_number_is_itself_and_scattered_ones_are_another_number():
    assert labels("administrators", frozenset({1}), frozenset({0, 2, 9})) == [
        "another number",
        "1",
    ]


def test_values_that_make_no_difference_are_joined_in_the_facts_order():
    assert labels("account", frozenset({"official", "personal"})) == [
        "My own account or an account that the school has approved"
    ]


def test_the_widest_group_is_none_of_these_and_comes_last():
    rest = frozenset(VOCABULARY.fact("platform").values) - {"linkedin"}

    assert labels("platform", rest, frozenset({"linkedin"})) == ["LinkedIn", "None of these"]


@pytest.mark.parametrize("value", [True, False])
def test_a_choice_has_the_values_that_it_leaves_possible(value):
    (choice,) = label_choices(VOCABULARY.fact("uses_logo"), [frozenset({value})])

    assert choice.values == (value,)


def test_only_the_widest_of_the_long_answers_is_none_of_these():
    values = VOCABULARY.fact("platform").values
    first, rest = labels("platform", frozenset(values[:6]), frozenset(values[6:]))

    assert first.startswith("Facebook or Instagram or")
    assert rest == "None of these"

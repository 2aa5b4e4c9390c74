import pytest
from hypothesis import given

from clausewise.engine.errors import FactError
from clausewise.engine.layout import Layout
from clausewise.engine.pack import BOUND, UNSTATED
from engine.random_packs import TINY, given_facts
from engine.small_packs import VOCABULARY

MINOR = frozenset(range(3, 18))
BOXES = [
    {"counterpart_age": MINOR, "counterpart": frozenset({"pupil"})},
    {"platform": frozenset({"x"}), "(stated platform)": frozenset({True})},
    {BOUND: frozenset({"governor", UNSTATED})},
]
LAYOUT = Layout(VOCABULARY, BOXES)


def values(name, facts, layout=LAYOUT):
    """Return the values of a fact that are left by what is stated."""
    slot = layout.slots[name]
    return slot.values(layout.encode(facts) >> slot.base & slot.full)


def test_values_that_no_condition_tells_apart_share_a_bit():
    minor, adult = LAYOUT.slots["counterpart_age"].groups

    assert minor == MINOR
    assert min(adult) == 18
    assert len(LAYOUT.slots["platform"].groups) == 2


def test_an_unknown_fact_keeps_every_value():
    assert values("counterpart_age", {}) == frozenset(VOCABULARY.fact("counterpart_age").values)


def test_a_known_fact_keeps_its_group_and_a_partly_known_one_its_groups():
    assert values("counterpart_age", {"counterpart_age": 12}) == MINOR
    assert values("counterpart_age", {"counterpart_age": frozenset({5, 30})}) == values(
        "counterpart_age", {}
    )


def test_whether_a_fact_was_stated_is_settled_by_its_being_given():
    assert values("(stated platform)", {"platform": "x"}) == {True}
    assert values("(stated platform)", {"platform": None}) == {False}
    assert values("(stated platform)", {"platform": frozenset({"x", "blog"})}) == {True}


def test_a_role_that_is_not_stated_binds_as_unstated():
    assert values(BOUND, {}) == {UNSTATED}
    assert values(BOUND, {"role": "governor"}) == {"governor"}


def test_a_fact_settled_by_another_is_narrowed_with_it():
    layout = Layout(TINY, [{"names_school": frozenset({True})}])

    assert values("names_school", {"hides_school": True}, layout) == {False}
    assert values("names_school", {"hides_school": False}, layout) == {True, False}


def test_what_contradicts_is_told_only_of_facts_that_matter():
    assert not [b for b in LAYOUT.impossible if "identifies_employer" in b]
    both = Layout(TINY, [{"names_school": frozenset({True})}]).impossible
    assert [set(box) for box in both if BOUND not in box] == [{"hides_school", "names_school"}] * 2


def test_a_fact_that_no_rule_reads_is_passed_over():
    assert LAYOUT.encode({"uses_logo": True}) == LAYOUT.encode({})


@pytest.mark.parametrize("value", ["twiter", 3, ["x"]])
def test_a_value_that_is_not_ours_is_refused(value):
    with pytest.raises(FactError, match="`platform` cannot be"):
        LAYOUT.encode({"platform": value})


def test_a_box_becomes_bits_and_leaves_out_what_it_leaves_free():
    everyone = frozenset(VOCABULARY.fact("counterpart").values)

    assert set(LAYOUT.box({**BOXES[0], "counterpart": everyone})) == {"counterpart_age"}


def test_the_bits_of_a_box_are_known_again():
    box = LAYOUT.box(BOXES[0])

    assert LAYOUT.known(LAYOUT.bits(box)) == box


@given(given_facts())
def test_what_is_stated_is_never_ruled_out(facts):
    layout = Layout(TINY, [{name: frozenset({f.values[0]})} for name, f in TINY.facts.items()])
    for name, value in facts.items():
        told = value if isinstance(value, frozenset) else {value}

        assert told & values(name, facts, layout)

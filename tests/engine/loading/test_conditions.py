import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausewise.engine.errors import PackError
from clausewise.engine.loading.conditions import MOST_BOXES, Conditions, meet
from clausewise.engine.pack import BOUND, UNSTATED
from clausewise.engine.yaml_text import read_yaml
from engine.naive import Naive, World
from engine.random_packs import TERM, TINY, boxes, words
from engine.small_packs import VOCABULARY

PUPIL = ({"counterpart": frozenset({"pupil"})},)
CONDITIONS = Conditions(VOCABULARY, {"with-pupil": PUPIL})


def boxes_of(text):
    return CONDITIONS.boxes(read_yaml(f"when: {text}", "rules.yaml").fields("")["when"])


def refusal(text):
    with pytest.raises(PackError) as raised:
        boxes_of(text)
    return str(raised.value)


def only(text):
    (box,) = boxes_of(text)
    return box


def test_a_value_or_a_list_of_values_is_what_the_fact_may_be():
    assert only("{counterpart: pupil}") == {"counterpart": frozenset({"pupil"})}
    assert only("{account: [personal, official]}")["account"] == {"personal", "official"}


def test_not_means_any_other_value():
    rest = only("{account: {not: [personal, official]}}")

    assert rest == {"account": frozenset({"quasi_official"})}


def test_a_range_has_its_lower_end_and_not_its_upper():
    assert min(only("{counterpart_age: {at_least: 18}}")["counterpart_age"]) == 18
    assert max(only("{counterpart_age: {below: 18}}")["counterpart_age"]) == 17
    assert only("{counterpart_age: {at_least: 16, below: 18}}")["counterpart_age"] == {16, 17}


def test_stated_asks_for_the_value_and_that_it_was_given():
    assert only("{counterpart_age: {stated: 17}}") == {
        "counterpart_age": frozenset({17}),
        "(stated counterpart_age)": frozenset({True}),
    }


def test_known_asks_only_whether_it_was_given():
    assert only("{platform: {known: no}}") == {"(stated platform)": frozenset({False})}


def test_a_term_stands_for_its_boxes_and_several_hold_together():
    assert boxes_of("{is: with-pupil}") == PUPIL
    assert only("{is: [with-pupil], activity: post}")["counterpart"] == {"pupil"}


def test_any_of_several_boxes_spreads_into_each():
    found = boxes_of("{activity: post, any: [{uses_logo: yes}, {counterpart: [pupil]}]}")

    assert [set(box) for box in found] == [{"activity", "uses_logo"}, {"activity", "counterpart"}]


def test_a_list_of_boxes_is_any_of_them():
    assert len(boxes_of("[{activity: post}, {uses_logo: yes}]")) == 2


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[]", "a condition is empty: write at least one `fact: value`"),
        ("{}", "a condition is empty: write at least one `fact: value`"),
        ("{activity: post, any: [{}]}", "a condition is empty: write at least one"),
        ("{counterprt: pupil}", "there is no fact `counterprt`: did you mean counterpart"),
        ("{counterpart: pupl}", "`counterpart` cannot be `pupl`: did you mean pupil"),
        ("{uses_logo: {not: [yes, no]}}", "no value of `uses_logo` is left by this condition"),
        ("{uses_logo: []}", "no value of `uses_logo` is left by this condition"),
        ("{counterpart_age: {under: 18}}", "`under` is no comparison of `counterpart_age`"),
        ("{uses_logo: {below: yes}}", "`below` is no comparison of `uses_logo`"),
        ("{counterpart_age: {below: [17, 18]}}", "`below` takes one number"),
        ("{platform: {known: maybe}}", "`known` is yes or no, and stands alone"),
        ("{platform: {known: yes, not: x}}", "`known` is yes or no, and stands alone"),
        ("{platform: {stated: x, not: x}}", "`stated` stands alone"),
        ("{is: with-pupils}", "the pack has no term `with-pupils`: did you mean with-pupil?"),
        ("{is: with-pupil, counterpart: public}", "contradicts the conditions before it"),
        ("{is: {a: b}}", "a term should be text"),
        ("{counterpart: [[pupil]]}", "a value of `counterpart` should be text"),
        ("{any: []}", "`any` here contradicts the conditions before it"),
        ("post", "a condition should be a mapping"),
    ],
)
def test_a_condition_that_cannot_be_meant_is_refused_with_its_line(text, message):
    assert refusal(text).startswith("rules.yaml:1: ")
    assert message in refusal(text)


def test_a_condition_that_spreads_too_far_is_refused():
    two = "any: [{uses_logo: yes}, {commercial: yes}]"
    nested = two
    for _ in range(9):
        nested = f"any: [{{{nested}}}, {{{nested}}}]"

    assert f"spreads into over {MOST_BOXES} boxes: split the rule" in refusal(f"{{{nested}}}")


def test_whom_a_rule_binds_takes_an_unstated_role_as_its_own():
    plain, box = CONDITIONS.who(
        read_yaml("[governor, {role: pta_member, also_staff: yes}]", "pack.yaml")
    )

    assert plain == {BOUND: frozenset({"governor", UNSTATED})}
    assert box == {BOUND: frozenset({"pta_member"}), "also_staff": frozenset({True})}


def test_a_binding_without_a_role_binds_every_role():
    (_, box) = CONDITIONS.who(read_yaml("[{also_staff: yes}]", "pack.yaml"))

    assert box[BOUND] == frozenset(VOCABULARY.fact("role").values)


def test_two_boxes_meet_where_both_hold_or_nowhere():
    pupil, other = {"a": frozenset({1, 2})}, {"a": frozenset({2, 3}), "b": frozenset({1})}

    assert meet(pupil, other) == {"a": frozenset({2}), "b": frozenset({1})}
    assert meet(pupil, {"a": frozenset({3})}) is None


@given(boxes(), st.data())
def test_the_boxes_read_hold_exactly_where_the_words_say(box, draw):
    values = {name: draw.draw(st.sampled_from(words(fact))) for name, fact in TINY.facts.items()}
    world = World(values, frozenset(draw.draw(st.sets(st.sampled_from(sorted(values))))))
    document = {"terms": {TERM: [{"logo": "yes"}]}}
    try:
        found = Conditions(TINY, {}).boxes(read_yaml(repr(box), "rules.yaml"))
    except PackError:
        found = ()

    assert any(_holds(one, world) for one in found) is Naive(document, TINY).holds(box, world)


def _holds(box, world):
    return all(_value(name, world) in _written(values) for name, values in box.items())


def _value(name, world):
    if name.startswith("(stated "):
        return "yes" if name[8:-1] in world.stated else "no"
    return world.values[name]


def _written(values):
    return {{True: "yes", False: "no"}.get(v, v) if v in (True, False) else str(v) for v in values}

import pytest

from clausewise.engine.errors import FactError, PackError
from clausewise.engine.vocabulary import Kind, read_vocabulary, written

SMALL = """
version: 3
facts:
  role: {type: enum, values: [teacher, head_of_year], means: Who one is.}
  platform: {type: enum, values: {x: X, email: e-mail}, ask: Where?, means: The site.}
  age: {type: int, min: 4, max: 6, means: How old., cost: 2, asked_if: {friend: [yes]}}
  friend: {type: bool, means: A friend., topic: people, item: is a friend, sensitive: yes}
  hidden: {type: bool, means: Hidden., judgement: yes, implies: {yes: {named: no, friend: no}}}
  named: {type: bool, means: Named., fixed: yes, implies: {yes: {hidden: no}}}
  approval_head: {type: enum, values: [none, refused], means: The head., approval_of: head}
"""
READ = read_vocabulary(SMALL)


def refusal(text):
    with pytest.raises(PackError) as raised:
        read_vocabulary(text)
    return str(raised.value)


def test_each_sort_of_fact_has_its_values_and_words():
    facts = READ.facts

    assert facts["friend"].values == (True, False)
    assert facts["age"].values == (4, 5, 6)
    assert facts["role"].labels == {"teacher": "Teacher", "head_of_year": "Head of year"}
    assert facts["platform"].labels == {"x": "X", "email": "e-mail"}
    assert facts["age"].labels[4] == "4"


def test_what_is_said_about_a_fact_is_kept():
    age, friend, hidden = (READ.facts[name] for name in ("age", "friend", "hidden"))

    assert (age.kind, age.cost, age.asked_if) == (Kind.INT, 2.0, {"friend": frozenset({True})})
    assert (friend.topic, friend.item, friend.sensitive) == ("people", "is a friend", True)
    assert (hidden.judgement, hidden.fixed, READ.facts["named"].fixed) == (True, False, True)
    assert hidden.implies == {True: {"named": False, "friend": False}}
    assert (READ.version, READ.approvals) == (3, {"head": "approval_head"})


def test_a_fact_without_a_question_is_asked_by_what_it_means():
    assert READ.facts["role"].ask == "Who one is."
    assert READ.facts["platform"].ask == "Where?"


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [("friend", "yes", True), ("friend", "false", False), ("age", "5", 5), ("platform", "x", "x")],
)
def test_a_value_is_read_as_packs_write_it(name, text, value):
    assert READ.fact(name).parse(text) == value


@pytest.mark.parametrize(
    ("name", "text", "advice"),
    [
        ("age", "7", "`age` cannot be `7`: give a whole number from 4 to 6"),
        ("friend", "maybe", "`friend` cannot be `maybe`: use one of yes, no"),
        ("platform", "emial", "`platform` cannot be `emial`: did you mean email?"),
    ],
)
def test_a_value_that_is_not_ours_is_refused_with_what_would_be_right(name, text, advice):
    with pytest.raises(FactError) as raised:
        READ.fact(name).parse(text)

    assert str(raised.value) == advice


def test_a_value_from_outside_may_be_typed_or_written():
    assert READ.check({"friend": True, "age": "5", "platform": None}) == {"friend": True, "age": 5}


@pytest.mark.parametrize(
    ("name", "value"), [("friend", 1), ("age", True), ("age", 4.0), ("platform", {}), ("age", 99)]
)
def test_a_value_of_another_type_is_refused(name, value):
    with pytest.raises(FactError, match=f"`{name}` cannot be"):
        READ.check({name: value})


@pytest.mark.parametrize("several", [["x", "email"], ("x", "email"), {"x", "email"}])
def test_several_values_state_that_it_is_one_of_them(several):
    assert READ.check({"platform": several}) == {"platform": frozenset({"x", "email"})}


def test_one_of_one_value_is_that_value_and_one_of_none_is_refused():
    assert READ.check({"platform": ["x"]}) == {"platform": "x"}
    with pytest.raises(FactError, match="`platform` was given no value at all"):
        READ.check({"platform": []})


def test_a_fact_that_is_not_there_brings_the_nearest():
    with pytest.raises(FactError, match=r"there is no fact `plattform`: did you mean platform\?"):
        READ.check({"plattform": "x"})


@pytest.mark.parametrize(
    "facts",
    [
        {"hidden": True, "named": True},
        {"hidden": True, "named": [True]},
        {"hidden": True, "friend": True},
    ],
)
def test_facts_that_contradict_each_other_are_refused(facts):
    with pytest.raises(FactError, match="cannot both be as stated: leave one of them out"):
        READ.check(facts)


@pytest.mark.parametrize(
    "facts",
    [
        {"hidden": True, "named": False},
        {"hidden": False, "named": True},
        {"hidden": True, "named": [True, False]},
        {"hidden": [True, False], "named": True},
    ],
)
def test_facts_that_can_all_be_so_are_taken(facts):
    assert set(READ.check(facts)) == set(facts)


def test_values_are_written_as_packs_write_them():
    assert [written(value) for value in (True, False, 17, "x")] == ["yes", "no", "17", "x"]


@pytest.mark.parametrize(
    ("fact", "message"),
    [
        ("{type: enum, values: [a], asks: Who?}", "fact `role` has no `asks`: did you mean ask?"),
        ("{type: word, means: A.}", "fact `role` cannot be read: 'word' is not a valid Kind"),
        ("{values: [a]}", "fact `role` cannot be read: 'type'"),
        ("{type: bool, asked_if: {rank: [yes]}}", "there is no fact `rank`"),
        ("{type: bool, implies: {yes: {rank: no}}}", "there is no fact `rank`"),
        ("{type: bool, implies: {maybe: {role: no}}}", "`role` cannot be `maybe`"),
        ("{type: enum, values: [a], likely: b}", "`likely: b` is no value of this fact"),
        ("{type: bool, means: [a]}", "means should be text, not a list or a mapping"),
    ],
)
def test_a_fact_that_cannot_be_read_is_named_with_its_line(fact, message):
    refused = refusal(f"version: 1\nfacts:\n  role: {fact}\n")

    assert refused.startswith("vocabulary.yaml:3: ")
    assert message in refused


@pytest.mark.parametrize("text", ["", "version: 1", "facts: {}", "version: one\nfacts: {}"])
def test_a_vocabulary_without_a_version_or_facts_is_refused(text):
    assert refusal(text) == (
        "vocabulary.yaml:1: a vocabulary needs `version`, a whole number, and `facts`"
    )

import pytest

from clausewise.engine.export import as_cedar
from clausewise.engine.export.cedar import literal


def lines(policy):
    return [line for line in as_cedar(policy).splitlines() if line and line[0] != "@"]


@pytest.mark.parametrize(
    ("when", "condition"),
    [
        ("activity: post", '(!(context has activity) || context.activity == "post")'),
        ("shown: no", "(!(context has shown) || !context.shown)"),
        ("age: {at_least: 3}", "(!(context has age) || context.age >= 3)"),
        ("age: {at_least: 3, below: 6}", "|| (context.age >= 3 && context.age <= 5))"),
        ("age: [1, 3]", "|| [1, 3].contains(context.age))"),
        ("activity: {not: [post, message, connect]}", '|| context.activity == "browse")'),
        ("in: a", '(!(context has "in") || context["in"] == "a")'),
        ("shown: {known: yes}", "{ (context has shown) &&"),
        ("shown: {known: no}", "{ !(context has shown) &&"),
    ],
)
def test_a_fact_that_is_missing_does_not_keep_a_forbid_away(policy, when, condition):
    head, body = lines(policy(f"effect: forbid, when: {{{when}}}"))

    assert head == 'forbid (principal, action == Action::"act", resource)'
    assert condition in body


def test_a_permit_wants_its_facts_stated_and_its_exceptions_ruled_out(policy):
    head, body, hole = lines(
        policy("effect: permit, when: {activity: {not: post}}, except: {shown: yes}")
    )

    assert head.startswith("permit")
    assert '((context has activity) && context.activity != "post")' in body
    assert hole == "unless { (!(context has shown) || context.shown) };"


def test_many_values_are_listed_by_the_few_that_are_not_meant(policy):
    _, body = lines(policy("effect: forbid, when: {age: {not: [1, 3]}}"))

    assert "![1, 3].contains(context.age)" in body


def test_a_rule_without_conditions_is_written_out(policy):
    _, body = lines(
        policy("effect: advise, when: {age: {at_least: 0}}, who: [employee, governor, helper]")
    )

    assert body == "when { true };"


def test_duties_are_asked_for_apart_from_acts(policy):
    head, _ = lines(policy("effect: duty, when: {shown: yes}, duty: {do: report}"))

    assert head == 'permit (principal, action == Action::"duties", resource)'


def test_every_policy_names_its_rule_and_clause(policy):
    text = as_cedar(policy("effect: forbid, when: {shown: yes}"))

    for line in ('@id("r1/main/1")', '@rule("r1")', '@clause("1 a")', '@outcome("prohibited")'):
        assert line in text.splitlines()


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ('")\npermit (principal, action, resource);', r'"\")\u{a}permit (principal, action'),
        ("\\", r'"\\"'),
        ("\u2028\x00", r'"\u{2028}\u{0}"'),
        ("“école”", '"“école”"'),
        (True, "true"),
    ],
)
def test_no_value_ends_the_string_it_stands_in(value, text):
    assert literal(value).startswith(text)

import pytest

from clausewise.engine.export import as_cel
from clausewise.engine.export.cel import literal

STAFF = '(!has(facts.role) || facts.role != "helper")'


@pytest.mark.parametrize(
    ("when", "expression"),
    [
        ("activity: post", 'facts.activity == "post"'),
        ("activity: {not: post}", 'facts.activity != "post"'),
        ("activity: [post, message]", 'facts.activity in ["post", "message"]'),
        ("approval_slt: {not: [none, verbal]}", 'facts.approval_slt in ["written", "refused"]'),
        ("age: {at_least: 3}", "facts.age >= 3"),
        ("age: {below: 3}", "facts.age <= 2"),
        ("age: {at_least: 3, below: 6}", "facts.age >= 3 && facts.age <= 5"),
        ("age: [1, 3]", "facts.age in [1, 3]"),
        ("shown: yes", "facts.shown"),
        ("shown: no", "!facts.shown"),
        ("shown: {known: yes}", "has(facts.shown)"),
        ("shown: {known: no}", "!has(facts.shown)"),
        ("in: a", 'facts["in"] == "a"'),
        ("in: {known: no}", '!("in" in facts)'),
    ],
)
def test_each_kind_of_condition_has_its_expression(policy, when, expression):
    (rule,) = as_cel(policy(f"effect: forbid, when: {{{when}}}"))["rules"]

    assert rule["expression"] == f"({expression} && {STAFF})"


def test_a_role_named_apart_must_be_stated(policy):
    bound = policy("effect: forbid, when: {shown: yes}, who: [{role: helper, age: 3}]")
    (rule,) = as_cel(bound)["rules"]

    assert '(has(facts.role) && facts.role == "helper") && facts.age ' in rule["expression"]


def test_exceptions_are_negated_and_rules_without_conditions_are_true(policy):
    made = policy(
        "effect: permit, when: {age: {at_least: 0}}, who: [employee, governor, helper], "
        "except: {activity: post, shown: yes}",
        "effect: forbid, when: {age: {at_least: 0}}, who: [employee, governor, helper]",
    )
    narrow, wide = as_cel(made)["rules"]

    assert narrow["expression"] == '(!(facts.activity == "post" && facts.shown))'
    assert wide["expression"] == "(true)"


def test_a_rule_inside_its_own_exception_is_left_out(policy):
    empty = policy("effect: forbid, when: {activity: post}, except: {activity: post}")

    assert as_cel(empty)["rules"] == []
    assert as_cel(empty)["outcomes"]["prohibited"] == "false"


def test_a_duty_has_an_expression_and_no_outcome(policy):
    (rule,) = as_cel(policy("effect: duty, when: {shown: yes}, duty: {do: report}"))["rules"]

    assert (rule["effect"], rule["outcome"]) == ("duty", None)


def test_the_parts_of_an_approval_are_told_apart(policy):
    asked = policy("effect: approval, when: {activity: post}, approval: {role: head}")
    rules = as_cel(asked)["rules"]

    assert {rule["part"]: rule["outcome"] for rule in rules} == {
        "needed": "needs_approval",
        "refused": "prohibited",
        "lifted": "permitted",
    }


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ('a" || true || "', r'"a\" || true || \""'),
        ("\\", r'"\\"'),
        ("a\nb", r'"a\nb"'),
        ("😀", '"😀"'),
        (3, "3"),
    ],
)
def test_no_value_ends_the_string_it_stands_in(value, text):
    assert literal(value) == text

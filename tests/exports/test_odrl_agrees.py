import json

import pytest

from clausewise.engine.export import as_odrl
from exports import odrl_reading, questions

OPERATORS = set(odrl_reading.COMPARES)


@pytest.fixture(params=questions.NAMES)
def policy(request):
    return questions.policy_of(request.param)


def name(rule):
    return tuple(rule["uid"].rpartition(":")[2].split("%2F")[:2])


def test_read_as_odrl_says_the_same_rules_apply(policy):
    rules = odrl_reading.kinds(as_odrl(policy))

    for facts in questions.complete(policy, 200):
        true = {name(rule) for _, rule in rules if odrl_reading.applies(rule, facts)}
        assert true == questions.fired(policy, facts), facts


def test_an_act_is_prohibited_where_our_engine_prohibits_it(policy):
    rules = odrl_reading.kinds(as_odrl(policy))

    for facts in questions.complete(policy, 200, seed=3):
        applying = {kind for kind, rule in rules if odrl_reading.applies(rule, facts)}
        assert ("prohibition" in applying) == (policy.decide(facts).outcome == "prohibited"), facts


def test_every_term_is_of_odrl_or_of_our_profile(policy):
    exported = as_odrl(policy)

    assert exported["@context"][0] == "http://www.w3.org/ns/odrl.jsonld"
    assert exported["@context"][1]["cw"] == exported["profile"]
    assert {"@type", "uid", "assigner", "target"} <= set(exported)
    for _, rule in odrl_reading.kinds(exported):
        for constraint in odrl_reading.constraints(rule):
            assert set(constraint) == {"leftOperand", "operator", "rightOperand"}
            assert constraint["leftOperand"].startswith("cw:")
            assert constraint["operator"] in OPERATORS


def test_every_rule_has_one_name_an_action_and_an_assignee(policy):
    exported = as_odrl(policy)
    rules = [rule for _, rule in odrl_reading.kinds(exported)]

    assert len({rule["uid"] for rule in rules}) == len(rules)
    assert all(rule["action"] and rule["assignee"]["source"] for rule in rules)
    assert json.loads(json.dumps(exported)) == exported

import pytest

from clausewise.engine.export import as_cel
from clausewise.engine.pack import SEVERITY, Outcome
from clausewise.engine.policy import bits
from exports import questions
from exports.engines import run_cel


@pytest.fixture(params=questions.NAMES)
def policy(request):
    return questions.policy_of(request.param)


def all_at_once(expressions):
    """As one list, so that the facts are handed over once; any error would be an error of all."""
    return [f"[{', '.join(expressions)}]"]


def test_cel_fires_the_same_parts_of_rules_as_our_engine(policy):
    asked, rules = questions.complete(policy, 400), as_cel(policy)["rules"]

    found = run_cel(all_at_once(rule["expression"] for rule in rules), asked)

    for facts, (truths,) in zip(asked, found, strict=True):
        true = {(r["rule"], r["part"]) for r, truth in zip(rules, truths, strict=True) if truth}
        assert true == questions.fired(policy, facts), facts


def test_the_first_outcome_that_is_true_in_cel_is_the_outcome(policy):
    asked, outcomes = questions.complete(policy, 400, seed=3), as_cel(policy)["outcomes"]

    found = run_cel(all_at_once(outcomes.values()), asked)

    for facts, (truths,) in zip(asked, found, strict=True):
        first = next((n for n, t in zip(outcomes, truths, strict=True) if t), "not_addressed")
        assert first == policy.decide(facts).outcome, facts


def test_what_cel_settles_with_facts_missing_our_engine_settles_the_same_way(policy):
    asked = questions.partial(questions.complete(policy, 400))
    outcomes = as_cel(policy)["outcomes"]

    found = run_cel(list(outcomes.values()), asked)

    assert any(None in truths for truths in found)
    for facts, truths in zip(asked, found, strict=True):
        for name, truth in zip(outcomes, truths, strict=True):
            assert truth in possible(policy, facts, Outcome(name)), facts


def possible(policy, facts, outcome):
    """Return what CEL may say of rules at this outcome: an error only where we do not know."""
    masks, level = policy.masks(facts), SEVERITY.index(outcome)
    if masks.certain & policy.levels[level]:
        return (True, None)
    return (None,) if bits(masks.possible & policy.levels[level]) else (False, None)

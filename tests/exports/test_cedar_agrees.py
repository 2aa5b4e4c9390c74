import pytest

from clausewise.engine.export import as_cedar
from clausewise.engine.pack import SEVERITY, Outcome
from exports import questions
from exports.engines import run_cedar

DONE = {Outcome.ADVISED_AGAINST, Outcome.PERMITTED}


@pytest.fixture(params=questions.NAMES)
def policy(request):
    return questions.policy_of(request.param)


def parts(results):
    return [{tuple(reason.split("/")[:2]) for reason in result["reasons"]} for result in results]


def test_cedar_decides_as_our_engine_does(policy):
    asked, text = questions.complete(policy, 400), as_cedar(policy)
    outcomes = {(row.rule.id, str(row.part)): row.outcome for row in policy.rows}

    results = run_cedar(text, "act", asked)

    for facts, result, fired in zip(asked, results, parts(results), strict=True):
        outcome = policy.decide(facts).outcome
        assert result["allowed"] == (outcome in DONE), facts
        worst = max((outcomes[part] for part in fired), key=SEVERITY.index, default=SEVERITY[0])
        assert (worst, result["errors"]) == (outcome, []), facts


def test_cedar_fires_the_same_parts_of_rules_as_our_engine(policy):
    asked, text = questions.complete(policy, 400, seed=3), as_cedar(policy)
    permits = "\n".join(each for each in text.split("\n\n") if "\npermit (" in each)

    of_acts = parts(run_cedar(text, "act", asked))
    of_permits = parts(run_cedar(permits, "act", asked))
    of_duties = parts(run_cedar(text, "duties", asked))

    for facts, *told in zip(asked, of_acts, of_permits, of_duties, strict=True):
        assert set.union(*told) == questions.fired(policy, facts), facts


def test_with_facts_missing_cedar_never_allows_what_may_be_worse(policy):
    asked = questions.partial(questions.complete(policy, 400))

    results = run_cedar(as_cedar(policy), "act", asked)

    assert any(result["allowed"] for result in results)
    for facts, result in zip(asked, results, strict=True):
        assert not result["allowed"] or policy.decide(facts).worst in DONE, facts

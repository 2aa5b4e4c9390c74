"""The five policies say what their documents say.

What was agreed about them lies beside the repository on a developer's machine; where it is not, the
same claims are held against what is frozen here.
"""

import hashlib
import json
import re
from collections import Counter
from pathlib import Path

import pytest

from clausewise.engine.analysis.coverage import coverage
from clausewise.engine.analysis.lint import lint
from clausewise.engine.answers import Answers
from clausewise.engine.pack import ClauseKind, Outcome
from clausewise.engine.policy import Policy
from clausewise.engine.proofs import failures
from clausewise.engine.replies import reply
from engine.small_packs import LOADED, PACKS, POLICIES, REAL, plain_yaml

SHARED = Path(__file__).parents[3] / "shared"
OURS = Path(__file__).with_name("scenarios.yaml")
RUN = 8
"""So many words in a row that also stand in a document are taken to be copied from it."""

PROMISED = {
    "cadmus": (137, "7b7dc569f8c96f08"),
    "cflp": (80, "f9a2148a06e2799c"),
    "everychild": (98, "b6be6d999356796e"),
    "learn-to-live": (57, "5b967e5a9116be76"),
    "little-eaton": (92, "883f33f0beed4254"),
}
"""For each policy, how many clauses were agreed, and the digest of their identifiers."""

BINDING = re.compile(r"\b(must|shall|never|may not|should|ought|not (?:allowed|permitted))\b")
SILENT_KINDS = (ClauseKind.INFORMATION, ClauseKind.DEFINITION)
SAME_ACT = {"inform": "report", "notify": "report"}
ANSWERS = {slug: Answers(policy) for slug, policy in POLICIES.items()}

each_policy = pytest.mark.parametrize("slug", REAL)


def digest(identifiers):
    listed = sorted(identifiers)
    return len(listed), hashlib.sha256("\n".join(listed).encode()).hexdigest()[:16]


def promised(slug):
    """Return how many clauses were agreed and the digest of their identifiers."""
    path = SHARED / "contract" / "clauses.tsv"
    if not path.exists():
        return PROMISED[slug]
    lines = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return digest(clause for policy, clause, *_ in lines if policy == slug)


@each_policy
def test_every_clause_of_the_document_is_in_the_pack_under_its_own_identifier(slug):
    assert digest(LOADED[slug].clauses) == promised(slug) == PROMISED[slug]


@each_policy
def test_every_clause_is_accounted_for(slug):
    assert coverage(LOADED[slug]).unaccounted == ()


@each_policy
def test_every_case_comes_out_as_it_says(slug):
    assert [str(failure) for failure in failures(LOADED[slug])] == []


@each_policy
def test_lint_finds_nothing_that_must_be_mended(slug):
    found = lint(LOADED[slug], POLICIES[slug])

    assert [finding.message for finding in found if finding.is_error] == []


@each_policy
def test_what_binds_is_not_filed_as_information(slug):
    silent = [c for c in LOADED[slug].clauses.values() if c.kind in SILENT_KINDS]

    assert [c.id for c in silent if c.force or BINDING.search(c.summary)] == []


@each_policy
def test_what_is_filed_as_a_rule_or_duty_keeps_the_documents_word_of_force(slug):
    kinds = (ClauseKind.RULE, ClauseKind.DUTY)
    binding = [c for c in LOADED[slug].clauses.values() if c.kind in kinds]

    assert [c.id for c in binding if not c.force] == []


def near(rule, case):
    """Tell whether a case meets one of several conditions, or states the only one otherwise."""
    return any(
        case.given.get(name) in values or (len(box) == 1 and name in case.given)
        for box in rule.when
        for name, values in box.items()
    )


@each_policy
def test_every_rule_is_shown_at_work_and_just_missing(slug):
    rules = LOADED[slug].rules

    assert [rule.id for rule in rules if not rule.fires or not rule.quiet] == []
    assert [rule.id for rule in rules if not any(near(rule, case) for case in rule.quiet)] == []


def words(text):
    return re.findall(r"[a-z0-9]+", text.casefold().replace("’", "'").replace("'", ""))


def runs(text):
    listed = words(text)
    return {tuple(listed[i : i + RUN]) for i in range(len(listed) - RUN + 1)}


def copied(text, source):
    """Return each run of words in a text that also stands in a source."""
    return sorted(" ".join(run) for run in runs(text) & runs(source))


def test_a_sentence_copied_from_a_document_is_found():
    source = "Staff must not, at any time, accept a friend request from a pupil."

    assert copied("say: staff must not at any time accept a friend", source) == [
        "must not at any time accept a friend",
        "staff must not at any time accept a",
    ]
    assert copied("Staff may not accept requests from pupils.", source) == []


@each_policy
def test_no_sentence_of_a_document_is_copied_into_a_pack(slug):
    files = sorted((PACKS / slug).glob("*.yaml"))
    sources = [path.read_text(encoding="utf-8") for path in SHARED.glob("seeds/*.txt")]
    found = [copied(path.read_text(encoding="utf-8"), text) for path in files for text in sources]

    assert files
    assert [run for each in found for run in each] == []


def scenarios():
    """Return our own scenarios, and those agreed where they are at hand."""
    ours = plain_yaml(OURS.read_text(encoding="utf-8"))
    agreed = SHARED / "contract" / "scenarios.jsonl"
    lines = agreed.read_text(encoding="utf-8").splitlines() if agreed.exists() else []
    return [*ours, *map(json.loads, lines)]


@pytest.fixture(scope="module", params=scenarios(), ids=lambda scenario: scenario["id"])
def asked(request):
    """A scenario and what its policy answers."""
    scenario = request.param
    return scenario, reply(ANSWERS[scenario["policy"]].answer(scenario["facts"]))


def test_a_scenario_has_the_outcome_and_the_clauses_that_were_agreed(asked):
    scenario, answer = asked

    assert answer["outcome"] == scenario["outcome"]
    assert set(scenario["clauses"]) <= set(answer["clauses"])


def test_a_scenario_that_depends_asks_what_was_agreed(asked):
    scenario, answer = asked
    question = answer.get("ask", {}).get("fact")

    assert (question is None) is (answer["outcome"] != Outcome.UNDECIDED)
    assert question is None or question in scenario.get("ask_any", [question])


def test_a_scenario_has_the_duties_and_approvals_that_were_agreed(asked):
    scenario, answer = asked
    found = [_duty(duty) for duty in answer["duties"]]
    named = [(a["clause"], r, a["form"]) for a in answer["approvals"] for r in _roles(a)]

    for duty in scenario.get("duties", []):
        act, clause, to = _duty(duty)
        assert any((act, clause) == each[:2] and (not to or to & each[2]) for each in found)
    for approval in scenario.get("approvals", []):
        assert (approval["clause"], approval["role"], approval["form"]) in named


def _duty(duty):
    return SAME_ACT.get(duty["do"], duty["do"]), duty["clause"], set(duty.get("to", []))


def _roles(approval):
    return approval.get("any_of", [approval["role"]])


def test_our_scenarios_are_of_every_policy_and_outcome():
    ours = plain_yaml(OURS.read_text(encoding="utf-8"))
    policies = Counter(scenario["policy"] for scenario in ours)

    assert set(policies) == set(REAL)
    assert min(policies.values()) >= 8
    assert {scenario["outcome"] for scenario in ours} == set(Outcome)


@each_policy
def test_a_policy_decides_the_same_when_it_is_read_again(slug):
    again = Answers(Policy(LOADED[slug]))
    case = LOADED[slug].cases[0]

    assert reply(again.answer(case.given)) == reply(ANSWERS[slug].answer(case.given))

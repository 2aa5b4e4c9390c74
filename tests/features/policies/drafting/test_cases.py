"""Cases are written as sentences, read into facts, and tried on the rule before they are kept."""

import pytest
from django.core.exceptions import PermissionDenied

from clausewise.engine.loading import load_pack
from clausewise.engine.proofs import failures
from clausewise.features.people.api import RefusedError
from clausewise.features.policies.drafting import actions
from clausewise.features.policies.drafting.actions import Decision
from clausewise.features.policies.drafting.cases import Example, add_case, pack_files
from features.policies.drafting.conftest import NOW

FIRES = Example("A pupil wants to be my friend on Facebook", applies=True)
QUIET = Example("A colleague wants to be my friend on Facebook", applies=False)
RULE = {"effect": "forbid", "when": [{"activity": "connect", "counterpart": "pupil"}]}


@pytest.fixture
def add(world, library):
    """Return a function that adds a case to a clause."""
    by = world.person("headteacher", "little-eaton")

    def added(clause, example, who=by):
        return add_case(by=who, clause=clause, example=example, library=library, now=NOW)

    return added


@pytest.fixture
def ruled(world, clause):
    """Return a clause on which a simple rule was decided."""
    by, found = world.person("headteacher", "little-eaton"), clause("1.1(a)")
    decision = Decision("rule", "prohibited", ["pupil-contact"], "No pupils as friends.", RULE)
    return actions.decide(by=by, clause=found, decision=decision, seen="new", now=NOW)


def test_a_sentence_is_kept_with_the_facts_that_it_was_read_as(ruled, add):
    (case,) = add(ruled, FIRES).cases

    assert case["say"] == FIRES.say
    assert (case["given"]["activity"], case["given"]["counterpart"]) == ("connect", "pupil")


def test_the_pack_has_the_cases_and_they_hold(ruled, add, draft, vocabulary):
    add(ruled, FIRES)
    add(ruled, QUIET)
    pack = load_pack(pack_files(draft, vocabulary), vocabulary)

    assert list(failures(pack)) == []
    assert [rule.fires[0].say for rule in pack.rules] == [FIRES.say]


@pytest.mark.parametrize(
    ("example", "why"),
    [
        (Example("Bananas.", applies=True), "could not tell what somebody wants to do"),
        (Example(QUIET.say, applies=True), "does not say that the rule applies"),
        (Example(FIRES.say, applies=False), "does not say that it does not"),
    ],
)
def test_a_sentence_that_does_not_show_it_is_refused_with_what_was_read(ruled, add, example, why):
    with pytest.raises(RefusedError, match=why):
        add(ruled, example)

    assert ruled.draft.clauses.get(pk=ruled.pk).cases == []


def test_a_clause_without_a_rule_takes_no_case(clause, add):
    with pytest.raises(RefusedError, match="give it a rule first"):
        add(clause("1.2"), FIRES)


def test_a_pack_that_cannot_be_read_is_put_right_first(ruled, add, draft, vocabulary):
    draft.clauses.filter(name="2.1").update(state="accepted", rule={**RULE, "when": [{"fly": "x"}]})

    with pytest.raises(RefusedError, match="Put the pack right first"):
        add(ruled, FIRES)
    assert "fires" not in pack_files(draft, vocabulary)["rules.yaml"]


def test_another_rule_takes_the_cases_of_the_old_one_away(ruled, add, world):
    add(ruled, FIRES)
    found = ruled.draft.clauses.get(pk=ruled.pk)
    decision = Decision("rule", "prohibited", ["pupil-contact"], "x", {**RULE, "effect": "advise"})
    by, seen = world.person("headteacher", "little-eaton"), actions.turn(found)

    assert actions.decide(by=by, clause=found, decision=decision, seen=seen, now=NOW).cases == []


def test_nobody_from_elsewhere_adds_a_case(ruled, add, world):
    with pytest.raises(PermissionDenied):
        add(ruled, FIRES, who=world.person("administrator", "cadmus"))

"""A draft becomes a pack that the engine reads and answers from."""

import pytest

from clausewise.engine.answers import Answers
from clausewise.engine.loading import load_pack
from clausewise.engine.policy import Policy
from clausewise.engine.replies import reply
from clausewise.features.policies.drafting import actions
from clausewise.features.policies.drafting.actions import Decision
from clausewise.features.policies.drafting.packs import archive_of, files_of, troubles
from clausewise.features.policies.drafting.queries import clauses_of
from features.policies.drafting.conftest import NOW


@pytest.fixture
def files(draft, world):
    """Return a function that gives the pack's files once some clauses are accepted."""
    head = world.person("headteacher", "little-eaton")

    def accepted(*names):
        for clause in draft.clauses.filter(name__in=names):
            actions.accept(by=head, clause=clause, seen="new", now=NOW)
        return files_of(draft, clauses_of(draft))

    return accepted


def test_what_was_accepted_answers_and_names_its_clause(files, vocabulary):
    pack = load_pack(files("2.1"), vocabulary)
    answer = Answers(Policy(pack)).answer(vocabulary.check({"activity": "create_account"}))

    assert reply(answer)["clauses"] == ["2.1"]


def test_what_waits_binds_nobody(files, vocabulary):
    pack = load_pack(files(), vocabulary)

    assert pack.rules == ()
    assert {str(each.kind) for each in pack.clauses.values()} == {"heading", "information"}


def test_a_pack_holds_every_clause_where_the_document_has_it(files, vocabulary):
    pack = load_pack(files(), vocabulary)

    assert list(pack.clauses) == ["1", "1.1", "1.1(a)", "1.1(b)", "1.2", "2", "2.1"]
    assert pack.clauses["1.1(a)"].under == "1.1"


def test_a_procedure_says_where_it_happens(draft, files, vocabulary, world):
    clause = draft.clauses.get(name="1.2")
    decision = Decision("procedure", "statement", ["purpose"], "Breaks.", job="run")
    by = world.person("headteacher", "little-eaton")
    actions.decide(by=by, clause=clause, decision=decision, seen="new", now=NOW)

    assert load_pack(files(), vocabulary).clauses["1.2"].job == "run"
    assert str(clause).startswith("1.2 Staff may use")


def test_the_same_decisions_make_the_same_files(files):
    assert archive_of(files("2.1")) == archive_of(files())


def test_a_check_says_what_is_wrong_before_anybody_uses_it(files, vocabulary):
    found = files("2.1")

    *_, last = troubles(found, vocabulary)
    assert last.message == "one rule has no cases yet that show when they apply and when not"
    broken = {**found, "rules.yaml": found["rules.yaml"].replace("create_account", "fly")}
    assert "fly" in troubles(broken, vocabulary)[0].message


def test_rules_that_wait_for_cases_are_counted_and_what_else_is_wrong_names_its_clause(
    draft, files, vocabulary, world
):
    unstated = Decision("duty", "required", ["training"], "Read it.")
    by = world.person("headteacher", "little-eaton")
    clause = draft.clauses.get(name="1.2")
    actions.decide(by=by, clause=clause, decision=unstated, seen="new", now=NOW)
    found = troubles(files("2.1", "1.1(a)"), vocabulary)

    assert found[0].clause == "1.2"
    assert found[-1].message.startswith("2 rules have no cases yet")


def test_a_place_and_a_number_give_two_rules(bring_in, world, vocabulary):
    rule = "Staff must not befriend pupils."
    draft = bring_in(f"Hill Farm policy\n\n4. Rules\n\n{rule}\n\n4.1 {rule}")
    by = world.person("headteacher", "little-eaton")
    for clause in draft.clauses.exclude(part="heading"):
        actions.accept(by=by, clause=clause, seen="new", now=NOW)

    pack = load_pack(files_of(draft, clauses_of(draft)), vocabulary)
    assert [rule.id for rule in pack.rules] == ["clause-4-place-1", "clause-4-1"]

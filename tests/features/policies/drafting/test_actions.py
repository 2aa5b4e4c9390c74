"""A policy is brought in and decided clause by clause; nothing in it is in force."""

from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied

from clausewise.documents.model import DocumentError
from clausewise.features.audit.models import Entry
from clausewise.features.people.api import RefusedError
from clausewise.features.policies.drafting import actions
from clausewise.features.policies.drafting.actions import DecidedMeanwhileError, Decision
from clausewise.features.policies.models import DraftClause, PolicyDraft
from features.policies.drafting.conftest import NOW

OTHER = Decision("information", "statement", ["purpose"], "Says something.")


@pytest.fixture
def head(world):
    return world.person("headteacher", "little-eaton")


def test_a_policy_comes_in_with_its_clauses_as_suggested_and_to_decide(draft):
    rows = draft.clauses.values_list("name", "kind", "force", "state")

    assert draft.title == "Hill Farm social media policy"
    assert ("1.1(a)", "rule", "prohibited", "waiting") in rows
    assert ("2.1", "rule", "approval", "waiting") in rows
    assert draft.metadata == {"review": "September 2025"}


def test_a_file_that_holds_no_policy_leaves_nothing_behind(bring_in):
    with pytest.raises(DocumentError):
        bring_in(text="Just a title")

    assert not PolicyDraft.objects.exists()


def test_only_those_who_may_bring_a_policy_in(bring_in):
    with pytest.raises(PermissionDenied):
        bring_in(part="employee")


def test_what_is_accepted_as_suggested_says_who_and_when(clause, head):
    kept = actions.accept(by=head, clause=clause("2.1"), seen="new", now=NOW)

    assert (kept.state, kept.decided_by, kept.decided_at) == ("accepted", head, NOW)


def test_what_is_decided_otherwise_is_changed_and_what_was_suggested_stays(clause, head):
    before = clause("2.1").suggested
    kept = actions.decide(by=head, clause=clause("2.1"), decision=OTHER, seen="new", now=NOW)

    assert (kept.state, kept.kind, kept.rule) == ("changed", "information", None)
    assert kept.suggested == before


def test_of_two_who_decide_at_once_the_second_sees_what_the_first_decided(clause, head):
    found = clause("2.1")
    actions.accept(by=head, clause=found, seen="new", now=NOW)

    with pytest.raises(DecidedMeanwhileError, match="Somebody else decided"):
        actions.decide(by=head, clause=found, decision=OTHER, seen="new", now=NOW)
    assert clause("2.1").state == "accepted"


def test_one_may_think_again(clause, head):
    kept = actions.accept(by=head, clause=clause("2.1"), seen="new", now=NOW)
    again = actions.turn(kept)

    assert actions.decide(by=head, clause=kept, decision=OTHER, seen=again, now=NOW).rule is None


def test_a_clause_that_says_two_things_becomes_two_in_its_place(draft, clause, head, packs):
    parts = [
        "Staff may use social media in their breaks.",
        "Staff must not leave it running at work.",
    ]
    actions.split(by=head, clause=clause("1.2"), parts=parts, packs=packs, now=NOW)

    names = list(draft.clauses.values_list("name", flat=True))
    assert names[4:7] == ["1.2", "1.2[2]", "2"]
    assert (clause("1.2").force, clause("1.2[2]").force) == ("permitted", "prohibited")


@pytest.mark.parametrize(
    ("parts", "why"),
    [
        (["Staff may use social media in their breaks."], "Leave a blank line"),
        (["Staff may use it.", "Never at work."], "must say what the clause says"),
    ],
)
def test_a_split_only_parts_the_words(clause, head, packs, parts, why):
    with pytest.raises(RefusedError, match=why):
        actions.split(by=head, clause=clause("1.2"), parts=parts, packs=packs, now=NOW)

    assert DraftClause.objects.filter(name="1.2").exists()


def test_a_draft_that_is_given_up_goes_with_its_clauses(draft, head):
    actions.give_up(by=head, draft=draft, now=NOW)

    assert not PolicyDraft.objects.exists()
    assert not DraftClause.objects.exists()


def test_each_step_leaves_an_entry_without_a_word_of_the_policy(draft, clause, head, packs):
    actions.accept(by=head, clause=clause("2.1"), seen="new", now=NOW)
    parts = clause("1.2").text.split(". ", 1)
    actions.split(by=head, clause=clause("1.2"), parts=parts, packs=packs, now=NOW)
    actions.take_pack(by=head, draft=draft, files={}, now=NOW)
    actions.give_up(by=head, draft=draft, now=NOW)

    acts = Entry.objects.filter(act__startswith="policies.").order_by("number")
    assert list(acts.values_list("act", flat=True)) == [
        "policies.brought_in",
        "policies.decided_clause",
        "policies.split_clause",
        "policies.took_pack",
        "policies.gave_draft_up",
    ]


@pytest.mark.parametrize("act", ["accept", "decide", "split", "take_pack", "give_up"])
def test_nobody_from_elsewhere_touches_a_draft(world, draft, clause, packs, act):
    by = world.person("administrator", "cadmus")
    of_clause = {"by": by, "clause": clause("1.2"), "now": NOW}
    given = {
        "accept": {**of_clause, "seen": "new"},
        "decide": {**of_clause, "seen": "new", "decision": replace(OTHER, summary="x")},
        "split": {**of_clause, "parts": ["a", "b"], "packs": packs},
        "take_pack": {"by": by, "draft": draft, "files": {}, "now": NOW},
        "give_up": {"by": by, "draft": draft, "now": NOW},
    }

    with pytest.raises(PermissionDenied):
        getattr(actions, act)(**given[act])

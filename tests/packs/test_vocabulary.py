import re
from collections import Counter
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pytest
import yaml

from clausewise.engine.errors import FactError
from clausewise.engine.pack import Outcome
from clausewise.engine.vocabulary import Kind, written
from clausewise.engine.words import OUTCOMES
from packs.words_table import PAGE, our_vocabulary, rewritten, rows, shown

ROOT = Path(__file__).parents[2]
CONTRACT = ROOT.parent / "shared" / "contract" / "facts.yaml"
PROMISED = Path(__file__).with_name("promised_facts.txt")
NAMES = r"[A-Z]\w+|X \(once Twitter\)|I [a-z].*"

VOCABULARY = our_vocabulary()
FACTS = list(VOCABULARY.facts.values())
CHECKLIST = [fact for fact in FACTS if fact.topic]


def promised():
    """Each fact that others rely on, with its values as they are written."""
    if CONTRACT.exists():
        facts = yaml.safe_load(CONTRACT.read_text(encoding="utf-8"))["facts"]
        return {name: _values(fact) for name, fact in facts.items()}
    lines = PROMISED.read_text(encoding="utf-8").splitlines()
    return {name: values.split() for name, values in (line.split(": ") for line in lines)}


def _values(fact):
    if fact["type"] == "int":
        return [f"{fact['min']}..{fact['max']}"]
    return fact.get("values", ["yes", "no"])


def ours(fact):
    if fact.kind is Kind.INT:
        return [f"{fact.values[0]}..{fact.values[-1]}"]
    return [written(value) for value in fact.values]


def each(facts):
    return pytest.mark.parametrize("fact", facts, ids=lambda fact: fact.name)


def alike(sentences):
    plain = Counter(re.sub(r"\W+", " ", sentence.casefold()).strip() for sentence in sentences)
    return [sentence for sentence, times in plain.items() if times > 1]


def test_every_fact_and_value_that_others_rely_on_is_there():
    missing = {
        name: left
        for name, values in promised().items()
        if (left := set(values) - set(ours(VOCABULARY.fact(name))))
    }

    assert missing == {}


def test_the_kept_list_of_promised_facts_is_that_of_the_vocabulary():
    kept = PROMISED.read_text(encoding="utf-8").splitlines()

    assert kept == [f"{fact.name}: {' '.join(ours(fact))}" for fact in FACTS]


@each(FACTS)
def test_every_question_is_short_and_ends_with_a_question_mark(fact):
    assert fact.ask.endswith("?")
    assert len(fact.ask.split()) <= 18


def test_most_questions_fit_one_breath():
    longer = [fact.name for fact in FACTS if len(fact.ask.split()) > 15]

    assert longer == []


def test_no_two_questions_and_no_two_checklist_words_are_alike():
    assert alike(fact.ask for fact in FACTS) == []
    assert alike(fact.item for fact in CHECKLIST) == []


def test_questions_that_are_alike_are_found():
    assert alike(["Who is it?", "Who is  it"]) == ["who is it"]


@each(FACTS)
def test_every_question_is_explained_in_other_words(fact):
    assert fact.means.endswith(".")
    assert fact.means.rstrip(".").casefold() != fact.ask.rstrip("?").casefold()


@each(FACTS)
def test_every_value_has_a_label_of_its_own(fact):
    labels = [fact.labels[value] for value in fact.values]

    assert all(labels)
    assert alike(labels) == []


@each([fact for fact in FACTS if fact.kind is Kind.ENUM])
def test_a_label_reads_on_inside_a_sentence(fact):
    capitals = [label for label in fact.labels.values() if label[0].isupper()]

    assert [label for label in capitals if not re.fullmatch(NAMES, label)] == []


@each(CHECKLIST)
def test_only_yes_or_no_facts_share_a_checklist_and_each_completes_does_it(fact):
    assert fact.kind is Kind.BOOL
    assert re.fullmatch(r"[a-z].*[^.?!]", fact.item)
    assert len(fact.item.split()) <= 14


def test_there_are_three_checklists():
    assert {fact.topic for fact in CHECKLIST} == {"content", "profile", "setup"}


@each([fact for fact in FACTS if not fact.topic])
def test_words_for_a_checklist_belong_to_a_checklist(fact):
    assert fact.item == ""


@each([fact for fact in FACTS if fact.asked_if or fact.implies])
def test_what_a_fact_depends_on_or_settles_is_in_the_vocabulary(fact):
    settled = chain.from_iterable(then.items() for then in fact.implies.values())
    named = [*((name, value) for name, values in fact.asked_if.items() for value in values)]

    for name, value in (*named, *settled):
        assert VOCABULARY.fact(name).check(value) == value
        assert name != fact.name


def test_only_what_is_true_by_definition_is_implied():
    implied = {fact.name: fact.implies for fact in FACTS if fact.implies}

    assert implied == {
        "identifies_employer": {False: {"school_in_profile_name": False}},
        "school_in_profile_name": {True: {"identifies_employer": True}},
    }


def test_a_profile_cannot_name_the_school_and_hide_the_employer():
    with pytest.raises(FactError, match="leave one of them out"):
        VOCABULARY.check({"identifies_employer": False, "school_in_profile_name": True})


def test_each_role_that_approves_has_one_fact_with_the_same_four_answers():
    answers = {fact.values for fact in FACTS if fact.approval_of}

    assert answers == {("none", "verbal", "written", "refused")}
    assert sorted(VOCABULARY.approvals) == sorted(
        ["headteacher", "slt", "line_manager", "dfo", "communications_manager"]
    )


def test_what_takes_another_person_costs_more_than_a_glance():
    costs = {name: VOCABULARY.fact(name).cost for name in ("activity", "account", "lado_referred")}

    assert costs == {"activity": 1, "account": 1, "lado_referred": 3}
    assert {fact.cost for fact in FACTS if fact.approval_of} == {1.5}
    assert {fact.cost for fact in FACTS} <= {1, 1.5, 2, 3}


@pytest.mark.parametrize("name", ["relationship", "discriminatory", "suspected_of_breach"])
def test_family_accusations_and_protected_characteristics_are_asked_late(name):
    assert VOCABULARY.fact(name).sensitive


@pytest.mark.parametrize("name", ["disrepute", "unsure", "disrespectful", "comment_inappropriate"])
def test_what_only_a_person_can_settle_is_marked(name):
    assert VOCABULARY.fact(name).judgement


def test_what_a_thing_says_can_be_put_right_but_who_somebody_is_cannot():
    fixed = {fact.name for fact in FACTS if fact.fixed}

    assert {"role", "counterpart", "relationship", "counterpart_age"} <= fixed
    assert not [fact.name for fact in CHECKLIST if fact.fixed]


def test_the_words_page_lists_every_fact_as_it_is():
    assert shown(PAGE.read_text(encoding="utf-8")) == rows(VOCABULARY)


def test_a_question_that_changed_is_caught_and_put_right_in_the_page():
    page = PAGE.read_text(encoding="utf-8")
    role = replace(VOCABULARY.fact("role"), ask="Who are you?")
    changed = replace(VOCABULARY, facts={**VOCABULARY.facts, "role": role})

    assert shown(page) != rows(changed)
    assert shown(rewritten(page, changed)) == rows(changed)


def test_a_page_without_the_table_shows_none():
    assert shown("# Words\n") == []


@pytest.mark.parametrize("outcome", Outcome)
def test_the_words_page_gives_each_outcome_its_words_on_screen(outcome):
    assert f"| `{outcome}` | {OUTCOMES[outcome]} |" in PAGE.read_text(encoding="utf-8")


@pytest.mark.parametrize("role", VOCABULARY.approvals)
def test_the_words_page_says_who_each_approver_is(role):
    assert f"| `{role}` |" in PAGE.read_text(encoding="utf-8")

from datetime import date

import pytest

from clausewise.engine.answers import Due, Needed
from clausewise.engine.lifts import Change
from clausewise.engine.pack import Approval, Duty, Outcome, Signature
from clausewise.engine.words import (
    approval_words,
    both,
    change_words,
    duty_words,
    either,
    may_harm_a_child,
    outcome_words,
    role_words,
    sentence,
    standing,
    value_words,
    whom_to_ask,
)
from engine.small_packs import FRIENDS, VOCABULARY, pack_of

TODAY = date(2026, 11, 21)
PACK = pack_of(
    FRIENDS, "roles: {headteacher: Head of School, dfo: a finance officer, slt: The leaders}"
)


@pytest.mark.parametrize(
    ("role", "words"),
    [
        ("headteacher", "the Head of School"),
        ("dfo", "a finance officer"),
        ("slt", "The leaders"),
        ("dsl", "the designated safeguarding lead"),
        ("line_manager", "the line manager"),
    ],
)
def test_a_role_is_named_as_the_policy_names_it_or_plainly(role, words):
    assert role_words(PACK, role) == words


def test_lists_are_joined_as_people_join_them():
    assert [either(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a or b",
        "a, b or c",
    ]
    assert [both(words) for words in (["a"], ["a", "b"], ["a", "b", "c"])] == [
        "a",
        "a and b",
        "a, b and c",
    ]


@pytest.mark.parametrize(("every", "word"), [(True, "and"), (False, "or")])
def test_an_approval_says_who_and_in_what_form(every, word):
    signatures = (Signature("headteacher", "written"), Signature("line_manager"))
    needed = Needed(Approval(signatures, every), "3.1")

    assert approval_words(PACK, needed) == (
        f"written approval from the Head of School {word} approval from the line manager"
    )


@pytest.mark.parametrize(
    ("duty", "words"),
    [
        (
            Duty("report", ("headteacher", "dsl"), "at once"),
            "Report to the Head of School or the designated safeguarding lead, at once",
        ),
        (Duty("add_disclaimer"), "Say that the views are your own"),
        (Duty("comply"), "Keep your distance."),
    ],
)
def test_a_duty_says_what_to_whom_and_by_when(duty, words):
    assert duty_words(PACK, Due(duty, "6.4", "Keep your distance.")) == words


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("uses_logo", True, "Yes"),
        ("platform", "linkedin", "LinkedIn"),
        ("counterpart_age", frozenset(range(3, 18)), "17 or under"),
        ("counterpart_age", frozenset({16, 17}), "16 to 17"),
        ("counterpart_age", frozenset({5, 16}), "5 or 16"),
        ("administrators", frozenset({0, 2}), "0 or 2"),
        ("account", frozenset({"personal", "official"}), "Not a work-related account that"),
        ("approval_slt", frozenset({"verbal", "written"}), " or "),
        ("uses_logo", frozenset({True, False}), "Anything"),
    ],
)
def test_what_a_fact_was_stated_to_be_is_put_in_words(name, value, words):
    assert words in value_words(VOCABULARY.fact(name), value)


def test_an_open_end_of_numbers_is_or_over():
    ages = VOCABULARY.fact("counterpart_age").values

    assert value_words(VOCABULARY.fact("counterpart_age"), frozenset(ages[-5:])) == (
        f"{ages[-5]} or over"
    )


def test_a_change_says_what_would_be_different_and_what_then():
    change = Change({"uses_logo": False, "time": "own"}, Outcome.PERMITTED)
    logo, time = VOCABULARY.fact("uses_logo").ask, VOCABULARY.fact("time").ask
    words = change_words(pack_of(), change)

    assert words.startswith(
        f"Allowed if the answer to “{logo}” were “No” and if the answer to “{time}” were"
    )


def test_an_approval_that_would_lift_a_clause_names_the_role_as_the_policy_does():
    pack = pack_of(top="roles: {headteacher: Head of School}\n")
    written = Change({"approval_head": "written"}, Outcome.PERMITTED)
    either_way = Change({"approval_head": frozenset({"verbal", "written"})}, Outcome.PERMITTED)

    assert change_words(pack, written) == "Allowed with the written approval of the Head of School"
    assert change_words(pack, either_way) == "Allowed with the approval of the Head of School"


def test_a_message_becomes_a_sentence():
    assert sentence("`when` is empty") == "“when” is empty."
    assert sentence("did you mean post?") == "Did you mean post?"


@pytest.mark.parametrize(
    ("dates", "words"),
    [
        ("", "version 1"),
        ("ratified: 2022-11-23", "version 1, ratified 23 November 2022"),
        ("ratified: 2022-11-23\neffective: 2023-01-01", "version 1, in effect from 1 January 2023"),
        ("review: 2025-01-01", "version 1, review was due 1 January 2025"),
        ("review: 2026-11-21", "version 1, next review 21 November 2026"),
    ],
)
def test_a_policys_own_dates_say_where_it_stands_today(dates, words):
    assert standing(pack_of(FRIENDS, dates), TODAY) == words


def test_what_was_seen_is_never_answered_with_allowed():
    assert outcome_words(Outcome.PERMITTED, {"activity": "see_concern"}) == "What to do"
    assert outcome_words(Outcome.PERMITTED, {"activity": "browse"}) == "Allowed"


def test_about_a_concern_nobody_is_told_to_ask_first():
    assert whom_to_ask(PACK, {"activity": "see_concern"}).startswith("Tell the designated")
    assert whom_to_ask(PACK, {}).endswith("before you do anything.")


@pytest.mark.parametrize(
    ("facts", "first"),
    [
        ({"activity": "see_concern"}, True),
        ({"child_at_risk": True}, True),
        ({"illegal": True}, True),
        ({"offensive": True, "shows_pupil": True}, True),
        ({"offensive": True}, False),
        ({"illegal": False}, False),
    ],
)
def test_wherever_a_child_may_be_harmed_safety_comes_first(facts, first):
    assert may_harm_a_child(facts) is first

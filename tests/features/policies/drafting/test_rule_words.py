"""A rule in the pack format is said in words that need no format."""

import pytest

from clausewise.features.policies.drafting.pages import how_sure
from clausewise.features.policies.drafting.rule_words import rule_words

CONNECT = {"activity": "connect"}


def said(vocabulary, **rule):
    return rule_words({"effect": "forbid", "when": [CONNECT], **rule}, vocabulary)


def test_each_box_is_a_line_with_questions_and_their_answers(vocabulary):
    when = [{"activity": ["connect", "message"], "counterpart": "pupil"}, {"shows_pupil": "yes"}]
    first, *boxes = said(vocabulary, when=when)

    assert first == "It is not allowed, where"
    assert boxes[0].endswith("Who is the other person? One of our pupils")
    assert boxes[0].startswith("somebody wants to send or accept")
    assert len(boxes) == 2


def test_exceptions_follow(vocabulary):
    lines = said(vocabulary, unless=[{"relationship": "own_child"}], **{"except": {"time": "own"}})

    assert lines[2].startswith("but not where ")
    assert lines[3].startswith("unless Outside school")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ({"below": "18"}, "under 18"),
        ({"at_least": "16", "below": "18"}, "16 or over and under 18"),
        ({"stated": {"below": "18"}}, "under 18, if stated"),
        ({"known": "yes"}, "Stated"),
        ({"known": "no"}, "Not stated"),
        ("15", "15"),
    ],
)
def test_ages_and_what_is_known_are_words(vocabulary, value, words):
    assert said(vocabulary, when=[{"counterpart_age": value}])[1].endswith(words)


def test_other_values_and_either_of_several_conditions_are_words(vocabulary):
    assert said(vocabulary, when=[{"platform": {"not": ["linkedin"]}}])[1].endswith("Not LinkedIn")
    either = said(vocabulary, when=[{"any": [{"time": "own"}, {"device": "own"}]}])[1]
    assert " or " in either


@pytest.mark.parametrize(
    ("follows", "words"),
    [
        (
            {"approval": {"role": "headteacher", "form": "written"}},
            "of the headteacher, in",
        ),
        ({"approval": {"any_of": [{"role": "slt"}, {"role": "dsl"}]}}, "of a senior leader or the"),
        ({"approval": {"all_of": [{"role": "slt"}, {"role": "hr"}]}}, "a senior leader and human"),
    ],
)
def test_whose_approval_is_named(vocabulary, follows, words):
    assert words in said(vocabulary, effect="approval", **follows)[0]


def test_what_must_be_done_is_named_with_whom_and_when(vocabulary):
    duty = {"do": "report", "to": ["dsl"], "within": "at once"}
    first = said(vocabulary, effect="permit", duty=duty)[0]

    assert first.endswith("to the designated safeguarding lead, at once, where")
    assert said(vocabulary, effect="duty", duty={"do": "tidy_up"})[0] == "Tidy up, where"


def test_a_rule_without_conditions_says_only_what_it_does(vocabulary):
    assert rule_words({"effect": "permit"}, vocabulary) == ["It is allowed, where"]


def test_how_sure_we_are_is_said_in_words():
    assert [how_sure(each) for each in (0.9, 0.6, 0.2)] == ["quite sure", "fairly sure", "not sure"]

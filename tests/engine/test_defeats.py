"""What an answer says of the rules that would apply but for something."""

from clausewise.engine.answers import Answers
from clausewise.engine.policy import Policy
from clausewise.engine.replies import reply
from engine.small_packs import pack_of

FRIENDS = """
- id: no-pupils
  clause: "1"
  effect: forbid
  when: {activity: connect, counterpart: pupil}
  unless: [{relationship: own_child}]
- id: take-care
  clause: "2"
  effect: advise
  when: {activity: connect, counterpart: [pupil, former_pupil]}
  overridden_by: [no-pupils.lifted]
"""


def answer_to(**facts):
    return Answers(Policy(pack_of(FRIENDS))).answer({"activity": "connect", **facts})


def test_an_exception_is_named_as_what_defeated_its_own_rule():
    answer = answer_to(counterpart="pupil", relationship="own_child")

    own = next(defeat for defeat in answer.defeats if defeat.rule == "no-pupils")
    assert (own.by, own.clause, own.facts) == ("no-pupils", "1", ("relationship",))


def test_an_overriding_rule_is_named_as_what_defeated_another():
    answer = answer_to(counterpart="pupil", relationship="own_child")

    caution = next(defeat for defeat in answer.defeats if defeat.rule == "take-care")
    assert (caution.by, caution.clause) == ("no-pupils", "1")


def test_nothing_is_defeated_where_no_exception_holds():
    assert answer_to(counterpart="pupil", relationship="none").defeats == ()


def test_an_unknown_exception_defeats_nothing_yet():
    assert answer_to(counterpart="pupil").defeats == ()


def test_a_program_is_told_what_defeated_a_clause():
    data = reply(answer_to(counterpart="pupil", relationship="own_child"))

    beaten = [reason for reason in data["reasons"] if reason["state"] == "defeated"]
    assert {reason["clause"]: reason["by"]["clause"] for reason in beaten} == {"1": "1", "2": "1"}

import json

from hypothesis import given, settings

from clausewise.engine.replies import plain, reply
from engine.real_questions import near_a_case
from engine.small_packs import FRIENDS, POLICIES, VOCABULARY, answers_of
from engine.test_questions import ANSWERS

ASK = """
- id: ask
  clause: "3"
  effect: approval
  when: {uses_logo: yes}
  approval: SIGNED
  duty: {do: notify, to: [dsl]}
"""
LOGO = {"uses_logo": True, "approval_head": "none", "approval_slt": "none"}


def approvals(signed):
    return reply(answers_of(ASK.replace("SIGNED", signed)).answer(LOGO))["approvals"]


def test_a_settled_answer_has_its_clauses_reasons_and_no_question():
    answer = reply(answers_of().answer({"activity": "connect", "counterpart": "public"}))

    assert answer["policy"] == "hillside"
    assert answer["version"] == "1"
    assert answer["outcome"] == "not_addressed"
    assert answer["contact"] == "headteacher"
    assert "ask" not in answer
    assert "range" not in answer


def test_an_answer_that_depends_has_its_range_and_its_question():
    answer = reply(answers_of().answer({"activity": "connect"}))

    assert answer["range"] == {"worst": "prohibited", "best": "not_addressed"}
    assert answer["ask"]["fact"] in {"counterpart", "authorised_pupil_contact"}
    assert answer["ask"]["why"] == ["7.8"]
    assert "contact" not in answer


def test_reasons_say_clause_effect_state_and_what_they_read():
    facts = {"activity": "connect", "counterpart": "pupil", "authorised_pupil_contact": False}
    answer = reply(answers_of().answer(facts))

    assert answer["clauses"] == ["7.8"]
    assert answer["reasons"][0]["state"] == "applies"
    assert answer["reasons"][0]["effect"] == "forbid"
    assert "counterpart" in answer["reasons"][0]["reads"]
    assert answer["changes"][0]["outcome"] == "permitted"


def test_what_defeated_a_clause_stands_with_its_reason():
    facts = {"activity": "connect", "counterpart": "pupil", "authorised_pupil_contact": True}
    answer = reply(answers_of().answer(facts))
    defeated = [reason for reason in answer["reasons"] if reason["state"] == "defeated"]

    assert "befriend-pupil" in json.dumps(defeated[0])


def test_one_approval_or_all_of_several_are_named_one_by_one():
    one = {"role": "headteacher", "form": "written", "clause": "3"}
    other = {"role": "slt", "form": "any", "clause": "3"}

    assert approvals("{role: headteacher, form: written}") == [one]
    assert approvals("{all_of: [{role: headteacher, form: written}, {role: slt}]}") == [one, other]
    assert approvals("{any_of: [{role: slt}]}") == [other]


def test_either_of_two_approvals_is_one_entry_that_names_both():
    (entry,) = approvals("{any_of: [{role: headteacher}, {role: slt}]}")

    assert entry["any_of"] == ["headteacher", "slt"]


def test_a_duty_says_by_when_only_if_the_policy_does():
    rules = ASK.replace("SIGNED", "{role: slt}")
    hurried = rules.replace("to: [dsl]", "to: [dsl], within: at once")

    assert "within" not in reply(answers_of(rules).answer(LOGO))["duties"][0]
    assert reply(answers_of(hurried).answer(LOGO))["duties"][0] == {
        "do": "notify",
        "to": ["dsl"],
        "within": "at once",
        "clause": "3",
        "summary": "Clause 3.",
    }


def test_a_contradiction_is_told_with_its_clauses():
    top = 'conflicts: [{id: c, clauses: ["7.8"], when: {counterpart: pupil}, summary: They clash.}]'
    answer = reply(answers_of(FRIENDS, top).answer({"counterpart": "pupil"}))

    assert answer["conflicts"] == [{"clauses": ["7.8"], "summary": "They clash."}]


def test_partial_knowledge_is_written_as_a_sorted_list():
    assert plain({"platform": frozenset({"x", "blog"}), "uses_logo": True}) == {
        "platform": ["blog", "x"],
        "uses_logo": True,
    }


def test_partial_knowledge_of_numbers_is_sorted_as_numbers():
    assert plain({"counterpart_age": frozenset({9, 10})}) == {"counterpart_age": [9, 10]}


@settings(max_examples=30)
@given(near_a_case())
def test_every_reply_is_json_with_each_clause_in_the_policy(question):
    slug, facts = question
    answer = json.loads(json.dumps(reply(ANSWERS[slug].answer(facts))))
    named = [entry["clause"] for key in ("reasons", "duties", "approvals") for entry in answer[key]]

    assert {*answer["clauses"], *named} <= set(POLICIES[slug].pack.clauses)
    assert set(answer["judgements"]) <= set(VOCABULARY.facts)

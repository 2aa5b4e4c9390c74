from clausewise.engine.checklists import ask_together
from clausewise.engine.questions import Questions
from engine.small_packs import policy_of

CONTENT = "[{derogatory: yes}, {offensive: yes}, {harassing: yes}, {defamatory: yes}]"
POST = f"""
- {{id: content, clause: "7", effect: forbid, when: {{activity: post, any: {CONTENT}}}}}
"""


def asked(rules, facts, skipped=frozenset()):
    policy = policy_of(rules)
    return ask_together(Questions(policy), facts, policy.masks(facts), skipped)


def test_what_a_post_may_say_is_asked_as_one_checklist():
    question = asked(POST, {"activity": "post"})

    assert set(question.alongside) == {"derogatory", "offensive", "harassing", "defamatory"}
    assert [choice.label for choice in question.choices] == ["Yes", "No"]
    assert question.why == ("7",)


def test_one_question_that_settles_all_stands_alone():
    question = asked(POST, dict.fromkeys(("derogatory", "offensive", "harassing"), False))

    assert question.fact.name == "activity"
    assert question.alongside == ()


def test_two_facts_of_a_kind_are_asked_side_by_side_and_make_no_list():
    question = asked(POST, {"activity": "post", "derogatory": False, "offensive": False})

    assert set(question.alongside) == {"harassing", "defamatory"}


def test_what_is_skipped_is_on_no_list():
    question = asked(POST, {"activity": "post"}, frozenset({"defamatory"}))

    assert "defamatory" not in question.alongside


def test_when_all_is_settled_nothing_is_asked():
    assert asked(POST, {"activity": "browse"}) is None


def test_a_list_that_leaves_more_open_than_one_question_waits():
    rules = (
        POST
        + f"""
- id: ask
  clause: "8"
  effect: approval
  when: {{account: official, any: {CONTENT.replace("yes", "no")}}}
  approval: {{role: slt}}
"""
    )
    assert asked(rules, {}).fact.name in {"activity", "account"}

"""Facts of one kind are asked together where that settles more than one question would."""

from clausewise.engine.answers import Answers
from clausewise.engine.checklists import ask_together
from clausewise.engine.policy import Policy
from engine.small_packs import pack_of

TONE = ("derogatory", "harassing", "offensive", "illegal")
RULES = "\n".join(
    f'- {{id: not-{name}, clause: "1", effect: forbid, when: {{activity: post, {name}: yes}}}}'
    for name in TONE
)
LATE = '- {id: not-late, clause: "2", effect: forbid, when: {activity: post, time: working}}'


def asked(rules, skipped=frozenset(), **facts):
    answers = Answers(Policy(pack_of(rules)))
    known = {"activity": "post", **facts}
    return ask_together(answers.questions, known, answers.policy.masks(known), skipped)


def test_what_a_post_says_is_one_checklist():
    question = asked(RULES)

    assert question.alongside == TONE
    assert question.why == ("1",)


def test_a_fact_that_is_known_is_not_on_the_checklist():
    assert "derogatory" not in asked(RULES, derogatory=False).alongside


def test_a_fact_that_the_person_does_not_know_is_not_asked_again():
    assert "illegal" not in asked(RULES, frozenset({"illegal"})).alongside


def test_two_facts_of_a_kind_are_no_checklist():
    question = asked(RULES, derogatory=False, harassing=False)

    assert question.fact.name in {"offensive", "illegal"}


def test_a_fact_of_another_kind_stands_alone():
    question = asked(f"{RULES}\n{LATE}", derogatory=False, harassing=False, offensive=False)

    assert question.fact.name in {"time", "illegal"}
    assert asked(LATE).alongside == ()


def test_nothing_is_asked_once_the_answer_is_settled():
    assert asked(RULES, harassing=True) is None

import pytest
from hypothesis import given, settings

from clausewise.engine.answers import Answers
from clausewise.engine.errors import FactError
from clausewise.engine.pack import Outcome
from clausewise.engine.policy import Policy
from clausewise.engine.sources import Source
from engine.naive import SILENT, Naive, World
from engine.random_packs import TINY, documents, given_facts, read, words
from engine.small_packs import FRIENDS, answers_of, policy_of

REQUEST = {"activity": "connect", "counterpart": "pupil", "authorised_pupil_contact": False}
ASK = """
- id: ask
  clause: "3"
  effect: approval
  when: {uses_logo: yes}
  approval: {role: headteacher, form: written}
  unless: [{authorised_spokesperson: yes}]
- {id: take-care, clause: "4", effect: advise, when: {uses_logo: yes}}
- id: tell
  clause: "5"
  effect: duty
  when: [{uses_logo: yes}, {activity: post}]
  duty: {do: notify, to: [dsl], within: at once}
"""


def reasons(answer):
    return {(r.rule, r.part, r.state) for r in answer.explained.reasons}


def test_an_answer_names_the_clause_that_decides_it():
    answer = answers_of().answer(REQUEST)

    assert (answer.outcome, answer.explained.clauses) == (Outcome.PROHIBITED, ("7.8",))
    assert reasons(answer) == {("befriend-pupil", "main", "applies")}


def test_an_answer_that_depends_names_the_clauses_that_could_decide_it():
    answer = answers_of(FRIENDS + ASK).answer({"activity": "connect", "counterpart": "pupil"})

    assert answer.outcome is Outcome.UNDECIDED
    assert set(answer.explained.clauses) == {"7.8", "3", "4"}


def test_silence_is_decided_by_no_clause():
    answer = answers_of().answer({"activity": "browse"})

    assert (answer.outcome, answer.explained.clauses) == (Outcome.NOT_ADDRESSED, ())


def test_a_clause_that_was_lifted_says_so_and_by_which_facts():
    answer = answers_of().answer({**REQUEST, "authorised_pupil_contact": True})
    states = {("befriend-pupil", "main", "defeated"), ("befriend-pupil", "lifted", "applies")}

    assert answer.outcome is Outcome.PERMITTED
    assert reasons(answer) == states
    (defeat,) = answer.defeats
    assert (defeat.rule, defeat.by, defeat.clause) == ("befriend-pupil", "befriend-pupil", "7.8")
    assert defeat.facts == ("authorised_pupil_contact",)


def test_a_clause_that_another_overrides_says_by_which():
    rules = (
        FRIENDS
        + """
  overridden_by: [mentors]
- {id: mentors, clause: "9", effect: permit, when: {part_of_role: yes}}
"""
    )
    answer = answers_of(rules).answer({**REQUEST, "part_of_role": True})

    assert [(d.rule, d.by, d.clause) for d in answer.defeats] == [
        ("befriend-pupil", "mentors", "9"),
    ]


def test_each_reason_says_which_facts_its_clause_reads():
    (reason,) = answers_of().answer(REQUEST).explained.reasons

    assert set(reason.reads) == {"activity", "counterpart", "authorised_pupil_contact"}
    assert reason.summary == "Clause 7.8."


def test_a_duty_is_named_once_with_its_clause_and_changes_no_outcome():
    answer = answers_of(ASK).answer({"uses_logo": False, "activity": "post"})
    (due,) = answer.duties

    assert (due.duty.do, due.clause, due.summary) == ("notify", "5", "Clause 5.")
    assert answer.outcome is Outcome.NOT_ADDRESSED
    assert len(answers_of(ASK).answer({"uses_logo": True, "activity": "post"}).duties) == 1


@pytest.mark.parametrize(
    ("facts", "needed"),
    [
        ({"approval_head": "none", "authorised_spokesperson": False}, 1),
        ({"approval_head": "refused", "authorised_spokesperson": False}, 0),
        ({"approval_head": "written"}, 0),
    ],
)
def test_an_approval_is_named_while_it_is_needed(facts, needed):
    answer = answers_of(ASK).answer({"uses_logo": True, **facts})

    assert [entry.clause for entry in answer.approvals] == ["3"] * needed


def test_an_approval_over_several_boxes_is_named_once():
    rule = ASK.replace(
        "{uses_logo: yes}\n  approval", "[{uses_logo: yes}, {account: official}]\n  approval"
    )
    facts = {"uses_logo": True, "account": "official", "approval_head": "none"}
    answer = answers_of(rule).answer({**facts, "authorised_spokesperson": False})

    assert len(answer.approvals) == 1


def test_a_bad_fact_is_refused_with_what_would_be_right():
    with pytest.raises(FactError, match="did you mean counterpart"):
        answers_of().answer({"counterprt": "pupil"})


def test_a_fact_without_a_source_was_said_by_the_person():
    answer = answers_of().answer(REQUEST, {"counterpart": Source.RECORD})

    assert answer.sources["counterpart"] is Source.RECORD
    assert answer.sources["activity"] is Source.PERSON


def test_what_rests_on_a_persons_judgement_is_marked_if_the_outcome_rests_on_it():
    rule = '- {id: a, clause: "1", effect: forbid, when: {activity: post, disrepute: yes}}'
    answers = answers_of(rule)

    assert answers.answer({"activity": "post", "disrepute": True}).judgements == ("disrepute",)
    assert answers.answer({"activity": "browse", "disrepute": True}).judgements == ()


CLASH = """
conflicts: [{id: c, clauses: ["7.8"], when: {counterpart: pupil, uses_logo: yes}, summary: S.}]
"""


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        ({"activity": "browse", "counterpart": "pupil", "uses_logo": True}, 1),
        ({"activity": "connect", "counterpart": "pupil"}, 1),
        ({"activity": "browse", "counterpart": "pupil"}, 0),
        ({"activity": "connect", "counterpart": "public"}, 0),
    ],
)
def test_a_declared_contradiction_is_told_where_it_bears_on_the_answer(facts, found):
    answer = Answers(policy_of(FRIENDS, CLASH)).answer(facts)

    assert len(answer.conflicts) == found


def test_clauses_that_decide_only_together_are_both_named():
    rules = """
- {id: with-logo, clause: "1", effect: forbid, when: {uses_logo: yes}}
- {id: without-logo, clause: "2", effect: forbid, when: {uses_logo: no}}
- {id: beside, clause: "3", effect: forbid, when: {activity: post, uses_logo: yes}}
"""
    answer = answers_of(rules).answer({})

    assert answer.outcome is Outcome.PROHIBITED
    assert {"1", "2"} <= set(answer.explained.clauses)


@settings(max_examples=35)
@given(documents(), given_facts(likely=0.4))
def test_an_outcome_always_has_its_clauses_and_silence_has_none(document, facts):
    answer = Answers(Policy(read(document))).answer(facts)

    assert bool(answer.explained.clauses) is (answer.explained.verdict.worst is not SILENT)


@settings(max_examples=35)
@given(documents(), given_facts(likely=1.1))
def test_on_complete_facts_the_clauses_duties_and_reasons_are_those_that_hold(document, facts):
    answer = Answers(Policy(read(document))).answer(facts)
    naive = Naive(document, TINY)
    world = World({n: words_of(n, v) for n, v in facts.items()}, frozenset(facts))
    speaking = [rule for rule in document["rules"] if naive.speaks(rule, world)]
    levels = {rule["clause"]: naive.level(rule, world) for rule in speaking}

    assert {due.clause for due in answer.duties} == {r["clause"] for r in speaking if "duty" in r}
    assert set(answer.explained.clauses) == {
        clause for clause, level in levels.items() if level is answer.outcome is not SILENT
    }


def words_of(name, value):
    fact = TINY.facts[name]
    return words(fact)[fact.values.index(value)]

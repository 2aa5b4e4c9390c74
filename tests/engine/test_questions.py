import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from clausewise.engine import plans, tree
from clausewise.engine.answers import Answers
from clausewise.engine.pack import Outcome
from clausewise.engine.policy import Policy
from clausewise.engine.questions import FEW, Questions
from clausewise.engine.vocabulary import written
from engine.naive import Naive, World, in_text
from engine.random_packs import TINY, documents, given_facts, read
from engine.real_questions import near_a_case, partly_known
from engine.small_packs import POLICIES, VOCABULARY, answers_of, real_document

NAIVE = {slug: Naive(real_document(slug), VOCABULARY) for slug in POLICIES}
ANSWERS = {slug: Answers(policy) for slug, policy in POLICIES.items()}


def asked_on(answers, facts, world):
    """Answer every question as this world has it; return the facts and outcome in the end."""
    facts = dict(facts)
    for _ in range(60):
        answer = answers.answer(facts)
        if answer.ask is None:
            return facts, answer.outcome
        name = answer.ask.fact.name
        (chosen,) = [c for c in answer.ask.choices if world[name] in map(written, c.values)]
        assert is_live(answers.policy, facts, answer.ask)
        facts[name] = frozenset(chosen.values)
    raise AssertionError("asking did not come to an end")


def is_live(policy, facts, question):
    """Tell whether some answer changes the interval or the rules that are open."""
    before = what_is_open(policy, facts)
    return any(
        what_is_open(policy, {**facts, question.fact.name: frozenset(choice.values)}) != before
        for choice in question.choices
    )


def what_is_open(policy, facts):
    verdict = policy.decide(facts)
    return verdict.worst, verdict.best, verdict.masks.possible & ~verdict.masks.certain


@settings(max_examples=30)
@given(documents(), given_facts(likely=0.2), st.data())
def test_asking_on_ends_in_the_outcome_that_the_whole_truth_gives(document, facts, draw):
    naive = Naive(document, TINY)
    world = draw.draw(st.sampled_from(list(naive.worlds(in_text(facts))))).values
    known, outcome = asked_on(Answers(Policy(read(document))), facts, world)

    assert outcome is naive.outcome(World(world, frozenset(known)))


@settings(max_examples=30)
@given(partly_known())
def test_asking_on_under_the_real_policies_ends_in_the_right_outcome(question):
    slug, facts, world = question
    known, outcome = asked_on(ANSWERS[slug], facts, world.values)

    assert outcome is NAIVE[slug].outcome(World(world.values, frozenset(known)))


@given(documents(), given_facts(likely=0.2))
def test_the_choices_are_the_values_that_are_possible_each_once(document, facts):
    question = Answers(Policy(read(document))).answer(facts).ask
    assume(question is not None)
    offered = [value for choice in question.choices for value in choice.values]
    told = facts.get(question.fact.name, frozenset(question.fact.values))

    assert len(offered) == len(set(offered))
    assert told <= set(offered)
    assert len(question.choices) > 1


@given(documents(), given_facts(likely=0.2))
def test_every_answer_that_depends_asks_something_and_every_other_asks_nothing(document, facts):
    answer = Answers(Policy(read(document))).answer(facts)

    assert (answer.ask is None) is (answer.outcome is not Outcome.UNDECIDED)


FRIEND = """
- id: minors
  clause: "7.10"
  effect: forbid
  when: {activity: connect, counterpart: former_pupil, counterpart_age: {below: 18}}
"""
REQUEST = {"activity": "connect", "counterpart": "former_pupil"}


def test_an_age_is_asked_only_as_far_as_the_policy_turns_on_it():
    question = answers_of(FRIEND).answer(REQUEST).ask

    assert question.fact.name == "counterpart_age"
    assert [choice.label for choice in question.choices] == ["under 18", "18 or over"]
    assert question.why == ("7.10",)


def next_after(rules, facts, skipped=frozenset()):
    answers = answers_of(rules)
    return Questions(answers.policy).next(facts, answers.policy.masks(facts), skipped)


def test_what_the_person_does_not_know_is_not_asked_again():
    first = next_after(FRIEND, {})
    second = next_after(FRIEND, {}, frozenset({first.fact.name}))

    assert second.fact.name != first.fact.name
    assert next_after(FRIEND, REQUEST, frozenset({"counterpart_age"})) is None


def test_a_question_skipped_once_is_asked_first_again_when_it_is_known():
    policy = answers_of(FRIEND).policy
    asking = Questions(policy)
    first = next_after(FRIEND, {}).fact.name
    asking.next({}, policy.masks({}), frozenset({first}))

    assert asking.next({}, policy.masks({})).fact.name == first


def test_a_matter_that_makes_no_sense_yet_waits():
    rule = FRIEND.replace("activity: connect, ", "").replace("counterpart: former_pupil, ", "")
    rules = rule + '- {id: pupils, clause: "2", effect: forbid, when: {counterpart: pupil}}'

    assert next_after(rules, {}).fact.name == "counterpart"


@settings(max_examples=25)
@given(documents(), st.lists(given_facts(likely=0.2), min_size=2, max_size=6))
def test_what_was_worked_out_for_one_question_changes_no_other(document, asked):
    policy = Policy(read(document))
    used = Questions(policy)
    for facts in asked:
        masks = policy.masks(facts)

        assert used.next(facts, masks) == Questions(policy).next(facts, masks)


@settings(max_examples=25)
@given(st.lists(near_a_case(("cadmus",)), min_size=2, max_size=4), st.integers(4, 40))
def test_nor_does_it_under_a_real_policy(drawn, known):
    policy = POLICIES["cadmus"]
    used = Questions(policy)
    for facts in [dict(list(facts.items())[-known:]) for _, facts in drawn]:
        masks = policy.masks(facts)

        assert used.next(facts, masks) == Questions(policy).next(facts, masks)


def test_what_is_lighter_to_answer_is_asked_first():
    rule = """
- {id: a, clause: "1", effect: forbid, when: {discriminatory: yes, uses_logo: yes}}
"""
    assert VOCABULARY.fact("discriminatory").sensitive
    assert next_after(rule, {}).fact.name == "uses_logo"


def test_facts_of_one_kind_are_named_alongside():
    rule = '- {id: a, clause: "1", effect: forbid, when: [{derogatory: yes}, {offensive: yes}]}'

    assert set(next_after(rule, {}).alongside) == {"derogatory", "offensive"}


def test_with_many_facts_open_one_answer_ahead_is_enough():
    names = [name for name, fact in VOCABULARY.facts.items() if fact.topic == "content"][:12]
    boxes = ", ".join(f"{{{name}: yes}}" for name in names)
    rule = f'- {{id: a, clause: "1", effect: forbid, when: [{boxes}]}}'

    assert len(names) > FEW
    assert next_after(rule, {}).fact.name in names


def test_what_was_worked_out_is_forgotten_when_it_grows_too_much(monkeypatch):
    monkeypatch.setattr(tree, "MEMORY", 0)
    monkeypatch.setattr(plans, "MEMORY", 0)
    rules = FRIEND + '- {id: pupils, clause: "2", effect: forbid, when: {counterpart: pupil}}'
    policy = answers_of(rules).policy
    asking = Questions(policy)
    first, again = (asking.next({}, policy.masks({})) for _ in range(2))

    assert first == again == next_after(rules, {})


@pytest.mark.parametrize("slug", POLICIES)
def test_nothing_is_asked_first_that_only_shame_would_answer(slug):
    question = ANSWERS[slug].answer({"activity": "post", "account": "personal"}).ask

    assert not question.fact.sensitive

from hypothesis import given, settings

from clausewise.engine.answers import Answers
from clausewise.engine.lifts import MOST
from clausewise.engine.pack import SEVERITY, Outcome
from clausewise.engine.policy import Policy
from engine.random_packs import TINY, documents, given_facts, read
from engine.real_questions import near_a_case
from engine.small_packs import FRIENDS, POLICIES, VOCABULARY, answers_of

ANSWERS = {slug: Answers(policy) for slug, policy in POLICIES.items()}


def worse(one, other):
    return SEVERITY.index(one) > SEVERITY.index(other)


def proved(answer, vocabulary):
    """Tell whether every change offered can be stated, and gives the better outcome promised."""
    for change in answer.changes:
        after = answer.policy.decide(vocabulary.check({**answer.facts, **change.facts}))
        fixed = [name for name in change.facts if vocabulary.facts[name].fixed]
        if after.outcome is not change.outcome or fixed or not worse(answer.outcome, after.worst):
            return False
    return True


@settings(max_examples=45)
@given(documents(), given_facts(likely=0.9))
def test_every_change_offered_gives_the_outcome_it_promises(document, facts):
    answer = Answers(Policy(read(document))).answer(facts)

    assert proved(answer, TINY)
    assert len(answer.changes) <= MOST


@settings(max_examples=40)
@given(near_a_case())
def test_every_change_offered_under_the_real_policies_gives_what_it_promises(question):
    slug, facts = question
    answer = ANSWERS[slug].answer(facts)

    assert proved(answer, VOCABULARY)


REQUEST = {"activity": "connect", "counterpart": "pupil", "authorised_pupil_contact": False}


def changes_of(rules, facts):
    return [(dict(c.facts), c.outcome) for c in answers_of(rules).answer(facts).changes]


def test_what_would_lift_a_prohibition_is_offered():
    found = changes_of(FRIENDS, REQUEST)

    assert ({"authorised_pupil_contact": True}, Outcome.PERMITTED) in found


def test_what_nobody_can_change_is_not_offered():
    assert VOCABULARY.fact("counterpart").fixed
    assert not [change for change, _ in changes_of(FRIENDS, REQUEST) if "counterpart" in change]


def test_what_is_allowed_silent_or_open_needs_no_change():
    assert changes_of(FRIENDS, {**REQUEST, "authorised_pupil_contact": True}) == []
    assert changes_of(FRIENDS, {"activity": "browse"}) == []
    assert changes_of(FRIENDS, {"activity": "connect"}) == []


ASK = """
- id: ask
  clause: "3"
  effect: approval
  when: {uses_logo: yes}
  approval: {all_of: [{role: headteacher, form: written}, {role: slt}]}
"""
LOGO = {"uses_logo": True, "approval_slt": "none"}


def test_a_change_takes_along_what_it_settles_by_definition():
    rule = '- {id: a, clause: "8.2", effect: forbid, when: {identifies_employer: yes}}'
    found = changes_of(rule, {"identifies_employer": True, "school_in_profile_name": True})
    hidden = {"identifies_employer": False, "school_in_profile_name": False}

    assert found == [(hidden, Outcome.NOT_ADDRESSED)]


def test_a_missing_approval_is_offered_with_all_who_must_sign():
    found = changes_of(ASK, {**LOGO, "approval_head": "none"})
    signed = {"approval_head": "written", "approval_slt": frozenset({"verbal", "written"})}

    assert (signed, Outcome.PERMITTED) in found
    assert ({"uses_logo": False}, Outcome.NOT_ADDRESSED) in found


def test_a_refusal_is_lifted_by_nothing():
    found = changes_of(ASK, {**LOGO, "approval_head": "refused"})

    assert not [change for change, _ in found if "approval_head" in change]


def test_a_change_that_contains_a_smaller_one_is_left_out():
    rule = """
- id: opinions
  clause: "1"
  effect: forbid
  when: {activity: post}
  unless: [{uses_logo: no}, {uses_logo: no, commercial: no}]
"""
    found = changes_of(rule, {"activity": "post", "uses_logo": True, "commercial": True})

    assert {"uses_logo": False} in [change for change, _ in found]
    assert not [change for change, _ in found if set(change) == {"uses_logo", "commercial"}]


def test_more_than_a_person_would_read_is_not_offered():
    names = [name for name, fact in VOCABULARY.facts.items() if fact.topic == "content"][:9]
    rule = "- {id: a, clause: '1', effect: forbid, when: {" + ": yes, ".join(names) + ": yes}}"

    assert len(changes_of(rule, dict.fromkeys(names, True))) == MOST

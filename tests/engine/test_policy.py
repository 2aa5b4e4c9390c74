from datetime import date

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from clausewise.engine import boxes
from clausewise.engine.errors import FactError
from clausewise.engine.pack import SEVERITY, Outcome
from clausewise.engine.policy import Policy, bits
from engine.naive import Naive, in_text
from engine.random_packs import TINY, documents, given_facts, read, told
from engine.real_questions import nearly_complete, partly_known
from engine.small_packs import POLICIES, VOCABULARY, answers_of, policy_of, real_document

NAIVE = {slug: Naive(real_document(slug), VOCABULARY) for slug in POLICIES}
LOGO = """
- {id: with-logo, clause: "1", effect: forbid, when: {uses_logo: yes}}
- {id: without-logo, clause: "2", effect: forbid, when: {uses_logo: no}}
"""


def interval(policy, facts):
    verdict = policy.decide(facts)
    return verdict.worst, verdict.best


def compatible(name, facts):
    """Return the values that a fact may still have beside the others."""
    for value in TINY.facts[name].values:
        try:
            TINY.check({**facts, name: value})
        except FactError:
            continue
        yield value


def between(outcome, verdict):
    low, high = SEVERITY.index(verdict.best), SEVERITY.index(verdict.worst)
    return low <= SEVERITY.index(outcome) <= high


@settings(max_examples=70)
@given(documents(), given_facts())
def test_the_interval_is_what_trying_every_completion_gives(document, facts):
    expected = Naive(document, TINY).interval(in_text(facts))

    assert interval(Policy(read(document)), facts) == expected


@settings(max_examples=50)
@given(nearly_complete())
def test_the_real_policies_intervals_are_what_trying_every_completion_gives(question):
    slug, facts = question

    assert interval(POLICIES[slug], facts) == NAIVE[slug].interval(in_text(facts))


@settings(max_examples=70)
@given(partly_known())
def test_whatever_the_unknown_turns_out_to_be_the_answer_lay_in_the_interval(question):
    slug, facts, world = question

    assert between(NAIVE[slug].outcome(world), POLICIES[slug].decide(facts))


@given(documents(), given_facts(), st.data())
def test_more_facts_only_ever_narrow_the_interval(document, facts, draw):
    policy = Policy(read(document))
    left = sorted(set(TINY.facts) - set(facts) - told(document) - {"role"})
    assume(left)
    name = draw.draw(st.sampled_from(left))
    before = policy.decide(facts)
    for value in compatible(name, facts):
        after = policy.decide({**facts, name: value})

        assert between(after.worst, before)
        assert between(after.best, before)


@given(documents(), given_facts())
def test_an_unknown_fact_is_never_taken_for_no_nor_for_any_other_answer(document, facts):
    policy = Policy(read(document))
    unknown = policy.decide(facts)
    for name in set(TINY.facts) - set(facts) - told(document) - {"role"}:
        each = [policy.decide({**facts, name: value}) for value in compatible(name, facts)]

        assert unknown.worst == max((v.worst for v in each), key=SEVERITY.index)
        assert unknown.best == min((v.best for v in each), key=SEVERITY.index)


def test_an_unknown_age_never_makes_the_answer_allowed():
    request = {"role": "employee", "activity": "connect", "account": "personal"}
    verdict = POLICIES["cadmus"].decide({**request, "counterpart": "former_pupil"})

    assert verdict.outcome is Outcome.UNDECIDED
    assert verdict.worst is Outcome.PROHIBITED


def test_nothing_known_is_never_permitted():
    assert {policy.decide({}).best for policy in POLICIES.values()} == {Outcome.NOT_ADDRESSED}


def test_silence_is_never_permission():
    assert policy_of().decide({"activity": "browse"}).outcome is Outcome.NOT_ADDRESSED


def test_two_rules_that_leave_no_way_out_forbid_together():
    verdict = policy_of(LOGO).decide({})

    assert verdict.outcome is Outcome.PROHIBITED
    assert verdict.masks.certain == 0


def test_exceptions_that_leave_nothing_of_a_rule_keep_it_from_ever_applying():
    rule = """
- id: opinions
  clause: "1"
  effect: forbid
  when: {activity: post}
  except: [{uses_logo: yes, commercial: yes}, {uses_logo: no}, {commercial: no}]
"""
    assert policy_of(rule).decide({"activity": "post"}).outcome is Outcome.NOT_ADDRESSED


def test_where_exceptions_leave_nothing_of_the_severest_rule_the_next_counts():
    rules = """
- id: opinions
  clause: "1"
  effect: forbid
  when: {activity: post}
  except: [{uses_logo: yes, commercial: yes}, {uses_logo: no}, {commercial: no}]
- {id: take-care, clause: "2", effect: advise, when: {activity: post, time: own}}
"""
    verdict = policy_of(rules).decide({"activity": "post"})

    assert (verdict.worst, verdict.best) == (Outcome.ADVISED_AGAINST, Outcome.NOT_ADDRESSED)


@pytest.mark.parametrize("budget", [0, 1])
def test_a_search_beyond_all_reason_leaves_the_outcome_open(monkeypatch, budget):
    monkeypatch.setattr(boxes, "BUDGET", budget)

    verdict = policy_of(LOGO).decide({})

    assert (verdict.worst, verdict.best) == (Outcome.PROHIBITED, Outcome.NOT_ADDRESSED)


def test_of_one_clause_that_forbids_and_one_that_permits_the_severer_counts():
    rules = """
- {id: allowed, clause: "1", effect: permit, when: {activity: post}}
- {id: forbidden, clause: "2", effect: forbid, when: {uses_logo: yes}}
"""
    decide = policy_of(rules).decide

    assert decide({"activity": "post", "uses_logo": True}).outcome is Outcome.PROHIBITED
    assert decide({"activity": "post", "uses_logo": False}).outcome is Outcome.PERMITTED


APPROVED = """
- id: ask-the-head
  clause: "3"
  effect: approval
  when: {activity: post}
  approval: {role: headteacher, form: written}
  unless: [{authorised_spokesperson: yes}]
"""


@pytest.mark.parametrize(
    ("facts", "outcome"),
    [
        ({"approval_head": "none"}, Outcome.NEEDS_APPROVAL),
        ({"approval_head": "verbal"}, Outcome.NEEDS_APPROVAL),
        ({"approval_head": "written"}, Outcome.PERMITTED),
        ({"approval_head": "refused"}, Outcome.PROHIBITED),
        ({"approval_head": "none", "authorised_spokesperson": True}, Outcome.PERMITTED),
        ({"approval_head": "refused", "authorised_spokesperson": True}, Outcome.PROHIBITED),
        ({}, Outcome.UNDECIDED),
    ],
)
def test_an_approval_is_missing_given_in_the_form_asked_for_or_refused(facts, outcome):
    known = {"activity": "post", "authorised_spokesperson": False, **facts}

    assert policy_of(APPROVED).decide(known).outcome is outcome


DATED = """
- {id: from-september, clause: "1", effect: forbid, when: {activity: post}, from: 2026-09-01}
- {id: until-then, clause: "2", effect: advise, when: {activity: post}, until: 2026-09-01}
"""


@pytest.mark.parametrize(
    ("day", "outcome"),
    [
        (date(2026, 8, 31), Outcome.ADVISED_AGAINST),
        (date(2026, 9, 1), Outcome.PROHIBITED),
        (None, Outcome.PROHIBITED),
    ],
)
def test_a_rule_counts_from_its_first_day_until_before_its_last(day, outcome):
    policy = Policy(policy_of(DATED).pack, day=day)

    assert policy.decide({"activity": "post"}).outcome is outcome


def test_a_role_that_is_not_covered_is_not_addressed_and_one_left_out_is_covered():
    policy = policy_of(LOGO, top="covers: [employee]")

    assert policy.decide({"role": "governor", "uses_logo": True}).outcome is Outcome.NOT_ADDRESSED
    assert policy.decide({"role": "employee", "uses_logo": True}).outcome is Outcome.PROHIBITED
    assert policy.decide({"uses_logo": True}).outcome is Outcome.PROHIBITED


def test_one_of_several_roles_is_decided_for_each_of_them():
    rules = """
- {id: teachers, clause: "1", effect: forbid, when: {role: employee}, who: [employee]}
- {id: governors, clause: "2", effect: forbid, when: {role: governor}, who: [governor]}
"""
    either = frozenset({"employee", "governor"})

    assert policy_of(rules).decide({"role": either}).outcome is Outcome.PROHIBITED


def test_what_one_fact_settles_about_another_is_never_left_open():
    rule = """
- id: hidden-but-named
  clause: "1"
  effect: forbid
  when: {identifies_employer: no, school_in_profile_name: yes}
"""
    assert policy_of(rule).decide({}).outcome is Outcome.NOT_ADDRESSED


def test_the_bits_of_a_mask_are_counted_from_the_lowest():
    assert bits(0b1011) == [0, 1, 3]


def test_clauses_that_only_together_forbid_are_named_and_no_others():
    rules = """
- {id: school, clause: "1", effect: forbid, when: {activity: post, account: official}}
- {id: own, clause: "2", effect: forbid, when: {activity: post, account: {not: official}}}
- {id: idle, clause: "3", effect: forbid, when: {activity: post, account: official, harassing: yes}}
"""
    explained = answers_of(rules).explain({"activity": "post"})

    assert explained.verdict.outcome is Outcome.PROHIBITED
    assert explained.clauses == ("1", "2")

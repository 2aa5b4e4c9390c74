import pytest

from clausewise.engine.pack import Outcome
from clausewise.engine.policy import Policy
from clausewise.engine.rows import Part, layout_for
from engine.small_packs import FRIENDS, pack_of, policy_of

LADDER = """
- id: no-pupils
  clause: "1"
  effect: forbid
  when: {activity: connect, counterpart: pupil}
  unless: [{authorised_pupil_contact: yes}]
  overridden_by: [OVER]
- id: mentors
  clause: "2"
  effect: EFFECT
  when: {activity: connect, part_of_role: yes}
  overridden_by: [never-on-tiktok]
- id: never-on-tiktok
  clause: "3"
  effect: advise
  when: {platform: tiktok}
"""
REQUEST = {"activity": "connect", "counterpart": "pupil", "authorised_pupil_contact": False}


def parts(rules, top=""):
    return [(row.rule.id, row.part, row.outcome) for row in policy_of(rules, top).rows]


def decided(effect, facts, over="mentors"):
    policy = policy_of(LADDER.replace("EFFECT", effect).replace("OVER", over))
    return policy.decide({**REQUEST, **facts}).outcome


def test_a_prohibition_prohibits_and_permits_where_it_is_lifted():
    assert parts(FRIENDS) == [
        ("befriend-pupil", Part.MAIN, Outcome.PROHIBITED),
        ("befriend-pupil", Part.LIFTED, Outcome.PERMITTED),
    ]


def test_an_approval_is_needed_or_refused_or_given():
    rule = """
- {id: ask, clause: "1", effect: approval, when: {activity: post}, approval: {role: slt}}
"""
    assert parts(rule) == [
        ("ask", Part.NEEDED, Outcome.NEEDS_APPROVAL),
        ("ask", Part.REFUSED, Outcome.PROHIBITED),
        ("ask", Part.LIFTED, Outcome.PERMITTED),
    ]


def test_a_rule_over_several_boxes_has_a_row_for_each_and_for_each_way_it_binds():
    rule = '- {id: a, clause: "1", effect: permit, when: [{activity: post}, {uses_logo: yes}]}'
    covers = "covers: [employee, {role: pta_member, also_staff: yes}]"

    assert len(parts(rule, covers)) == 4


def test_a_row_that_could_never_hold_is_not_made():
    rule = """
- id: a
  clause: "1"
  effect: forbid
  when: {account: personal}
  unless: [{account: official}]
"""
    assert len(parts(rule)) == 1


def test_a_rule_is_silent_where_one_that_overrides_it_speaks():
    assert decided("permit", {"part_of_role": True, "platform": "x"}) is Outcome.PERMITTED
    assert decided("permit", {"part_of_role": False, "platform": "x"}) is Outcome.PROHIBITED


def test_a_rule_that_is_itself_overridden_overrides_nothing():
    facts = {"part_of_role": True, "platform": "tiktok"}

    assert decided("permit", facts) is Outcome.PROHIBITED


def test_a_duty_that_overrides_leaves_silence():
    facts = {"part_of_role": True, "platform": "x"}

    assert decided("duty, duty: {do: report}".replace(", ", "\n  "), facts) is Outcome.NOT_ADDRESSED


@pytest.mark.parametrize(
    ("approval", "outcome"),
    [
        ("none", Outcome.PROHIBITED),
        ("verbal", Outcome.PERMITTED),
        ("refused", Outcome.PROHIBITED),
    ],
)
def test_an_overrider_may_count_only_where_its_approval_is_given(approval, outcome):
    facts = {"part_of_role": True, "platform": "x", "approval_slt": approval}

    assert decided("approval\n  approval: {role: slt}", facts, "mentors.lifted") is outcome


def test_an_overrider_out_of_force_does_not_count():
    rules = LADDER.replace("EFFECT", "permit\n  until: 2020-01-01").replace("OVER", "mentors")
    facts = {**REQUEST, "part_of_role": True, "platform": "x"}

    assert policy_of(rules).decide(facts).outcome is Outcome.PROHIBITED


EITHER = "any_of: [{role: headteacher, form: written}, {role: slt}]"


@pytest.mark.parametrize(
    ("signed", "head", "slt", "outcome"),
    [
        (EITHER, "written", "none", Outcome.PERMITTED),
        (EITHER, "verbal", "none", Outcome.NEEDS_APPROVAL),
        (EITHER, "none", "verbal", Outcome.PERMITTED),
        (EITHER, "written", "refused", Outcome.PROHIBITED),
        (EITHER.replace("any", "all"), "written", "none", Outcome.NEEDS_APPROVAL),
        (EITHER.replace("any", "all"), "written", "verbal", Outcome.PERMITTED),
        (EITHER.replace("any", "all"), "refused", "none", Outcome.PROHIBITED),
    ],
)
def test_several_roles_sign_all_or_any_and_any_may_refuse(signed, head, slt, outcome):
    rule = f"""
- {{id: a, clause: "1", effect: approval, when: {{activity: post}}, approval: {{{signed}}}}}
"""
    facts = {"activity": "post", "approval_head": head, "approval_slt": slt}

    assert policy_of(rule).decide(facts).outcome is outcome


def test_one_layout_for_several_packs_tells_apart_all_that_either_does():
    conflict = 'conflicts: [{id: c, clauses: ["7.8"], when: {uses_logo: yes}, summary: S.}]'
    layout = layout_for([pack_of(), pack_of("[]", clauses="[]"), pack_of(FRIENDS, conflict)])

    assert "uses_logo" in layout.slots
    assert Policy(pack_of(), layout=layout).decide(REQUEST).outcome is Outcome.PROHIBITED

from datetime import date

import pytest

from clausewise.engine.errors import PackError
from clausewise.engine.pack import (
    BOUND,
    Approval,
    ClauseKind,
    Duty,
    Effect,
    Outcome,
    Signature,
)
from engine.small_packs import pack_of

FULL = """
- id: post-with-logo
  clause: "3.1"
  effect: approval
  who: [employee]
  when: {activity: post, uses_logo: yes}
  except: [{platform: linkedin}]
  unless: [{part_of_role: yes}]
  approval: {any_of: [{role: slt}, {role: headteacher, form: written}]}
  duty: {do: notify, to: [dsl, headteacher], within: immediately}
  summary: The logo takes approval.
  from: 2026-09-01
  until: 2027-09-01
  fires:
    - say: Anna posts the logo.
      given: {scene: home, uses_logo: yes}
      outcome: needs_approval
      clauses: ["3.1"]
      duties: [{do: notify, clause: "3.1"}, {do: report}]
      ask: activity
  quiet:
    - {say: Ben posts on LinkedIn., given: {platform: linkedin}, outcome: not_addressed}
"""
SCENES = "scenes: {home: {activity: post, time: own, counterpart_age: {below: 6}}}"


def refusal(rule, top="", clauses=""):
    with pytest.raises(PackError) as raised:
        pack_of(rule, top, clauses)
    return str(raised.value)


def full():
    return pack_of(FULL, SCENES).rules[0]


def test_a_rule_is_read_with_its_conditions():
    rule = full()

    assert (rule.id, rule.clause, rule.effect) == ("post-with-logo", "3.1", Effect.APPROVAL)
    assert rule.when == ({"activity": frozenset({"post"}), "uses_logo": frozenset({True})},)
    assert rule.outside == ({"platform": frozenset({"linkedin"})},)
    assert rule.unless == ({"part_of_role": frozenset({True})},)
    assert "employee" in rule.who[0][BOUND]


def test_a_rule_is_read_with_its_approval_duty_and_dates():
    rule = full()

    assert rule.approval == Approval(
        (Signature("slt"), Signature("headteacher", "written")), every=False
    )
    assert rule.duty == Duty("notify", ("dsl", "headteacher"), "immediately")
    assert (rule.starts, rule.ends) == (date(2026, 9, 1), date(2027, 9, 1))
    assert rule.summary == "The logo takes approval."


def test_a_case_is_read_with_its_scene_and_what_it_expects():
    (case,) = full().fires

    assert case.given == {
        "activity": "post",
        "time": "own",
        "counterpart_age": frozenset({3, 4, 5}),
        "uses_logo": True,
    }
    assert (case.outcome, case.clauses, case.ask) == (Outcome.NEEDS_APPROVAL, ("3.1",), "activity")
    assert case.duties == (("notify", "3.1"), ("report", ""))


@pytest.mark.parametrize(
    ("approval", "expected"),
    [
        ("{role: slt}", Approval((Signature("slt"),), every=True)),
        ("{all_of: [{role: slt}]}", Approval((Signature("slt"),), every=True)),
    ],
)
def test_an_approval_asks_for_every_signature_unless_it_says_any(approval, expected):
    rule = f'- {{id: a, clause: "1", effect: approval, when: {{time: own}}, approval: {approval}}}'

    assert pack_of(rule).rules[0].approval == expected


def test_a_rule_binds_those_whom_the_policy_covers_unless_it_says_otherwise():
    rule = '- {id: a, clause: "1", effect: forbid, when: {activity: post}}'
    pack = pack_of(rule, "covers: [governor]")

    assert pack.rules[0].who == pack.covers


CLAUSE = """
- {id: "1", kind: heading, summary: Breaches.}
- {id: "1.1", kind: procedure, job: report, force: must, under: "1", summary: Report it.}
"""


def test_a_clause_is_read_with_its_kind_force_and_job():
    clause = pack_of("[]", clauses=CLAUSE).clauses["1.1"]

    assert (clause.kind, clause.job, clause.force) == (ClauseKind.PROCEDURE, "report", "must")
    assert (clause.under, clause.summary) == ("1", "Report it.")


@pytest.mark.parametrize(
    ("clause", "message"),
    [
        (
            '- {id: "1", kind: procedure, summary: S.}',
            "a procedure names the `job` that carries it",
        ),
        ('- {id: "1", kind: rules, summary: S.}', "`rules` is not known here: did you mean rule"),
        ('- {id: "1", kind: rule}', "a clause needs `summary`"),
        ("- {kind: rule, summary: S.}", "a clause needs `id`"),
        ('- {id: "1", kind: rule, sumary: S.}', "a clause has no `sumary`: did you mean summary"),
        ("- heading", "a clause should be a mapping"),
    ],
)
def test_a_clause_that_is_not_whole_is_refused(clause, message):
    assert message in refusal("[]", clauses=clause)


RULE = 'id: a, clause: "1", when: {activity: post}'


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        ("effect: forbids", "`forbids` is not known here: did you mean forbid"),
        ("effect: approval", "`approval:` belongs to a rule with `effect: approval`"),
        ("effect: forbid, approval: {role: slt}", "`approval:` belongs to a rule with"),
        ("effect: duty", "a rule with `effect: duty` needs `duty: {do: ..., to: [...]}`"),
        (
            "effect: permit, unless: [{uses_logo: yes}]",
            "a permit rule takes `except`, not `unless`",
        ),
        ("effect: approval, approval: {role: cook}", "`cook` is not known here"),
        ("effect: approval, approval: {role: slt, form: oral}", "`oral` is not known here"),
        ("effect: approval, approval: {any_of: []}", "an approval names at least one role"),
        ("effect: approval, approval: {any_of: [{role: slt}], all_of: []}", "either `any_of` or"),
        ("effect: approval, approval: {all_of: [{role: slt}, {role: slt}]}", "each only once"),
        ("effect: duty, duty: {to: [dsl]}", "a duty needs `do`"),
        ("effect: forbid, unles: []", "a rule has no `unles`: did you mean unless"),
        ("effect: forbid, fires: [{say: A., outcome: permitted}]", "a case needs `given`"),
        (
            "effect: forbid, fires: [{say: A., given: {scene: home}, outcome: permitted}]",
            "there is no scene `home`",
        ),
        (
            "effect: forbid, fires: [{say: A., given: {actvity: post}, outcome: permitted}]",
            "there is no fact `actvity`: did you mean activity",
        ),
        (
            "effect: forbid, fires: [{say: A., given: {}, outcome: allowed}]",
            "`allowed` is not known here",
        ),
    ],
)
def test_a_rule_that_cannot_be_meant_is_refused(rule, message):
    assert message in refusal(f"- {{{RULE}, {rule}}}")

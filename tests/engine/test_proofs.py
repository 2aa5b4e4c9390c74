import pytest

from clausewise.engine.proofs import failures
from engine.small_packs import LOADED, pack_of

RULE = """
- id: befriend-pupil
  clause: "7.8"
  effect: forbid
  when: {activity: connect, counterpart: pupil}
  unless: [{authorised_pupil_contact: yes}]
  fires: [{say: Anna befriends a pupil., FIRES}]
  quiet: [{say: Ben befriends a friend., QUIET}]
- id: tell
  clause: "6.4"
  effect: duty
  when: {activity: connect}
  duty: {do: report, to: [dsl]}
  fires:
    - say: It is reported.
      given: {activity: connect, counterpart: public}
      outcome: not_addressed
  quiet: [{say: Looking is not., given: {activity: browse}, outcome: not_addressed}]
"""
NO = "authorised_pupil_contact: no"
FIRES = f"given: {{activity: connect, counterpart: pupil, {NO}}}, outcome: prohibited"
QUIET = "given: {activity: connect, counterpart: public}, outcome: not_addressed"


def found(fires=FIRES, quiet=QUIET, top=""):
    return [
        str(f) for f in failures(pack_of(RULE.replace("FIRES", fires).replace("QUIET", quiet), top))
    ]


def test_cases_that_come_out_as_they_say_leave_nothing_to_report():
    more = 'clauses: ["7.8"], duties: [{do: report, clause: "6.4"}, {do: report}]'
    asks = "given: {activity: connect, counterpart: pupil}, outcome: undecided"
    top = f"cases: [{{say: It depends., {asks}, ask: authorised_pupil_contact}}]"

    assert found(f"{FIRES}, {more}", top=top) == []


@pytest.mark.parametrize(
    ("fires", "message"),
    [
        (FIRES.replace("prohibited", "permitted"), "should be permitted, but is prohibited by 7.8"),
        (f'{FIRES}, clauses: ["6.4"]', "should be decided by 6.4, but the clauses are 7.8"),
        (f"{FIRES}, duties: [{{do: refer}}]", "should ask to refer (), but the duties are"),
        (f"{FIRES}, ask: platform", "should ask platform next, but asks nothing"),
        (QUIET, "the rule should be applies, but is quiet"),
        (
            FIRES.replace(f", {NO}", "").replace("prohibited", "undecided"),
            "the rule should be applies, but is possible",
        ),
        (
            FIRES.replace(f", {NO}", "").replace("prohibited", "undecided") + ", ask: platform",
            "should ask platform next, but asks authorised_pupil_contact",
        ),
    ],
)
def test_a_case_that_does_not_come_out_says_how(fires, message):
    assert any(message in line for line in found(fires))
    assert all(line.startswith("befriend-pupil: Anna befriends a pupil. ") for line in found(fires))


def test_a_quiet_case_that_fires_is_reported():
    assert "befriend-pupil: Ben befriends a friend. the rule should be quiet, but is applies" in (
        found(quiet=FIRES)
    )


def test_a_case_of_the_policy_that_fails_is_reported_as_such():
    top = f"cases: [{{say: Anna again., {QUIET.replace('not_addressed', 'permitted')}}}]"

    assert found(top=top) == [
        "cases: Anna again. should be permitted, but is not_addressed by no clause"
    ]


def test_a_silent_case_that_names_a_clause_is_reported():
    assert any(
        "but the clauses are none" in line for line in found(quiet=f'{QUIET}, clauses: ["1"]')
    )


def test_a_rule_without_cases_is_reported():
    rule = '- {id: a, clause: "1", effect: forbid, when: {activity: post}}'

    assert [str(failure) for failure in failures(pack_of(rule))] == [
        "a: (no case) the rule has no case under `fires`"
    ]


def test_the_cases_of_a_real_policy_come_out_as_they_say():
    assert [str(failure) for failure in failures(LOADED["learn-to-live"])] == []

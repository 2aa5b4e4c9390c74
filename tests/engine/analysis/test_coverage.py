from clausewise.engine.analysis.coverage import coverage
from engine.small_packs import FRIENDS, pack_of

CLAUSES = """
- {id: "7", kind: heading, summary: Friends.}
- {id: "7.8", under: "7", kind: rule, summary: No pupils.}
- {id: "7.9", under: "7", kind: duty, summary: Report it.}
- {id: "7.10", under: "7", kind: procedure, job: report, summary: It is looked into.}
"""
COVERAGE = coverage(pack_of(FRIENDS, clauses=CLAUSES))


def test_a_rule_or_duty_that_nothing_states_is_named():
    assert COVERAGE.unaccounted == ("7.9",)


def test_every_kind_of_clause_is_counted_even_where_there_is_none():
    assert COVERAGE.counts == {
        "rule": 1,
        "duty": 1,
        "procedure": 1,
        "definition": 0,
        "information": 0,
        "heading": 1,
    }


def test_a_clause_names_the_rules_that_state_it():
    assert [(line.clause.id, line.rules) for line in COVERAGE.lines][1] == (
        "7.8",
        ("befriend-pupil",),
    )

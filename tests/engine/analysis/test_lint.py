import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausewise.engine import boxes
from clausewise.engine.analysis.lint import Finding, Problem, lint
from clausewise.engine.pack import SEVERITY, Outcome
from clausewise.engine.policy import Policy
from engine.naive import PROHIBITED, SILENT, Naive, World, in_text
from engine.random_packs import TINY, documents, read, words
from engine.small_packs import LOADED, POLICIES, REAL, VOCABULARY, pack_of

CASES = """
  fires: [{say: A., given: {}, outcome: prohibited}]
  quiet: [{say: B., given: {}, outcome: permitted}]
"""
NOTHING = '- {id: a, clause: "1", effect: forbid, when: {uses_logo: yes, commercial: yes}}'


def rule(name, effect, when, more=""):
    clause = {"a": "1", "b": "2", "c": "3"}[name]
    return f'- {{id: {name}, clause: "{clause}", effect: {effect}, when: {when}{more}}}\n'


def found(problem, rules, top=""):
    return [finding for finding in lint(pack_of(rules, top)) if finding.problem is problem]


@st.composite
def worlds(draw):
    """Draw a world and which of it was stated."""
    values = {name: draw(st.sampled_from(words(fact))) for name, fact in TINY.facts.items()}
    if values["hides_school"] == "yes":
        values["names_school"] = "no"
    return World(values, draw(st.frozensets(st.sampled_from(sorted(values)))))


@settings(max_examples=25)
@given(documents(), st.lists(worlds(), min_size=20, max_size=20))
def test_a_rule_said_to_be_unreachable_or_shadowed_is(document, tried):
    naive = Naive(document, TINY)
    for finding in lint(read(document)):
        for world in tried if finding.problem in (Problem.UNREACHABLE, Problem.SHADOWED) else ():
            rest = [naive.level(r, world) for n, r in naive.rules.items() if n not in finding.rules]
            mine = naive.level(naive.rules[finding.rules[0]], world)

            assert SEVERITY.index(mine) <= max(map(SEVERITY.index, rest), default=0)


@settings(max_examples=25)
@given(documents(), st.lists(worlds(), min_size=20, max_size=20))
def test_an_approval_said_to_lift_nothing_leaves_it_forbidden(document, tried):
    naive = Naive(document, TINY)
    dead = [each for each in lint(read(document)) if each.problem is Problem.DEAD_APPROVAL]
    for finding in dead:
        approval = naive.rules[finding.rules[0]]
        for world in tried:
            if naive.speaks(approval, world) and naive.granted(approval, world):
                assert naive.outcome(world) is PROHIBITED


@settings(max_examples=25)
@given(documents())
def test_the_facts_shown_with_a_conflict_make_both_rules_speak(document):
    naive = Naive(document, TINY)
    policy = Policy(read(document))
    for finding in lint(policy.pack, policy):
        if finding.problem is Problem.CONFLICT:
            for world in _some(naive.worlds(in_text(TINY.check(finding.witness)))):
                assert all(naive.speaks(naive.rules[name], world) for name in finding.rules)


@settings(max_examples=25)
@given(documents(), st.data())
def test_where_a_gap_is_shown_no_rule_can_speak(document, draw):
    naive = Naive(document, TINY)
    for finding in lint(read(document)):
        if finding.problem is Problem.GAP:
            world = draw.draw(worlds())
            there = World({**world.values, **finding.witness}, world.stated)

            assert naive.outcome(there) is SILENT


def _some(found_worlds, most=40):
    return [world for _, world in zip(range(most), found_worlds, strict=False)]


def test_an_uncited_clause_and_a_missing_case_are_errors_and_come_first():
    clauses = '- {id: "1", kind: rule, summary: S.}\n- {id: "2", kind: duty, summary: S.}'
    findings = lint(pack_of(NOTHING, clauses=clauses))

    assert [finding.problem for finding in findings if finding.is_error] == [
        Problem.UNCITED,
        Problem.MISSING_CASE,
        Problem.MISSING_CASE,
    ]
    assert findings[0].clauses == ("2",)
    assert findings[0].message == "clause 2 is filed as a duty, but no rule states it"


def test_a_rule_with_its_cases_is_not_missing_any():
    whole = '- id: a\n  clause: "1"\n  effect: forbid\n  when: {activity: post}'

    assert found(Problem.MISSING_CASE, whole + CASES) == []


@pytest.mark.parametrize(
    "more",
    [
        ", except: [{uses_logo: yes}, {uses_logo: no}]",
        ", except: [{activity: post}]",
    ],
)
def test_a_rule_whose_exceptions_leave_nothing_is_unreachable(more):
    (finding,) = found(Problem.UNREACHABLE, rule("a", "forbid", "{activity: post}", more))

    assert finding.rules == ("a",)


def test_a_rule_about_what_cannot_be_so_is_unreachable():
    never = "{identifies_employer: no, school_in_profile_name: yes}"

    assert found(Problem.UNREACHABLE, rule("a", "forbid", never))


PERMIT = rule("a", "permit", "{activity: post, counterpart: public}")
FORBID = rule("b", "forbid", "{activity: post}")


def test_what_one_clause_permits_and_another_forbids_wholly_is_a_conflict():
    (finding,) = found(Problem.CONFLICT, PERMIT + FORBID)

    assert finding.rules == ("a", "b")
    assert finding.clauses == ("1", "2")
    assert finding.witness == {"activity": "post", "counterpart": "public"}
    assert finding.message == "a (1) permits what b (2) forbids"


def test_a_conflict_that_the_policy_declares_is_an_overlap():
    top = 'conflicts: [{id: c, clauses: ["2", "1"], when: {activity: post}, summary: S.}]'

    assert found(Problem.CONFLICT, PERMIT + FORBID, top) == []
    (finding,) = found(Problem.OVERLAP, PERMIT + FORBID, top)
    assert "is declared to clash where" in finding.message


@pytest.mark.parametrize(
    "forbid",
    [
        rule("b", "forbid", "{activity: post, uses_logo: yes}"),
        rule("b", "forbid", "{uses_logo: yes}"),
        rule("b", "forbid", "{activity: browse}"),
        rule("b", "forbid", "{activity: post}", ", except: [{counterpart: public}]"),
    ],
)
def test_what_is_forbidden_only_in_part_or_elsewhere_is_no_conflict(forbid):
    assert found(Problem.CONFLICT, PERMIT + forbid) == []


def test_a_pair_of_rules_is_reported_once():
    twice = rule("b", "forbid", "[{activity: post}, {activity: post, account: [personal]}]")

    assert len(found(Problem.CONFLICT, PERMIT + twice)) == 1


def test_a_rule_that_others_always_outdo_is_shadowed():
    rules = FORBID.replace("{activity: post}", "{activity: post, uses_logo: yes}") + rule(
        "c", "forbid", "{uses_logo: yes}"
    )
    (finding,) = found(Problem.SHADOWED, rules)

    assert finding.rules == ("b",)
    assert finding.witness == {"activity": "post", "uses_logo": True}


def test_an_approval_for_what_is_forbidden_anyway_lifts_nothing():
    ask = rule("a", "approval", "{activity: post, uses_logo: yes}", ", approval: {role: slt}")
    (finding,) = found(Problem.DEAD_APPROVAL, ask + FORBID)

    assert finding.message == "approval under a (1) lifts nothing"
    assert found(Problem.DEAD_APPROVAL, ask + rule("b", "forbid", "{time: working}")) == []


def test_an_activity_towards_somebody_that_no_rule_speaks_of_is_a_gap():
    gaps = found(Problem.GAP, PERMIT)

    assert len(gaps) == 3
    assert {gap.witness["activity"] == "post" for gap in gaps} == {True, False}
    assert gaps[0].message.startswith("the policy is silent on ")


def test_gaps_are_told_by_activity_alone_where_no_rule_tells_people_apart():
    (gap,) = found(Problem.GAP, FORBID)

    assert set(gap.witness) == {"activity"}
    assert found(Problem.GAP, NOTHING) == []


def test_what_cannot_be_proved_is_not_reported(monkeypatch):
    monkeypatch.setattr(boxes, "BUDGET", 0)

    never = rule("a", "forbid", "{identifies_employer: no, school_in_profile_name: yes}")
    assert found(Problem.UNREACHABLE, never) == []
    assert found(Problem.SHADOWED, FORBID + rule("c", "forbid", "{activity: [post, browse]}")) == []


def test_a_finding_says_whether_it_must_be_mended():
    assert Finding(Problem.UNREACHABLE, "never").is_error
    assert not Finding(Problem.GAP, "silent").is_error


@pytest.mark.parametrize("slug", REAL)
def test_what_lint_shows_of_a_real_policy_is_so(slug):
    for finding in lint(LOADED[slug], POLICIES[slug]):
        facts = VOCABULARY.check(finding.witness)
        verdict = POLICIES[slug].decide(facts)

        assert not finding.is_error
        if finding.problem is Problem.GAP:
            assert verdict.worst is Outcome.NOT_ADDRESSED
        if finding.problem in (Problem.CONFLICT, Problem.OVERLAP):
            assert verdict.worst is Outcome.PROHIBITED

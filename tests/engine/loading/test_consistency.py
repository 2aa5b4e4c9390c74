import pytest

from clausewise.engine.errors import PackError
from clausewise.engine.loading.consistency import override_order, overrider
from engine.small_packs import pack_of


def rule(name, clause="1", more=""):
    return f'- {{id: {name}, clause: "{clause}", effect: forbid, when: {{activity: post}}{more}}}\n'


def refusal(rules, top="", clauses='- {id: "1", kind: rule, summary: S.}\n'):
    with pytest.raises(PackError) as raised:
        pack_of(rules, top, clauses)
    return str(raised.value)


def test_every_problem_is_found_in_one_reading():
    refused = refusal(rule("a", "9") + rule("b", more=", overridden_by: [c]"))

    assert "rule `a` cites clause `9`, not in the pack: use one of 1" in refused
    assert "rule `b` names rule `c`, not in the pack: use one of a, b" in refused


def test_a_rule_or_clause_that_is_there_twice_is_refused():
    assert "rules.yaml:3: rule `a` is here 2 times" in refusal(rule("a") + rule("a"))
    twice = '- {id: "1", kind: rule, summary: S.}\n' * 2
    assert "clauses.yaml:2: clause `1` is here 2 times" in refusal("[]", clauses=twice)


def test_a_clause_under_one_that_is_not_there_is_refused():
    clause = '- {id: "1", under: "7", kind: heading, summary: S.}\n'

    assert "there is no clause `7` for this to stand under" in refusal("[]", clauses=clause)


def test_a_clause_that_stands_under_itself_is_refused():
    clause = '- {{id: "{}", under: "{}", kind: heading, summary: S.}}\n'
    circle = clause.format(1, 2) + clause.format(2, 1)

    assert "clauses stand under each other in a circle: 1" in refusal("[]", clauses=circle)


def test_a_conflict_of_a_clause_that_is_not_there_is_refused():
    top = 'conflicts: [{id: c, clauses: ["1", "8"], when: {activity: post}, summary: They clash.}]'

    assert "conflict `c` cites clause `8`, not in the pack" in refusal(rule("a"), top)


def test_rules_that_override_each_other_in_a_circle_are_refused():
    rules = rule("a", more=", overridden_by: [b.lifted]") + rule("b", more=", overridden_by: [a]")

    assert "rules override each other in a circle: " in refusal(rules)


def test_each_overrider_comes_before_what_it_overrides():
    pack = pack_of(rule("a", more=", overridden_by: [b]") + rule("b"))

    assert override_order(pack) == ["b", "a"]


def test_an_overrider_may_count_only_where_it_is_lifted():
    assert overrider("befriend.lifted") == ("befriend", True)
    assert overrider("befriend") == ("befriend", False)

import pytest

from site_commands import lines, printed, refused, run

NAMES = ["cadmus", "cflp", "everychild", "learn-to-live", "little-eaton"]


def test_policies_are_listed_with_their_version_and_dates():
    first, dates, *_ = printed("policies").splitlines()

    assert first == ("cadmus         Social Networking Conduct Policy, Cadmus Family of Schools")
    assert dates.strip().startswith("version 2.0, in effect from 23 November 2022, review was due")


def test_json_lists_them_with_what_they_hold():
    (policies,) = lines("policies", "--json")

    assert [policy["policy"] for policy in policies] == NAMES
    cadmus = policies[0]
    assert (cadmus["version"], cadmus["effective"], cadmus["clauses"]) == ("2.0", "2022-11-23", 137)
    assert (policies[3]["ratified"], policies[3]["review"]) == (None, None)


def test_a_schools_own_packs_stand_beside_them(hillside):
    (policies,) = lines("policies", "--json", "--packs", hillside())

    assert [policy["policy"] for policy in policies] == sorted([*NAMES, "hillside"])


def test_a_pack_that_cannot_be_read_is_named_with_file_and_line(hillside):
    message = refused("policies", "--packs", hillside("title:", "titel:"))

    assert message.startswith("Error: hillside/pack.yaml:")
    assert "did you mean title?" in message


def test_a_folder_that_is_not_there_is_refused():
    assert "does not exist" in refused("policies", "--packs", "nowhere")


@pytest.mark.parametrize(
    ("form", "start"),
    [("markdown", "# Hillside policy\n"), ("html", "<!doctype html>"), ("json", '[{"clause": "1"')],
)
def test_a_handbook_is_printed_in_each_form(hillside, form, start):
    output = printed("handbook", "hillside", "--packs", hillside(), "--format", form)

    assert output.startswith(start)
    assert "Befriend no pupils." in output


def test_a_handbook_in_json_has_each_clause_with_its_rules_and_cases(hillside):
    (clauses,) = lines("handbook", "hillside", "--packs", hillside(), "--json")

    assert [clause["clause"] for clause in clauses] == ["1", "2"]
    assert clauses[0]["rules"] == [{"id": "no-pupils", "effect": "forbid"}]
    assert clauses[0]["cases"] == ["A pupil. Not allowed.", "A friend. The policy is silent."]


def test_a_handbook_of_nothing_is_refused():
    assert "there is no policy `nobody`" in refused("handbook", "nobody")


def test_coverage_counts_every_clause_of_every_policy():
    output = printed("coverage")

    assert [line.split(":")[0] for line in output.splitlines()] == NAMES
    assert output.startswith("cadmus: 137 of 137 clauses (")


def test_coverage_lists_every_clause_with_what_states_it(hillside):
    output = printed("coverage", "hillside", "--all", "--packs", hillside())

    assert "  1               rule         Befriend no pupils.  [no-pupils]\n" in output


def test_coverage_in_json_has_the_counts_and_with_all_the_clauses(hillside):
    ((found,),) = lines("coverage", "hillside", "--all", "--json", "--packs", hillside())

    assert (found["policy"], found["clauses"], found["counts"]["rule"]) == ("hillside", 2, 2)
    assert found["all"][1] == {"clause": "2", "kind": "rule", "rules": ["ask-first"]}


def test_a_clause_that_no_rule_states_exits_with_1(hillside):
    packs = hillside("clauses:\n", "clauses:\n  - {id: x, kind: rule, summary: Nothing yet.}\n")
    output = printed("coverage", "hillside", "--packs", packs, code=1)

    assert output.startswith("hillside: 2 of 3 clauses")
    assert "  not accounted for: x\n" in output


def test_nothing_is_coloured_where_nobody_looks(hillside):
    packs = hillside("clauses:\n", "clauses:\n  - {id: x, kind: rule, summary: Nothing yet.}\n")

    assert "\x1b" not in run("coverage", "hillside", "--packs", packs).output

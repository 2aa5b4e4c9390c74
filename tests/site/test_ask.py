import json

import pytest

from site_commands import FRIEND, batch, lines, printed, refused

CONTRACT = {
    "policy",
    "version",
    "outcome",
    "clauses",
    "reasons",
    "approvals",
    "duties",
    "conflicts",
}


def test_the_outcome_comes_first_then_the_policy_and_the_clauses():
    output = printed("ask", "--policy", "cadmus", "--fact", "activity=block_site")

    first, policy, empty, heading, clause = output.splitlines()[:5]
    assert (first, empty, heading) == ("Allowed", "", "Clauses")
    assert policy.startswith("Social Networking Conduct Policy, Cadmus Family of Schools (version")
    assert clause.startswith("  3.2  ")


def test_what_is_missing_is_said_with_its_choices():
    output = printed("ask", "--policy", "cadmus", *FRIEND)

    assert output.startswith("It depends\n")
    assert "\nIt turns on\n  " in output


def test_silence_is_never_shown_as_allowed_and_says_whom_to_ask(hillside):
    stated = ("--fact", "activity=connect", "--fact", "counterpart=colleague")
    output = printed("ask", "--packs", hillside(), "--policy", "hillside", *stated)

    assert output.startswith("The policy is silent\n")
    assert "\nWhom to ask\n  Ask the headteacher before you do anything.\n" in output


def test_an_approval_that_is_needed_names_who_gives_it(hillside):
    stated = ("activity=post", "account=official", "approval_head=none")
    facts = [part for fact in stated for part in ("--fact", fact)]
    output = printed("ask", "--packs", hillside(), "--policy", "hillside", *facts)

    assert output.startswith("Ask first\n")
    assert "\nYou need\n  approval from the headteacher (2)\n" in output


def test_json_has_the_shape_of_the_contract():
    (answer,) = lines("ask", "--policy", "cadmus", *FRIEND, "--json")

    assert set(answer) >= CONTRACT | {"range", "ask", "replay"}
    assert answer["outcome"] == "undecided"
    assert set(answer["range"]) == {"worst", "best"}
    assert set(answer["ask"]) == {"fact", "question", "choices", "why"}
    assert {"clause", "effect", "state", "summary"} <= set(answer["reasons"][0])


def test_a_decided_answer_has_neither_a_range_nor_a_question():
    (answer,) = lines("ask", "--policy", "cadmus", "--fact", "activity=block_site", "--json")

    assert not {"range", "ask"} & set(answer)


def test_a_batch_keeps_its_order_and_its_ids():
    asked = [{"id": str(n), "policy": "cadmus", "facts": {}} for n in (3, 1, 2)]

    assert [answer["id"] for answer in lines("ask", "--batch", "-", given=batch(*asked))] == [
        "3",
        "1",
        "2",
    ]


BAD = [
    ('{"id": "a"', "not readable as JSON"),
    ("[" * 100_000, "not readable as JSON"),
    ("[1]", "a line is a JSON object"),
    ('{"id": "a", "facts": {}}', "`policy` is missing: give one of cadmus, "),
    ('{"id": "a", "policy": "cadmos"}', "there is no policy `cadmos`: did you mean cadmus?"),
    ('{"id": "a", "policy": "cadmus", "facts": []}', "`facts` is an object"),
    ('{"id": "a", "policy": "cadmus", "facts": {"activty": "post"}}', "did you mean activity"),
    ('{"id": "a", "policy": "cadmus", "facts": {"activity": "fly"}}', "cannot be `fly`"),
    ('{"id": "a", "policy": "cadmus", "facts": {"activity": []}}', "no value at all"),
    ('{"id": "a", "policy": "cadmus", "facts": {"activity": {"source": "x"}}}', "no `value`"),
]


@pytest.mark.parametrize(("line", "message"), BAD)
def test_a_bad_line_gets_its_own_error_and_the_rest_go_on(line, message):
    good = batch({"id": "good", "policy": "cadmus", "facts": {}})

    bad, answer = lines("ask", "--batch", "-", given=f"{line}\n{good}")

    assert set(bad) == {"id", "error"}
    assert message in bad["error"]
    assert (answer["id"], "error" in answer) == ("good", False)


def test_a_line_without_an_id_is_called_by_its_number():
    given = "\n\n" + batch({"policy": "cadmus"}, {"policy": "nobody"})

    assert [answer["id"] for answer in lines("ask", "--batch", "-", given=given)] == [3, 4]


def test_a_batch_is_read_from_a_file_with_or_without_a_mark_of_its_encoding(tmp_path):
    file = tmp_path / "questions.jsonl"
    for encoding in ("utf-8", "utf-8-sig"):
        file.write_text(batch({"id": "é", "policy": "cadmus"}), encoding)
        assert [answer["id"] for answer in lines("ask", "--batch", file)] == ["é"]


def test_half_a_character_in_an_id_comes_back_as_it_was():
    given = '{"id": "\\ud800", "policy": "cadmus"}'

    assert [answer["id"] for answer in lines("ask", "--batch", "-", given=given)] == ["\ud800"]


def test_a_batch_in_another_encoding_is_refused(tmp_path):
    file = tmp_path / "questions.jsonl"
    file.write_text(json.dumps({"id": "é"}, ensure_ascii=False), "latin-1")

    assert "save it as UTF-8" in refused("ask", "--batch", file)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "say which policy, with --policy: one of cadmus, cflp, "),
        (("--policy", "cadmos"), "there is no policy `cadmos`: did you mean cadmus?"),
        (("--policy", "cadmus", "--fact", "activity"), "write it as fact=value"),
        (("--policy", "cadmus", "--fact", "activty=post"), "did you mean activity"),
        (("--policy", "cadmus", "--fact", "activity=pots"), "did you mean post"),
        (("--policy", "cadmus", "--fact", "counterpart_age=200"), "a whole number from 3 to 99"),
        (("--policy", "cadmus", "--as-of", "yesterday"), "write it as 2026-09-01"),
        (("--policy", "cadmus", "--as-of", "2019-01-01"), "in force on 1 January 2019"),
        (("--batch", "nowhere.jsonl"), "No such file"),
    ],
)
def test_bad_input_says_what_was_wrong_and_what_would_be_right(arguments, message):
    assert message in refused("ask", *arguments)


def test_an_answer_can_be_as_of_a_day_since_the_policy_began():
    (answer,) = lines("ask", "--policy", "cadmus", "--as-of", "2023-01-01", "--json")

    assert answer["replay"]["as_of"] == "2023-01-01"

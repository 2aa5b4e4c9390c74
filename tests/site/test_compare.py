import pytest

from site_commands import lines, printed, refused

BLOCK = ("--fact", "activity=block_site")


def test_one_question_is_put_to_every_policy():
    output = printed("compare", *BLOCK)

    assert [line.split()[0] for line in output.splitlines()] == [
        "cadmus",
        "cflp",
        "everychild",
        "learn-to-live",
        "little-eaton",
    ]
    assert output.startswith("cadmus          Allowed               3.2\n")


def test_or_only_to_those_that_are_named():
    answers = lines("compare", "cflp", "cadmus", *BLOCK, "--json")

    assert [answer["policy"] for answer in answers] == ["cflp", "cadmus"]
    assert {"outcome", "clauses", "replay"} <= set(answers[1])


def test_a_policy_not_in_force_that_day_says_so_and_the_others_answer():
    named = ("compare", "cadmus", "learn-to-live", *BLOCK, "--as-of", "2015-01-01")
    cadmus, other = printed(*named).splitlines()

    assert "no version of cadmus in force on 1 January 2015" in cadmus
    assert other.startswith("learn-to-live ")
    assert [set(answer) >= {"policy", "error"} for answer in lines(*named, "--json")] == [
        True,
        False,
    ]


def test_two_policies_are_set_against_each_other_with_facts_that_show_each_difference(hillside):
    packs = ("--packs", hillside())
    output = printed("compare", "hillside", "learn-to-live", *packs)

    topic, one, other, shown = output.splitlines()[:4]
    assert not topic.startswith(" ")
    assert (one.split()[0], other.split()[0]) == ("hillside", "learn-to-live")
    assert shown.startswith("  when activity=")


def test_each_difference_in_json_is_true(hillside):
    packs = ("--packs", hillside())
    found = lines("compare", "hillside", "learn-to-live", *packs, "--json")[0]

    facts = [f"--fact={name}={_written(value)}" for name, value in found["facts"].items()]
    answers = lines("compare", "hillside", "learn-to-live", *packs, *facts, "--json")
    assert [(a["policy"], a["outcome"]) for a in answers] == [
        (a["policy"], a["outcome"]) for a in found["answers"]
    ]


def _written(value):
    return {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "say what to compare"),
        (("cadmus",), "say what to compare"),
        (("cadmus", "cflp", "everychild"), "say what to compare"),
        (("cadmus", "nobody"), "there is no policy `nobody`"),
        (("nobody", *BLOCK), "there is no policy `nobody`"),
        (("cadmus", "cflp", "--as-of", "2025-01-01"), "--as-of goes with --fact"),
        (("--fact", "activity=fly"), "`activity` cannot be `fly`"),
    ],
)
def test_what_cannot_be_compared_is_refused(arguments, message):
    assert message in refused("compare", *arguments)

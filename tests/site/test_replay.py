import json

import pytest

from site_commands import FRIEND, batch, lines, printed, refused

ASKED = ("ask", "--policy", "cadmus", *FRIEND, "--json")


def test_an_answer_given_again_is_the_same():
    output = printed("replay", "-", given=printed(*ASKED))

    name, policy, *words = output.split()
    assert (len(name), policy, words) == (12, "cadmus", ["the", "same"])


def test_a_whole_batch_is_given_again():
    asked = [{"id": n, "policy": name} for n, name in enumerate(("cadmus", "cflp"))]
    results = lines(
        "replay", "-", "--json", given=printed("ask", "--batch", "-", given=batch(*asked))
    )

    assert [(result["same"], result["differences"]) for result in results] == [(True, [])] * 2


def changed(**keys):
    record = json.loads(printed(*ASKED))["replay"]
    return json.dumps({**record, **keys})


def test_an_answer_that_differs_now_exits_with_1_and_says_how():
    output = printed("replay", "-", given=changed(outcome="permitted"), code=1)

    assert "outcome was permitted, it is undecided" in output


def test_a_pack_that_has_changed_since_is_told():
    (result,) = lines("replay", "-", "--json", given=changed(pack="0"), code=1)

    assert not result["same"]
    assert result["differences"][0].startswith("the pack has changed since: it was 0, it is ")


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("", "the file is empty"),
        ("{", "line 1: not readable as JSON"),
        ("[1]", "line 1: a line is a JSON object"),
        ('{"id": "x", "error": "y"}', "line 1: this is no stored answer: it has no `policy`"),
        (lambda: changed(policy=["cadmus"]), "there is no policy"),
        (lambda: changed(as_of="soon"), "`as_of: soon` is no date"),
        (lambda: changed(as_of="2001-01-01"), "in force on 1 January 2001"),
        (lambda: changed(facts={"activity": "fly"}), "cannot be `fly`"),
        (lambda: "\n" + changed(clauses=1), "line 2: this is no stored answer"),
    ],
)
def test_what_is_no_stored_answer_is_refused(given, message):
    assert message in refused("replay", "-", given=given if isinstance(given, str) else given())


def test_words_with_odd_line_ends_in_them_are_one_line():
    line = printed(*ASKED).rstrip("\n")
    odd = line.replace('"summary": "', '"summary": "\u2028', 1)

    assert printed("replay", "-", given=odd).endswith("the same\n")

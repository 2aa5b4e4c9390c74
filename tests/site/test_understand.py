import pytest

from site_commands import batch, lines, printed, refused

QUESTION = "A former pupil wants to follow me on Instagram"


def test_each_fact_is_one_line_with_the_words_it_came_from():
    output = printed("understand", QUESTION)

    for line in output.splitlines():
        words = line.partition("(from: “")[2].removesuffix("”)")
        assert words
        assert words in QUESTION
    assert "Which site or app is it? Instagram (from: “Instagram”)\n" in output


def test_json_has_the_facts_and_how_they_were_read():
    (read,) = lines("understand", QUESTION, "--json")

    assert set(read) == {"question", "facts", "understood", "unclear"}
    assert read["facts"]["platform"] == "instagram"
    assert {each["fact"]: each["value"] for each in read["understood"]} == read["facts"]
    for each in read["understood"]:
        assert set(each) == {"fact", "value", "words", "confidence"}
        assert 0 < each["confidence"] <= 1


def test_what_the_words_leave_open_is_shown_and_not_guessed():
    either = "Can I post it on Instagram or on Facebook?"
    (read,) = lines("understand", either, "--json")

    assert "platform" not in read["facts"]
    for left in read["unclear"]:
        assert left["words"] in either
        assert "Left open:" in printed("understand", either)


def test_words_that_state_nothing_give_no_fact():
    assert printed("understand", "Good morning") == "No fact was understood.\n"


def test_a_batch_gives_facts_that_can_be_asked_with():
    given = batch({"id": "a", "question": QUESTION}, {"id": "b", "question": "Good morning"})
    first, second = lines("understand", "--batch", "-", given=given)

    assert (first["id"], second) == ("a", {"id": "b", "facts": {}})
    asked = batch({"id": "a", "policy": "cadmus", "facts": first["facts"]})
    assert "error" not in lines("ask", "--batch", "-", given=asked)[0]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("no json", "not readable as JSON"),
        ('{"id": 1}', "`question` is missing"),
        ('{"id": 1, "question": 7}', "`question` is missing"),
        ("[]", "a line is a JSON object"),
    ],
)
def test_a_bad_line_gets_its_own_error_and_the_rest_go_on(line, message):
    good = batch({"id": "good", "question": QUESTION})
    bad, read = lines("understand", "--batch", "-", given=f"{line}\n{good}")

    assert (set(bad), bad["id"]) == ({"id", "error"}, 1)
    assert message in bad["error"]
    assert read["id"] == "good"


def test_nothing_to_understand_is_refused():
    assert "in quotation marks, or give --batch" in refused("understand")

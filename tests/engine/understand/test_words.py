import pytest

from clausewise.engine.understand.spelling import distance, mend
from clausewise.engine.understand.tagging import Line
from clausewise.engine.understand.text import Token, tokens

TARGETS = frozenset({"headteacher", "governor", "instagram", "governess"})


def words(text):
    return [token.word for token in tokens(text)]


def test_every_word_keeps_its_place_in_the_text():
    text = "I’m a “TA” — can’t I e-mail?"

    assert [text[token.start : token.end] for token in tokens(text)][:4] == ["I’m", "I’m", "a", "“"]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("can't", ["can", "not"]),
        ("haven’t", ["have", "not"]),
        ("I'm", ["i", "am"]),
        ("dont", ["do", "not"]),
        ("the head's", ["the", "head", "'s"]),
        ("parents' group", ["parents", "group"]),
        ("e-mail", ["e", "mail"]),
        ("yes - no", ["yes", ",", "no"]),
        ("v1.2", ["v1", "2"]),
        ("No.", ["no", "."]),
        ("'d", ["d"]),
        ("İstanbul", ["İstanbul"]),
    ],
)
def test_one_spelling_whatever_the_keyboard_wrote(text, read):
    assert words(text) == read


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("headtecher", "headteacher"),
        ("haedtaecher", "headteacher"),
        ("instagarm", "instagram"),
        ("govenor", "govenor"),
        ("governor", "governor"),
        ("head", "head"),
        ("zebracrossing", "zebracrossing"),
    ],
)
def test_slips_are_mended_in_long_words_only(written, meant):
    assert mend(written, {"governor"}, TARGETS - {"governor"}) == meant


def test_a_word_as_near_to_two_others_is_left_alone():
    assert mend("parents", (), frozenset({"parentx", "parenty"})) == "parents"


def test_a_swap_of_neighbours_is_one_slip():
    assert distance("haed", "head") == 1


def test_a_match_in_the_line_leads_back_to_the_text():
    line = Line.of([Token("PUPIL", 6, 12), Token("wants", 13, 18)])

    assert line.text == " PUPIL wants "
    assert line.source(1, 6) == (6, 12)
    assert line.source(1, 12) == (6, 18)

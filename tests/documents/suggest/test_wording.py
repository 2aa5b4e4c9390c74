import re

import pytest

from clausewise.documents.suggest.wording import Phrasebook, compiled, openings, phrase, plain

GROUPS = {"pupil": ["pupil", "young people"]}


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Staff can’t post; don't ask.", "staff can not post . do not ask"),
        ("The school's e-mail (e.g. for parents)", "the school e mail for example for parents"),
        ("An ex‐pupil, i.e. a former student", "an leavers that is a leavers"),
        ("Version 2.0 applies.", "version 2 0 applies"),
    ],
)
def test_text_is_read_in_one_spelling(written, read):
    assert plain(written) == read


@pytest.mark.parametrize(
    ("pattern", "words", "held"),
    [
        ("friend ~ <pupil>", "friend requests from young people", True),
        ("friend ~ <pupil>", "friend . pupil", False),
        ("friend ~ pupil", "friend one two three four five six seven pupil", False),
        ("friend ~~ pupil", "friend one two three four five six seven pupil", True),
        ("confidential*", "confidentiality", True),
        ("(log|sign) in", "they blog in", False),
    ],
)
def test_a_pattern_holds_where_its_words_do(pattern, words, held):
    assert (compiled(pattern, GROUPS).search(words) is not None) is held


@pytest.mark.parametrize(
    ("pattern", "keys"),
    [
        ("confidential*", {"con"}),
        ("(report|tell) the head", {"rep", "tel"}),
        ("<pupil> ~ friend", {"pup", "you"}),
        ("in doubt", {"in"}),
        ("(please )?tell", set()),
        ("e ?mail", set()),
        ("^at work", set()),
        ("is*", set()),
    ],
)
def test_a_pattern_is_tried_only_on_words_that_begin_as_it_does(pattern, keys):
    assert openings(pattern, GROUPS) == keys


def test_what_is_found_says_whose_it_is_what_it_weighs_and_where_it_stands():
    book = Phrasebook([("images", phrase("photo*", 5.0, {})), ("mail", phrase("e ?mail", 3.0, {}))])

    found = book.found("send the photos by email")

    assert [(f.owner, f.weight, f.place) for f in found["images"]] == [("images", 5.0, 9)]
    assert found["mail"][0].place == 19


def test_a_pattern_that_is_none_is_refused_at_once():
    with pytest.raises(re.error):
        compiled("(unfinished", {})

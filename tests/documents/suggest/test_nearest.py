from clausewise.documents.suggest.nearest import Wordings, terms


def test_words_are_cut_to_their_stems_and_paired():
    assert terms("Posting photographs of the pupils") == {
        "post": 1,
        "photograph": 1,
        "pupil": 1,
        "post photograph": 1,
        "photograph pupil": 1,
    }


def test_the_same_wording_is_as_near_as_can_be():
    wordings = Wordings(["Report it to the head", "Keep passwords secret"])

    likeness = wordings.likeness("Keep passwords secret")

    assert set(likeness) == {1}
    assert round(likeness[1], 3) == 1.0


def test_nothing_is_near_to_words_that_say_nothing():
    assert Wordings(["Report it to the head"]).likeness("of the and") == {}

"""Words that may tell of harm are heard, whatever else is read in them."""

import pytest

from clausewise.engine.understand import tells_of_harm


@pytest.mark.parametrize(
    "text",
    [
        "she says she wants to die",
        "someone sent a NUDE of a year 9",
        "he is self-harming and posted it",
        "a teaching assistant is grooming a child",
        "staff putting a child at risk",
    ],
)
def test_harm_is_heard(text):
    assert tells_of_harm(text)


@pytest.mark.parametrize(
    "text",
    ["Can I post the netball scores?", "A parent wants to be my friend", "Can I use the logo?"],
)
def test_everyday_questions_are_not_taken_for_harm(text):
    assert not tells_of_harm(text)

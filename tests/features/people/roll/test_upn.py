"""Unique pupil numbers: the check letter finds every single wrong character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausewise.features.people.upn import (
    LETTERS,
    check_letter,
    has_known_authority,
    is_right,
    is_temporary,
    upn_for,
)

RIGHT = ["B801200005001", "M201360025007", "Z936300124123", "R33012342500A"]
DIGITS = st.text("0123456789", min_size=11, max_size=11)


@pytest.mark.parametrize("upn", RIGHT)
def test_numbers_that_are_known_to_be_right_pass(upn):
    assert is_right(upn)
    assert upn_for(upn[1:]) == upn


@pytest.mark.parametrize(
    "upn", ["A801200005001", "", "B80120000500", "B8012000050011", "I801200005001", "b801200005001"]
)
def test_a_wrong_letter_length_or_shape_is_caught(upn):
    assert not is_right(upn)


def test_a_letter_at_the_end_makes_a_number_temporary():
    assert [is_temporary(upn) for upn in RIGHT] == [False, False, False, True]
    assert not is_temporary("")


@given(DIGITS, st.sampled_from("0123456789" + LETTERS))
def test_every_number_that_is_made_is_right_and_no_other_letter_goes_with_it(digits, last):
    rest = digits + last
    right = [letter for letter in LETTERS if is_right(letter + rest)]

    assert right == [check_letter(f"A{rest}")]


@pytest.mark.parametrize(("upn", "known"), [("B801200005001", True), ("A001200005001", False)])
def test_an_authority_that_nobody_knows_is_told_apart(upn, known):
    assert has_known_authority(upn) == known

"""A file for spreadsheets says what it was given, and no cell of it runs."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausewise.features.audit.api import csv_lines

CELLS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))
LINES = st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=4)


def read(lines):
    text = "".join(csv_lines(lines))
    assert text.startswith("\ufeff")
    assert text.count("\ufeff") == 1 + sum(cell.count("\ufeff") for line in lines for cell in line)
    return list(csv.reader(StringIO(text[1:], newline="")))


@given(LINES)
def test_what_was_given_is_read_again_but_for_the_apostrophe_before_a_formula(lines):
    for given_line, found in zip(lines, read(lines), strict=True):
        for cell, said in zip(given_line, found, strict=True):
            assert said in {cell, f"'{cell}"}
            assert not said.startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r"])
def test_whatever_would_run_has_an_apostrophe(first):
    assert read([[f"{first}SUM(A1)", "a"]]) == [[f"'{first}SUM(A1)", "a"]]

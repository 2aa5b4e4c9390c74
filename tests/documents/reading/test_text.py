"""Plain text and Markdown are read line by line, with the numbers that the lines have."""

import pytest

from clausewise.documents.reading import read


def lines(text, name="policy.txt"):
    return read(name, text if isinstance(text, bytes) else text.encode())


def test_lines_keep_their_numbers_their_indents_and_their_tabs():
    assert [(line.number, line.text) for line in lines("A\r\n\r\n  - b  \n\tc\t\f")] == [
        (1, "A"),
        (2, ""),
        (3, "  - b"),
        (4, "\tc\t"),
        (5, ""),
    ]


def test_markdown_headings_and_tables_say_what_they_are():
    found = lines("# Policy #\n\n| Owner | Head |\n| --- | --- |\nVersion | 2 | Final\n", "p.md")

    assert [(line.look, line.level, line.cells or line.text) for line in found] == [
        ("heading", 1, "Policy"),
        ("text", 0, ""),
        ("row", 0, ("Owner", "Head")),
        ("text", 0, ""),
        ("row", 0, ("Version", "2", "Final")),
        ("text", 0, ""),
    ]


def test_what_shows_as_nothing_is_gone_and_odd_spaces_are_spaces():
    assert lines("be\u00ad\u200b kind\u00a0now\x07")[0].text == "be kind now"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_every_usual_encoding_is_read(encoding):
    assert lines("Staff’s own café".encode(encoding))[0].text == "Staff’s own café"

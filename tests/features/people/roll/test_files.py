"""Files are read whatever made them; those that cannot be are refused in words."""

import tracemalloc
from contextlib import suppress
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausewise.features.people.importing.files import LARGEST, MOST_COLUMNS
from clausewise.features.people.importing.reading import open_table
from clausewise.features.people.importing.trouble import BadFileError
from workbooks import part, with_part, workbook

TEXT = "Name,Town\nSiân Ångström,Köln\n"


def rows(content, name="export.csv"):
    table = open_table(name, content)
    return [table.headings, *(cells for _, cells in table.rows)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_letters_are_right_in_every_encoding(encoding):
    assert rows(TEXT.encode(encoding)) == [["Name", "Town"], ["Siân Ångström", "Köln"]]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_every_usual_separator_is_found(separator):
    content = f'"Name, full"{separator}Town\n"Lee, Ann"{separator}Derby\n'.encode()

    assert rows(content) == [["Name, full", "Town"], ["Lee, Ann", "Derby"]]


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_lines_keep_their_numbers_and_empty_ones_are_left_aside(ends):
    table = open_table("a.csv", ends.join(["", "Name,", ",", "Ann", "Bob"]).encode())

    assert list(table.rows) == [(4, ["Ann"]), (5, ["Bob"])]


def test_headings_that_are_empty_or_come_twice_are_told_apart():
    table = open_table("a.csv", b"Name,,Name,Name,E-mail\n")

    assert table.headings == ["Name", "Column 2", "Name (2)", "Name (3)", "E-mail"]


def test_a_number_kept_as_text_for_excel_is_that_number():
    assert rows(b'Number\n="00123"\n') == [["Number"], ["00123"]]


def test_a_workbook_gives_days_and_numbers_as_one_reads_them():
    born = datetime.fromisoformat("2015-09-01")
    sheet = "xl/worksheets/sheet1.xml"
    content = workbook(["Name", "Born", "Number", "Share"], ["Ann", born, 12, 0.5], [None] * 4)
    others = with_part(content, sheet, part(content, sheet).replace(b"<v>12<", b"<v>12.0<"))

    for each in (content, others):  # as Excel writes a whole number, and as some others do
        assert rows(each, "a.XLSX")[1:] == [["Ann", "2015-09-01", "12", "0.5"]]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        *[("a.csv", b" \n", "empty"), ("a.csv", b"\n,,\n", "no headings")],
        *[("a.xls", b"\xd0\xcf\x11\xe0rest", "old Excel"), ("a.csv", b"%PDF-1.7", "a PDF")],
        *[("a.csv", b"<html>", "web page"), ("a.xlsx", TEXT.encode(), "text, as in a CSV")],
        *[("a.csv", workbook(["Name"]), "an Excel workbook"), ("a.csv", b"A\n\x00", "not text")],
        *[("a.csv", b"Name\n\x81\x8d", "cannot be read"), ("a.xlsx", b"PK\x03\x04", "damaged")],
        *[("a.csv", b'A,B\n"Ann,1\n', "quotation mark"), ("a.csv", b"A\n" + b"x" * 1001, "1,000")],
        *[("a.csv", b"A,B\n1,2,3\n", "more cells"), ("a", TEXT.encode(), "ends in")],
        ("a.csv", b"A" * (LARGEST + 1), "over 20 MB"),
        ("a.csv", b"A,B\n" + b"x" * 200_000, "field too long"),
        ("a.csv", b'A,B\n"Ann"x,1\n', "quotation mark"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_to_do(name, content, words):
    with pytest.raises(BadFileError) as refused:
        rows(content, name)

    assert words in str(refused.value)
    assert "131072" not in str(refused.value)
    assert "expected" not in str(refused.value)
    assert str(refused.value).endswith(".")


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_ten_thousand_columns_are_refused(kind):
    headings = [f"Column {n}" for n in range(10_000)]
    content = workbook(headings) if kind == "xlsx" else ",".join(headings).encode()

    with pytest.raises(BadFileError, match=f"more than {MOST_COLUMNS} columns"):
        rows(content, f"a.{kind}")


def test_more_rows_than_any_trust_has_people_are_refused():
    with pytest.raises(BadFileError, match="more than 200,000 rows"):
        rows(b"A\n" + b"1\n" * 200_001)


def test_a_workbook_that_unpacks_to_far_more_is_refused_without_unpacking_it():
    bomb = with_part(workbook(["Name"]), "xl/worksheets/sheet1.xml", b" " * 250_000_000)
    tracemalloc.start()

    with pytest.raises(BadFileError, match="unpacks to far more"):
        rows(bomb, "a.xlsx")

    assert tracemalloc.get_traced_memory()[1] < 20_000_000
    tracemalloc.stop()


@pytest.mark.parametrize("gaps", [[2], range(2, 1000)])
def test_a_small_workbook_whose_rows_stand_far_apart_is_refused_before_they_are_counted(gaps):
    sheet = "xl/worksheets/sheet1.xml"
    content = workbook(["Name"], *([f"Ann {n}"] for n in gaps))
    xml, apart = part(content, sheet), 1_048_576 // len(gaps)
    for n in reversed(gaps):
        row = (n - 1) * apart
        xml = xml.replace(b'<row r="%d"' % n, b'<row r="%d"' % row)
        xml = xml.replace(b'r="A%d"' % n, b'r="A%d"' % row)
    given = open_table("a.xlsx", with_part(content, sheet, xml)).rows
    lines = []

    with pytest.raises(BadFileError, match=r"more than 20,000 empty rows\. Copy the rows"):
        lines.extend(line for line, _ in given)

    assert all(line < 25_000 for line in lines)


@pytest.mark.parametrize("part", [b"", b"<worksheet", b"<a>&x;</a>", b"\x00" * 100])
def test_a_damaged_sheet_is_refused(part):
    content = with_part(workbook(["Name"], ["Ann"]), "xl/worksheets/sheet1.xml", part)

    with pytest.raises(BadFileError):
        rows(content, "a.xlsx")


@given(st.binary(max_size=300))
def test_no_bytes_make_reading_fail_in_any_other_way(content):
    for name in ("a.csv", "a.xlsx"):
        with suppress(BadFileError):
            rows(content, name)

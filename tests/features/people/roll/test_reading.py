"""Rows become records: several lines of a pupil are one, and each bad line says how to mend it."""

from datetime import date

import pytest

from workbooks import workbook

MAKE_THEM_THE_SAME = "Make name, e-mail address and phone number the same in both."
CONTACT = "UPN,Surname,Forename,Contact Name,Relationship,Contact Email,Contact Phone"


def complaints(read):
    return [(each.line, each.column, f"{each.wrong} {each.mend}") for each in read.bad]


def test_a_line_becomes_a_record_of_typed_values(office):
    read = office.read(
        "UPN,Surname,Forename,DOB,Year,Contact 1 Name,Contact 1 Parental Responsibility\n"
        "B801200005001,Begum-Lewis,Zoë,01/09/2015,Year 5,Mrs Samira Begum-Lewis,Y\n"
    )

    (row,) = read.rows
    contact = row.record.pop("contacts")[0]
    assert (row.line, row.record["born"], row.record["year"]) == (2, date(2015, 9, 1), 5)
    assert contact["first_name"] == "Samira"
    assert contact["last_name"] == "Begum-Lewis"
    assert contact["parental_responsibility"] is True


@pytest.mark.parametrize(
    ("full", "first", "last"),
    [
        *[("Moss, Freya", "Freya", "Moss"), ("Freya Anne Moss", "Freya Anne", "Moss")],
        ("Dr. Freya Moss", "Freya", "Moss"),
    ],
)
def test_a_full_name_is_taken_apart(office, full, first, last):
    read = office.read(f'UPN,Name\nB801200005001,"{full}"\n')

    assert (read.rows[0].record["first_name"], read.rows[0].record["last_name"]) == (first, last)


def test_a_pupil_with_a_line_for_each_contact_is_one_pupil(office):
    read = office.read(
        f"{CONTACT}\nB801200005001,Moss,Freya,Ann Moss,Mother,ann@home.example,\n"
        "B801200005001,Moss,Freya,Lee,Father,,07700 900123\n"
        "B801200005001,Moss,Freya,,,,\n"
    )

    (row,) = read.rows
    assert [each["last_name"] for each in row.record["contacts"]] == ["Moss", "Lee"]
    assert read.bad == []


def test_lines_that_contradict_each_other_are_bad(office):
    read = office.read(
        f"{CONTACT}\nB801200005001,Moss,Freya,Ann Moss,Mother,ann@home.example,\n"
        "B801200005001,Moss,Fay,Lee,Father,,\n"
        "M201360025007,Moss,Tom,Ann Moss,Mother,ann@home.example,07700 900123\n"
    )

    assert complaints(read) == [
        (3, "First name", "It is not what line 2 says of the same pupil. Make both the same."),
        (4, "Ann Moss", f"It is not what line 2 says of the same contact. {MAKE_THEM_THE_SAME}"),
    ]


@pytest.mark.parametrize(
    ("line", "column", "words"),
    [
        (",,Freya,,,,", "", "name is missing"),
        ("A801200005001,Moss,Freya,,,,", "UPN", "check letter"),
        (",Moss,Freya,,,,", "", "cannot be told from others"),
        ("B801200005001,Moss,Freya,,Mother,,", "", "contact has no name"),
        ("B801200005001,=A1,Freya,,,,", "Surname", "formula"),
        ("B801200005001,#REF!,Freya,,,,", "Surname", "formula that failed"),
        ("B801200005001,Moss,Freya,Ann,,nowhere,", "Contact Email", "no e-mail address"),
    ],
)
def test_a_bad_line_says_what_is_wrong_and_how_to_mend_it(office, line, column, words):
    read = office.read(f"{CONTACT}\n{line}\n")

    assert read.rows == []
    assert [(each.line, each.column) for each in read.bad] == [(2, column)]
    assert words in read.bad[0].wrong
    assert read.bad[0].mend


def test_a_last_day_before_the_first_is_bad(office):
    read = office.read("Adno,Name,DOA,DOL\n7,Freya Moss,01/09/2025,31/08/2025\n")

    assert read.bad[0].wrong == "The last day is before the first."


def test_a_formula_in_a_workbook_is_bad(office):
    content = workbook(["Adno", "Name"], [7, "=A1"], [8.0, "Freya Moss"])

    read = office.read(content, name="a.xlsx")

    assert [each.line for each in read.bad] == [2]
    assert read.rows[0].record["admission_number"] == "8"


def test_staff_need_a_name_and_an_address(office):
    read = office.read("Name,E-mail,Work\nAnn Lee,,\n,ann@school.example,\n", "staff")

    assert [(each.line, each.wrong) for each in read.bad] == [
        (2, "The e-mail address is missing."),
        (3, "The name is missing."),
    ]

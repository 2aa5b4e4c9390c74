"""What columns mean is guessed from the headings that schools' systems write."""

import pytest

from clausewise.features.people.importing.columns import check, guess
from clausewise.features.people.importing.trouble import BadFileError

SIMS = {
    "Adno": "admission_number",
    "Legal Surname": "last_name",
    "Legal Forename": "first_name",
    "Chosen Name": "preferred_name",
    "DOB": "born",
    "NC Year": "year",
    "Contact Surname": "1.last_name",
    "Contact Forename": "1.first_name",
    "Relationship": "1.relationship",
    "Priority": "1.order",
    "Parental Responsibility": "1.parental_responsibility",
    "Reg": "",
}
ARBOR = {
    "Student Legal First Name": "first_name",
    "Student Legal Last Name": "last_name",
    "Student Preferred First Name": "preferred_name",
    "Unique Pupil Number (UPN)": "upn",
    "Year group": "year",
    "Primary guardian 1 full name": "1.full_name",
    "Guardian 1 Email": "1.email",
    "Guardian 2 Full Name": "2.full_name",
    "Guardian 2 Mobile phone": "2.phone",
}
BROMCOM = {
    "Pupil First Name": "first_name",
    "Pupil Last Name": "last_name",
    "Admission Number": "admission_number",
    "Date of Birth": "born",
    "Contact 1 Name": "1.full_name",
    "Contact 1 Telephone": "1.phone",
    "Parent/Carer 2 Email Address": "2.email",
    "Contact 9 Name": "",
}
STAFF = {"Staff Forename": "first_name", "Surname": "last_name", "Work Email": "email"} | {
    "Job Title": "job_title",
    "Start Date": "starts",
    "Contact 1 Name": "",
}


@pytest.mark.parametrize(
    ("kind", "means"), [("pupils", SIMS), ("pupils", ARBOR), ("pupils", BROMCOM), ("staff", STAFF)]
)
def test_the_headings_of_other_systems_are_known(kind, means):
    expected = {heading: field for heading, field in means.items() if field}

    assert guess(kind, list(means), {}) == expected


def test_what_the_school_said_the_last_time_comes_first():
    saved = {"Name": "known_as", "Surname": "", "Gone": "upn", "Odd": "no_such_field"}

    assert guess("pupils", ["Name", "Surname", "Odd", "Forename"], saved) == {
        "Name": "known_as",
        "Forename": "first_name",
    }


def test_no_field_is_guessed_twice():
    assert guess("pupils", ["Forename", "First name"], {}) == {"Forename": "first_name"}


@pytest.mark.parametrize(
    ("kind", "fields", "words"),
    [
        ("pupils", ["upn"], "No column is the name"),
        ("pupils", ["full_name"], "cannot be told apart"),
        ("pupils", ["full_name", "born", "born"], "Two columns"),
        ("pupils", ["full_name", "born", "shoe_size"], "no field called shoe_size"),
        ("staff", ["first_name", "last_name"], "No column is the work e-mail"),
    ],
)
def test_columns_from_which_nobody_could_be_told_are_refused(kind, fields, words):
    with pytest.raises(BadFileError, match=words):
        check(kind, {f"Column {n}": field for n, field in enumerate(fields)})


@pytest.mark.parametrize("name", ["upn", "admission_number", "born"])
def test_a_name_and_something_that_tells_apart_is_enough(name):
    check("pupils", {"A": "full_name", "B": name})

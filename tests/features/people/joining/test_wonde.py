"""What is read from Wonde: every page, patiently, and never more than the school lets be seen."""

import logging
from dataclasses import replace

import pytest

from clausewise.features.people.api import SourceError, Wonde, read_pupils, read_staff, wonde_tables
from clausewise.features.people.importing.merging import merged
from wonde_server import ANN, SCHOOL, SENT, student, wonde

AS_RECORD = {
    "number": "A900",
    "first_name": "Ann",
    "last_name": "Moss",
    "email": "ann@home.example",
    "phone": "+441632960001",
    "relationship": "Mother",
    "parental_responsibility": True,
    "order": 1,
}
"""Ann, as the import knows her."""
STEADY = {"seconds": 5, "pause": 0}


@pytest.fixture
def server():
    with wonde() as served:
        yield served


@pytest.fixture
def school(server):
    return Wonde(server.address, SENT, SCHOOL, **STEADY)


def test_every_page_is_read(server, school):
    found = [each["id"] for each in school.things("students")]

    assert found == ["A001", "A002", "A003"]
    assert [asked["page"] for _, asked in server.asked] == [["1"], ["2"]]


def test_pupils_come_with_their_contacts_as_the_import_knows_them(school):
    table, columns = wonde_tables.pupils(school)

    read = merged(read_pupils(table, columns))

    assert read.bad == []
    freya, tom, ada = [row.record for row in read.rows]
    assert (freya["upn"], freya["year"], f"{freya['joined']}") == ("B801200005001", 6, "2020-09-01")
    assert [each["first_name"] for each in freya["contacts"]] == ["Ann", "Ben"]
    assert freya["contacts"][0] == AS_RECORD
    assert (tom["first_name"], tom["preferred_name"]) == ("Thomas", "Tom")
    assert ada["contacts"] == []


def test_staff_come_with_address_and_days(school):
    table, columns = wonde_tables.staff(school)

    una = read_staff(table, columns).rows[0].record

    assert (una["email"], una["first_name"], una["last_name"]) == (
        "una.lee@school.example",
        "Una",
        "Lee",
    )
    assert f"{una['starts']}" == "2020-09-01"
    assert "ends" not in una


def test_what_the_school_has_not_let_us_see_is_not_said_to_be_nothing(server, school):
    unseen = {**student("001", "Freya", "Moss"), "date_of_birth": None, "contacts": None}
    server.said["students"] = [{**unseen, "year": None, "education_details": {"data": None}}]

    table, columns = wonde_tables.pupils(school)

    assert table.headings == ["first_name", "last_name"]
    assert columns == {"first_name": "first_name", "last_name": "last_name"}


def test_contacts_and_deletions_are_read_as_well(server, school):
    server.said["contacts"] = [ANN]

    assert [each["id"] for each in school.things("contacts")] == ["A900"]
    assert wonde_tables.deleted(school, "student") == 1
    assert server.asked[-1][1]["type"] == ["student"]


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_a_busy_wonde_is_asked_again(server, school, status):
    server.troubles = [{"status": status}, {"status": status, "Retry_After": 0}]

    assert len([*school.things("students")]) == 3


def test_wonde_is_asked_again_when_it_says(server, school):
    server.troubles = [{"status": 429, "Retry_After": 1}]

    assert len([*school.things("students")]) == 3
    assert len(server.asked) == 3


@pytest.mark.parametrize(
    ("trouble", "told"),
    [
        ({"status": 401}, "refuses the token"),
        ({"status": 403}, "does not let this token see the school"),
        ({"status": 404}, "knows no such school"),
        ({"status": 429}, "asks us to wait longer"),
        ({"status": 500}, "answers with an error (500)"),
        ({"status": 302, "Location": "http://192.0.2.1/"}, "answers with an error (302)"),
        ({"body": b"<html>Moss"}, "cannot be read"),
        ({"body": b"[]"}, "cannot be read"),
        ({"body": b'{"data": [], "meta": {}}'}, "cannot be read"),
        ({"body": b'{"data": {}, "meta": {"pagination": {"more": false}}}'}, "cannot be read"),
        ({"body": b'{"data": [1], "meta": {"pagination": {"more": false}}}'}, "cannot be read"),
    ],
)
def test_what_goes_wrong_is_said_with_what_to_do(server, school, caplog, trouble, told):
    server.troubles = [trouble] * 9

    with caplog.at_level(logging.DEBUG), pytest.raises(SourceError, match=r".") as refused:
        [*school.things("students")]

    assert told in f"{refused.value}"
    said = f"{refused.value} {school} {[each.getMessage() for each in caplog.records]}"
    assert "Moss" not in said
    assert SENT not in said


def test_wonde_that_never_answers_is_given_up(server):
    server.troubles = [{"wait": 1}] * 9

    with pytest.raises(SourceError, match="does not answer"):
        [*Wonde(server.address, SENT, SCHOOL, seconds=0.05, pause=0).things("students")]


def test_pages_without_end_are_given_up(server, school):
    server.last_page = False
    school = replace(school, most_pages=3)

    with pytest.raises(SourceError, match="no end of pages"):
        [*school.things("students")]


def test_a_school_of_which_nothing_may_be_seen_is_no_empty_school(server, school):
    server.said["students"] = []

    with pytest.raises(SourceError, match="tells of nobody"):
        wonde_tables.pupils(school)

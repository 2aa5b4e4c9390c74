"""`clausewise import-establishments`: says what would change, and takes it only when told to."""

import pytest

from clausewise.features.audit.models import Entry
from clausewise.features.people.api import Organisation
from register import REGISTER, links, written
from site_commands import printed, refused

NAME = "import-establishments"


@pytest.fixture
def register(tmp_path):
    path = tmp_path / "edubasealldata.csv"
    path.write_bytes(written(REGISTER).getvalue())
    return path


def test_without_agreement_it_only_says_what_would_change(db, register):
    said = printed(NAME, register, "--trust", "5432")

    assert "+ Dale Primary School – “the Dale” (140001, Primary, Open)" in said
    assert "Nothing is taken yet." in said
    assert not Organisation.objects.exists()


def test_a_trust_and_its_schools_are_taken_once(db, register):
    said = printed(NAME, register, "--trust", "dale learning trust", "--take")
    assert "Taken: 2 added, 0 changed." in said
    assert Organisation.objects.get(urn="140001").parent.name == "DALE LEARNING TRUST"
    assert Entry.objects.latest("number").came_from == "command import-establishments"

    again = printed(NAME, register, "--trust", "5432", "--take")

    assert "2 found; 2 of them just as they are here." in again
    assert "Taken: 0 added, 0 changed." in again


def test_a_school_with_a_new_number_is_shown_as_the_one_it_was(world, register, tmp_path):
    Organisation.objects.filter(slug="ash-lane").update(urn="112501")
    (tmp_path / "links.csv").write_bytes(links().getvalue())

    given = ("--urn", "112501", "--urn", "999999", "--into", "cadmus")
    said = printed(NAME, register, *given, "--links", tmp_path / "links.csv")

    assert "! 999999: not in the register" in said
    assert "~ Ash Lane Primary School" in said
    assert "    URN: 112501 -> 140001" in said
    assert "    was 112501 before" in said


def test_a_bad_row_is_listed_and_left_out(db, tmp_path):
    path = tmp_path / "register.csv"
    path.write_bytes(written([{**REGISTER[0], "OpenDate": "soon"}, *REGISTER[1:]]).getvalue())

    said = printed(NAME, path, "--trust", "5432", "--take")

    assert "! line 2, 140001: “soon” is no day" in said
    assert "Taken: 1 added, 0 changed." in said


def test_schools_alone_stand_alone(db, register):
    printed(NAME, register, "--urn", "140001", "--take")

    assert Organisation.objects.get().parent is None


def test_what_is_missing_or_wrong_is_said_with_what_to_do(db, register, tmp_path):
    assert "--trust with a name or number, or --urn" in refused(NAME, register)
    assert "no organisation 'x'" in refused(NAME, register, "--urn", "140001", "--into", "x")
    Organisation.objects.create(name="Dale", slug="dale", kind="school")
    into_a_school = refused(NAME, register, "--urn", "140002", "--into", "dale")
    assert "Dale is no trust or federation" in into_a_school
    other = tmp_path / "other.csv"
    other.write_text("Name\n", "utf-8")
    assert "has no column “URN”" in refused(NAME, other, "--urn", "140001")


def test_a_trust_that_the_register_does_not_have_adds_nothing(db, register):
    said = printed(NAME, register, "--trust", "No Such Trust", "--take")

    assert "0 found" in said
    assert not Organisation.objects.exists()

"""On its pages, schools are taken from the register only after one has seen what would change."""

import pytest

from clausewise.features.people.api import Organisation
from pages import title, words
from register import DALE, REGISTER, links, written

PAGE = "/o/cadmus/schools/import/"


@pytest.fixture
def office(signed_in):
    return signed_in("administrator", "cadmus")


def upload(client, rows=REGISTER, **given):
    file = written(rows)
    file.name = "edubasealldata20261125.csv"
    given = {"file": file, "trust": "5432", "urns": "", **given}
    return client.post(PAGE, given, follow=True)


def test_what_would_change_is_shown_first_and_taken_on_agreement(office, world):
    Organisation.objects.filter(slug="ash-lane").update(urn="112501")

    said = words(upload(office))
    assert "1 added Hill Nursery, 140002, nursery, open" in said
    assert "1 changed Ash Lane Primary School" in said
    assert "URN: 112501 becomes 140001" in said
    assert "It was 112501 before" in said
    assert world.organisation("ash-lane").urn == "112501"

    response = office.post(f"{PAGE}check/", follow=True)
    assert response.redirect_chain == [("/o/cadmus/schools/", 302)]
    assert world.organisation("ash-lane").urn == "140001"
    assert "There is nothing to take" in words(upload(office))
    assert "2 are here already" in words(office.get(f"{PAGE}check/"))


def test_a_school_of_others_is_kept_elsewhere_and_nothing_of_it_is_shown(office, world):
    Organisation.objects.filter(slug="little-eaton").update(urn="140001")

    said = words(upload(office))

    assert "1 kept elsewhere" in said
    assert "clausewise import-establishments . Dale Primary School – “the Dale”, 140001" in said
    assert "Little Eaton" not in said
    office.post(f"{PAGE}check/")
    assert world.organisation("little-eaton").parent is None
    assert Organisation.objects.get(urn="140002").parent == world.organisation("cadmus")


def test_a_school_takes_no_schools(office):
    file = written(REGISTER)
    file.name = "edubasealldata20261125.csv"
    given = {"file": file, "trust": "5432", "urns": ""}

    response = office.post("/o/ash-lane/schools/import/", given)

    assert "is no trust or federation, so no school can belong to it" in words(response)


def test_rows_that_cannot_be_taken_are_listed_and_the_others_still_go_in(office):
    said = words(
        upload(office, [{**DALE, "OpenDate": "2013"}, *REGISTER[1:]], urns="140001, 999999")
    )

    assert "Line 2, 140001: “2013” is no day" in said
    assert "999999: not in the register" in said
    assert "1 added Hill Nursery" in said


def test_a_school_without_a_phase_is_shown_without_one(office):
    said = words(upload(office, [{**DALE, "PhaseOfEducation (name)": ""}]))

    assert "Dale Primary School – “the Dale”, 140001, open" in said


def test_the_links_are_read_too(office, world):
    Organisation.objects.filter(slug="ash-lane").update(urn="112599")
    other = {**REGISTER[2], "URN": "112599", "EstablishmentNumber": "9999"}
    file = links("140001,112599,Old School,Predecessor,01-09-2013")
    file.name = "links.csv"

    assert "It was 112599 before" in words(upload(office, [*REGISTER, other], links=file))


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        ({"file": ""}, "Choose the file"),
        ({"trust": ""}, "Enter the trust, or the URNs"),
        ({"trust": "", "urns": "12"}, "“12” is no URN"),
    ],
)
def test_what_is_missing_is_said(office, given, complaint):
    response = upload(office, **given)

    assert complaint in words(response)
    assert title(response).startswith("Error: ")


def test_another_file_is_refused(office):
    file = links()
    file.name = "links.csv"

    assert "The file has no column “LA (code)”" in words(upload(office, file=file))


def test_without_a_file_there_is_nothing_to_look_at(office):
    assert office.get(f"{PAGE}check/", follow=True).redirect_chain == [(PAGE, 302)]


def test_what_was_found_for_one_trust_is_not_taken_into_another(office):
    upload(office)

    response = office.post("/o/ash-lane/schools/import/check/")

    assert response["Location"] == "/o/ash-lane/schools/import/"

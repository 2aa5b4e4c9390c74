"""Once somebody is erased, no table holds who they were."""

import pytest
from django.apps import apps
from django.core import serializers
from django.test import Client

from clausewise.features.audit.models import Entry
from clausewise.features.people.api import Organisation, Person, Pupil, erase_past
from clausewise.features.people.models import Declaration, Hold, Keeping
from clausewise.features.people.provisioning.keys import make_key
from clausewise.features.people.rules.declaring import check_can_confirm
from clausewise.features.people.rules.refusals import RefusedError
from entering import enter_as
from erasing_ways import DELETED, FATES
from everywhere import BEGAN, ENDED, NAME, colleague, declared, family, rows_of
from pages import words

from .conftest import TODAY


@pytest.fixture
def school(db):
    return Organisation.objects.create(name="Elm Road", slug="elm-road", kind="school")


@pytest.fixture
def office(db):
    return Person.objects.create_user("una@school.example", first_name="Una", last_name="Lee")


def erased(school):
    return erase_past(by=None, organisation=school, day=TODAY)


def everything():
    rows = (row for model in apps.get_models() for row in model.objects.order_by("pk"))
    return serializers.serialize("json", rows).lower()


def test_no_table_names_those_who_are_erased_and_each_did_before(school):
    colleague(school)
    family(school)
    assert [key for key in FATES if not rows_of(key).exists()] == []

    erased(school)

    assert NAME.lower() not in everything()
    assert "a77" not in everything()


def test_what_becomes_of_each_row_is_what_is_said_of_it(school):
    colleague(school)
    family(school)

    erased(school)

    gone = {key for key in FATES if not rows_of(key).exists()}
    assert gone == {key for key, fate in FATES.items() if fate == DELETED}


def test_a_directory_is_no_longer_told_of_them(world):
    here = world.organisation("ash-lane")
    person = colleague(here)
    _, secret = make_key(
        by=world.person("administrator", "cadmus"), organisation=here, name="Entra"
    )
    client = Client(headers={"authorization": f"Bearer {secret}"})
    address = f"/scim/v2/Users/{person.ref}"
    assert client.get(address).json()["userName"] == NAME

    erased(here)

    assert client.get(address).status_code == 404


@pytest.mark.parametrize(
    ("child", "description"),
    [
        ("a77", "My niece"),
        ("", f"My niece {NAME} {NAME}"),
        (f"{NAME.upper()}, {NAME}", "My niece"),
    ],
)
def test_what_staff_who_are_here_declared_of_a_pupil_goes_with_the_pupil(
    school, office, child, description
):
    family(school)
    made = declared(office, school, child=child, description=description, reason="Their aunt")

    erased(school)

    made.refresh_from_db()
    assert (made.child, made.description, made.reason) == ("", "", "")
    assert made.relationship == "close_family"


def test_of_ones_own_child_the_first_name_is_enough(school, office):
    Pupil.objects.create(
        organisation=school, first_name="Freya", last_name=office.last_name, left=ENDED
    )
    declared(office, school, description="My daughter Freya")

    erased(school)

    assert Declaration.objects.get().description == ""


def test_what_was_declared_of_others_stays(school, office):
    family(school)
    declared(office, school, child="A7", description="My niece Ann Moss")

    erased(school)

    assert Declaration.objects.get().description == "My niece Ann Moss"


def test_what_names_a_pupil_who_is_here_stays_while_they_are(school, office):
    family(school)
    tom = Pupil.objects.create(organisation=school, first_name="Tom", last_name=NAME)
    declared(office, school, description=f"{NAME} and Tom {NAME}")

    erased(school)
    assert "Tom" in Declaration.objects.get().description

    Pupil.objects.filter(pk=tom.pk).update(left=ENDED)
    erased(school)
    assert Declaration.objects.get().description == ""


def test_what_somebody_declared_whose_record_is_held_stays(school, office):
    family(school)
    declared(office, school, child="A77")
    Hold.objects.create(person=office, organisation=school, cause="allegation", starts=BEGAN)

    erased(school)

    assert Declaration.objects.get().child == "A77"


def test_what_was_erased_is_not_confirmed_again_and_its_page_says_so(world):
    person, here = world.person("employee", "ash-lane"), world.organisation("ash-lane")
    made = declared(person, here, description="", state="noted")

    said = words(enter_as(Client(), person).get(f"/o/ash-lane/declarations/{made.ref}/"))

    assert "What was declared has been erased" in said
    with pytest.raises(RefusedError, match="was erased"):
        check_can_confirm(made, person, TODAY)


def test_a_pupil_who_becomes_former_today_is_erased_another_day(school):
    family(school)
    Pupil.objects.update(left=None, cohort=2000)
    Keeping.objects.create(organisation=school, last_year=6)

    assert erased(school)["pupils"] == 0
    assert Pupil.objects.get().erased is None
    assert erased(school)["pupils"] == 1


def test_the_record_of_it_counts_and_names_nobody(school):
    colleague(school)
    erased(school)

    assert Entry.objects.get().details["staff"] == 1
    assert NAME not in str(Entry.objects.get().details)
    assert Person.objects.get().full_name == "Former colleague"

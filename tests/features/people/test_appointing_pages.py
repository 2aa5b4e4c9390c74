"""On the pages of roles somebody is appointed by name, and everyone sees who acts."""

import pytest

from clausewise.features.people.api import Person, index_staff
from pages import words

APPOINT = "/o/ash-lane/roles/headteacher/appoint/"


@pytest.fixture
def index(world):
    """Return a function that notes the names of those who work at Ash Lane, and note them."""
    school = world.organisation("ash-lane")

    def note():
        theirs = Person.objects.filter(memberships__organisation=school)
        index_staff(theirs.order_by("pk"), school)

    note()
    return note


ANOTHER = {"person": "", "starts": "2026-11-25", "ends": "", "others": "stay"}


def test_on_the_page_somebody_is_appointed_by_name(signed_in, world, index):
    client, slt = signed_in("administrator", "cadmus"), world.person("slt", "ash-lane")
    assert str(world.person("headteacher", "ash-lane")) in words(client.get(APPOINT))

    response = client.post(APPOINT, {**ANOTHER, "person": slt.full_name}, follow=True)

    assert response.redirect_chain == [("/o/ash-lane/roles/headteacher/", 302)]
    assert f"{slt}, 25 November 2026 to now" in words(response)


def test_an_appointment_that_has_not_begun_is_shown_from_its_first_day(signed_in, world, index):
    client, slt = signed_in("administrator", "cadmus"), world.person("slt", "ash-lane")

    given = {**ANOTHER, "person": slt.full_name, "starts": "2027-12-31"}
    response = client.post(APPOINT, given, follow=True)

    assert f"{slt}, from 31 December 2027" in words(response)
    assert "31 December 2027 to now" not in words(response)


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        ({}, "Enter whom you appoint"),
        ({"person": "Nobody"}, "Nobody here is called “Nobody”"),
        ({"person": " "}, "Enter whom you appoint"),
        ({"person": "!"}, "Nobody here is called “!”"),
        ({"person": "a"}, "Several people fit:"),
        (
            {"person": "slt@ash-lane.example", "starts": "soon"},
            "Enter a day as it is on a calendar",
        ),
        ({"person": "slt@ash-lane.example", "starts": ""}, "Enter the first day"),
        ({"person": "slt@ash-lane.example", "ends": "1/9/2020"}, "The last day is before"),
        ({"person": "slt@ash-lane.example", "starts": "0001-01-01"}, "from 1900 to 2200"),
        ({"person": "slt@ash-lane.example", "starts": "9999-12-31"}, "from 1900 to 2200"),
        ({"person": "slt@ash-lane.example", "others": ""}, "Choose what becomes of those"),
        ({"person": "headteacher@brookside.example"}, "Nobody here is called"),
    ],
)
def test_on_the_page_what_is_wrong_is_said(signed_in, index, given, complaint):
    response = signed_in("administrator", "cadmus").post(APPOINT, {**ANOTHER, **given})

    assert complaint in words(response)


def test_whoever_is_appointed_is_found_as_everywhere_and_not_once_their_account_is_closed(
    signed_in, world, index
):
    slt = Person.objects.filter(email="slt@ash-lane.example")
    slt.update(first_name="Zoë", last_name="O’Ryan")
    index()
    client = signed_in("administrator", "cadmus")
    given = {**ANOTHER, "person": "oryan zoe"}

    assert client.post(APPOINT, given).status_code == 302
    slt.update(is_active=False)
    assert "Nobody here is called" in words(client.post(APPOINT, given))


def test_a_few_people_who_fit_are_all_named(signed_in, world, index):
    Person.objects.filter(email__in=["slt@ash-lane.example", "dsl@ash-lane.example"]).update(
        first_name="Bryn", last_name="Ap Rhys"
    )
    index()
    client = signed_in("administrator", "cadmus")

    said = words(client.post(APPOINT, {**ANOTHER, "person": "bryn rhys"}))

    assert "Bryn Ap Rhys, slt@ash-lane.example" in said
    assert "Bryn Ap Rhys, dsl@ash-lane.example. Enter the e-mail address." in said


def test_for_a_vacant_role_nobody_is_asked_about_others(signed_in):
    address = "/o/ash-lane/roles/communications_manager/appoint/"

    assert "What about those" not in words(signed_in("headteacher", "ash-lane").get(address))


def test_a_role_is_ended_on_the_page_and_its_history_stays(signed_in, world):
    client, slt = signed_in("headteacher", "ash-lane"), world.person("slt", "ash-lane")
    address = f"/o/ash-lane/appointments/{slt.appointments.get().ref}/end/"
    assert f"{slt}, Senior leader since" in words(client.get(address))

    response = client.post(address, {"last_day": "2025-07-31"}, follow=True)

    assert f"{slt}, 1 September 2024 to 31 July 2025" in words(response)
    assert "stepping in as Headteacher" in words(response)


@pytest.mark.parametrize("typed", ["0001-01-01", "9999-12-31"])
def test_no_role_ends_on_a_day_that_nobody_could_mean(signed_in, world, typed):
    held = world.person("slt", "ash-lane").appointments.get()
    address = f"/o/ash-lane/appointments/{held.ref}/end/"

    said = words(signed_in("headteacher", "ash-lane").post(address, {"last_day": typed}))

    assert "Enter a day from 1900 to 2200" in said


def test_what_a_rule_refuses_is_said_on_the_page(signed_in, world):
    client, last = signed_in("administrator", "cadmus"), world.person("administrator", "cadmus")
    address = f"/o/cadmus/appointments/{last.appointments.get().ref}/end/"

    assert "This is the last administrator" in words(client.post(address, {"last_day": "2027-1-1"}))


@pytest.mark.parametrize("address", ["roles/king/", "roles/trust_leader/appoint/"])
def test_a_role_that_is_not_held_there_is_not_found(signed_in, address):
    assert signed_in("administrator", "cadmus").get(f"/o/ash-lane/{address}").status_code == 404


def test_an_appointment_elsewhere_is_not_found(signed_in, world):
    ref = world.person("slt", "brookside").appointments.get().ref
    client = signed_in("administrator", "cadmus")

    assert client.get(f"/o/ash-lane/appointments/{ref}/end/").status_code == 404


def test_everyone_sees_who_acts_and_only_those_who_may_can_appoint(signed_in, world):
    said = words(signed_in("employee", "ash-lane").get("/o/ash-lane/roles/dpo/"))

    assert f"{world.person('dpo', 'cadmus')}, of Cadmus" in said
    assert "Appoint somebody" not in said
    assert "Nobody has been appointed here" in said


def test_the_roles_page_names_each_holder_and_says_where_there_is_none(signed_in, world):
    said = words(signed_in("headteacher", "ash-lane").get("/o/ash-lane/roles/"))

    assert "Communications Manager Nobody Appoint" in said
    assert str(world.person("dsl", "ash-lane")) in said

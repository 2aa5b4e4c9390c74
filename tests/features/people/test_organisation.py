"""An organisation's pages exist for those who belong to it, and for nobody else."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from clausewise.features.people.api import Absence, Appointment, Organisation, Person
from pages import links, words

SINCE = date(2024, 9, 1)


@pytest.mark.parametrize(
    ("part", "home"),
    [("employee", "little-eaton"), ("headteacher", "ash-lane"), ("governor", "brookside")],
)
def test_whoever_belongs_sees_the_page_of_their_school(signed_in, world, part, home):
    response = signed_in(part, home).get(f"/o/{home}/")

    assert response.status_code == 200
    assert world.organisation(home).name in words(response)


@pytest.mark.parametrize("other", ["little-eaton", "ash-lane", "cadmus", "no-such-school"])
def test_to_others_a_school_does_not_exist(signed_in, other):
    assert signed_in("headteacher", "brookside").get(f"/o/{other}/").status_code == 404


def test_a_role_in_the_trust_counts_in_each_of_its_schools(signed_in):
    client = signed_in("trust_officer", "cadmus")

    assert client.get("/o/ash-lane/").status_code == 200
    assert client.get("/o/brookside/").status_code == 404


@pytest.mark.parametrize("slug", ["little-eaton", "no-such-school"])
def test_whoever_has_not_signed_in_is_asked_to_and_told_nothing(client, db, slug):
    response = client.get(f"/o/{slug}/")

    assert response["Location"] == f"/account/sign-in/?next=/o/{slug}/"


def test_the_page_says_which_policy_counts_and_leads_to_its_clauses(signed_in):
    response = signed_in("employee", "ash-lane").get("/o/ash-lane/")

    assert "Social Networking Conduct Policy , version 2.0" in words(response)
    assert "It is that of Cadmus" in words(response)
    assert "/handbook/cadmus/" in links(response)
    assert "/?policy=cadmus" in links(response)


def test_roles_bear_the_names_that_the_policy_gives_them(signed_in, world):
    said = words(signed_in("employee", "brookside").get("/o/brookside/"))

    assert f"Head of School {world.person('headteacher', 'brookside')}" in said


def test_a_role_that_nobody_fills_is_shown_at_once_with_whom_it_falls_to(signed_in, world):
    response = signed_in("headteacher", "ash-lane").get("/o/ash-lane/")

    slt = world.person("slt", "ash-lane")
    assert f"Meanwhile it falls to {slt} (senior leader)" in words(response)
    assert "/o/ash-lane/roles/communications_manager/appoint/" in links(response)


def test_what_the_trust_does_for_a_school_is_shown_as_the_trusts(signed_in, world):
    said = words(signed_in("employee", "ash-lane").get("/o/ash-lane/"))

    assert f"{world.person('hr', 'cadmus')} (Cadmus Family of Schools)" in said
    assert str(world.person("chair_of_governors", "cadmus")) not in said  # it has its own


def test_those_who_cannot_appoint_are_not_bothered_with_it(signed_in):
    assert "Meanwhile" not in words(signed_in("employee", "ash-lane").get("/o/ash-lane/"))


def test_a_trust_shows_its_schools_and_a_school_leads_back_to_it(signed_in):
    client = signed_in("administrator", "cadmus")

    trust = client.get("/o/cadmus/")
    assert "/o/cliff-view/" in links(trust)
    assert "nobody holds 3 roles that are needed" in words(trust)
    assert "/o/cadmus/" in links(client.get("/o/ash-lane/"))


def test_whoever_works_in_one_school_is_not_led_to_the_trust(signed_in):
    assert "/o/cadmus/" not in links(signed_in("employee", "ash-lane").get("/o/ash-lane/"))


def test_who_is_away_and_who_stands_in_is_on_the_page(signed_in, world):
    head, slt = world.person("headteacher", "ash-lane"), world.person("slt", "ash-lane")
    given = {"person": head, "organisation": world.organisation("ash-lane"), "starts": SINCE}
    Absence.objects.create(**given, deputy=slt, ends=date(2099, 1, 1))

    said = words(signed_in("employee", "ash-lane").get("/o/ash-lane/"))

    assert f"{head}, until 1 January 2099; {slt} stands in" in said


def test_an_organisation_without_a_policy_says_so(signed_in, world):
    Organisation.objects.filter(slug="cadmus").update(policy="")

    said = words(signed_in("administrator", "cadmus").get("/o/ash-lane/"))

    assert "No policy is chosen yet" in said


def hundred_schools(trust):
    Organisation.objects.bulk_create(
        Organisation(slug=f"school-{n}", name=f"School {n:03}", kind="school", parent=trust)
        for n in range(100)
    )


@pytest.mark.parametrize("address", ["", "schools/", "unfilled/"])
def test_a_trust_of_a_hundred_takes_no_more_queries_than_one_of_three(
    signed_in, world, address, django_assert_max_num_queries
):
    client = signed_in("administrator", "cadmus")
    with CaptureQueriesContext(connection) as few:
        client.get(f"/o/cadmus/{address}")
    hundred_schools(world.organisation("cadmus"))

    with django_assert_max_num_queries(len(few)):
        assert client.get(f"/o/cadmus/{address}").status_code == 200


def test_of_many_schools_one_is_found_by_name_or_number_a_page_at_a_time(signed_in, world):
    hundred_schools(world.organisation("cadmus"))
    Organisation.objects.filter(slug="school-7").update(urn="137484")
    client = signed_in("administrator", "cadmus")

    assert "Find one of the other 91" in words(client.get("/o/cadmus/"))
    assert "Page 1 of 3 Next page" in words(client.get("/o/cadmus/schools/"))
    assert "Page before Page 3 of 3" in words(client.get("/o/cadmus/schools/?page=3"))
    assert "1 found. School 007" in words(client.get("/o/cadmus/schools/?q=137484"))
    assert "1 found. Cliff View" in words(client.get("/o/cadmus/schools/?q=cliff"))


def test_many_holders_of_a_role_are_counted_not_all_named(signed_in, world):
    school = world.organisation("ash-lane")
    for n in range(9):
        person = Person.objects.create(email=f"{n}@x.example", first_name=f"N{n}", last_name="Li")
        Appointment.objects.create(person=person, organisation=school, role="slt", starts=SINCE)
    client = signed_in("headteacher", "ash-lane")

    assert "and 4 more" in words(client.get("/o/ash-lane/"))
    assert "and 4 more" in words(client.get("/o/ash-lane/roles/"))


def test_across_a_trust_the_administrators_see_every_role_that_nobody_fills(signed_in, world):
    said = words(signed_in("administrator", "cadmus").get("/o/cadmus/unfilled/"))

    for school in ("Ash Lane", "Beacon Hill", "Cliff View"):
        assert school in said
    assert "Communications Manager" in said


def test_where_every_role_is_filled_that_is_said(signed_in):
    said = words(signed_in("headteacher", "little-eaton").get("/o/little-eaton/unfilled/"))

    assert "Somebody fills every role" in said

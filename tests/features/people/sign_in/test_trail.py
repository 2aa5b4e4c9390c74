"""A head reads who signed in to their school, and who could not; of other schools, nothing."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from clausewise.features.audit.checking import check
from clausewise.features.audit.models import Entry
from clausewise.features.people.api import Appointment, Membership
from clausewise.features.people.sign_in.trail import attempts_for
from entering import enter_as
from pages import words
from sign_in_steps import sign_in

STEP = re.compile(r'(\w+)(?:.*?(?:FROM|INTO|UPDATE) ("\w+"))?', re.DOTALL)
EVERYDAY = {"act": "people.signed_in"}


@pytest.fixture
def read(world):
    """Return a function that gives what the audit page of a school says to its head."""

    def as_head(slug, asked=None, part="headteacher"):
        client = enter_as(Client(), world.person(part, slug))
        return words(client.get(f"/o/{slug}/audit/", asked or {}))

    return as_head


def test_a_head_reads_of_each_sign_in_of_their_school_and_of_no_other(client, somebody, read):
    person = somebody()
    sign_in(client, person)

    assert f"{person} signed in with: password" in read("ash-lane", EVERYDAY)
    for other in ("beacon-hill", "brookside"):
        assert str(person) not in read(other, EVERYDAY)
    assert Entry.objects.filter(**EVERYDAY).count() == 1


def test_a_failed_sign_in_names_whose_it_was(client, somebody, read):
    person = somebody()
    sign_in(client, person, "wrong")

    assert f"Somebody could not sign in as {person}: password" in read("ash-lane")
    assert "could not sign in" not in read("beacon-hill")


def test_an_attempt_for_an_address_that_nobody_has_is_on_nobodys_page(client, somebody, read):
    person = somebody()
    person.email = "nobody@ash-lane.example"
    sign_in(client, person, "wrong")

    assert "could not sign in" not in read("ash-lane")
    entry = Entry.objects.get(act="people.sign_in_failed")
    assert (entry.organisation, entry.about[:8]) == ("", "sign-in:")


def test_whoever_works_in_two_schools_leaves_an_entry_in_each(client, somebody, world, read):
    person = somebody()
    at = {"organisation": world.organisation("beacon-hill"), "starts": date(2026, 9, 1)}
    Membership.objects.create(person=person, work="employee", **at)
    Appointment.objects.create(person=person, role="moderator", **at)
    sign_in(client, person)

    for school in ("ash-lane", "beacon-hill"):
        assert f"{person} signed in" in read(school, EVERYDAY)
    assert Entry.objects.filter(**EVERYDAY).count() == 2


def test_what_was_read_of_a_day_stays_when_somebody_moves_on(client, somebody, world, read):
    person = somebody()
    sign_in(client, person)
    membership = world.member("employee", "ash-lane")
    membership.organisation = world.organisation("brookside")
    membership.save()

    assert f"{person} signed in" in read("ash-lane", EVERYDAY)
    assert str(person) not in read("brookside", EVERYDAY)


def test_whoever_belongs_nowhere_any_more_leaves_an_entry_on_nobodys_page(
    client, somebody, world, read
):
    person = somebody()
    world.member("employee", "ash-lane").delete()
    sign_in(client, person)

    assert Entry.objects.get(**EVERYDAY).organisation == ""
    assert str(person) not in read("ash-lane", EVERYDAY)


def test_a_trusts_leader_reads_of_all_its_schools_and_a_head_not_of_the_trust(
    client, somebody, read
):
    leader, person = somebody("trust_leader", "cadmus"), somebody()
    for each in (leader, person):
        sign_in(client, each)
        client.post("/account/sign-out/")

    said = read("cadmus", {"act": "people.signed_out"}, part="dpo")
    assert f"{person} signed out, at Ash Lane Primary School" in said
    assert f"{leader} signed out" in said
    assert str(leader) not in read("ash-lane", {"act": "people.signed_out"})


def test_sign_ins_bury_nothing_else_and_are_shown_where_they_are_asked_for(client, somebody, read):
    person = somebody()
    sign_in(client, person)

    plain = read("ash-lane")
    assert f"{person} signed in" not in plain
    assert "shown when you choose it: Audit record read , File checked" in plain
    assert f"{person} signed in" in read("ash-lane", {"person": person.ref})


def test_an_attempt_takes_the_same_query_whether_or_not_the_address_is_known(
    somebody, django_assert_num_queries
):
    for address in (somebody().email, "nobody@ash-lane.example"):
        with django_assert_num_queries(1):
            assert len(attempts_for(address)) == 1


@pytest.fixture
def belonging(somebody, world):
    """Return a function that finds somebody, who then belongs to so many organisations."""

    def to(many):
        person = somebody()
        person.memberships.all().delete()
        for slug in ("ash-lane", "beacon-hill", "cliff-view", "brookside", "hollybank")[:many]:
            at = {"organisation": world.organisation(slug), "starts": date(2026, 9, 1)}
            Membership.objects.create(person=person, work="employee", **at)
        return person

    return to


def asked_by(client, address):
    """Return what a whole failed sign-in asks of the database: what is done to which table."""
    with CaptureQueriesContext(connection) as asked:
        client.post("/account/sign-in/", {"login": address, "password": "wrong"})
    return [STEP.search(each["sql"]).groups() for each in asked]


@pytest.mark.parametrize("many", [0, 1, 5])
def test_a_failed_sign_in_asks_the_same_of_the_database_for_known_and_unknown_addresses(
    belonging, many
):
    asked_by(Client(), "first@ash-lane.example")  # what is read once for all

    unknown = asked_by(Client(), "nobody@ash-lane.example")
    known = asked_by(Client(), belonging(many).email)

    assert known == unknown
    failed = Entry.objects.filter(act="people.sign_in_failed", about__startswith="person:")
    assert failed.count() == many


@pytest.mark.parametrize("many", [0, 1, 5])
def test_a_sign_in_refused_for_coming_too_fast_asks_the_same_too(belonging, many):
    person, asked = belonging(many), []
    for address in ("nobody@ash-lane.example", person.email):
        for _ in range(5):
            asked_by(Client(), address)
        asked.append(asked_by(Client(), address))

    assert asked[0] == asked[1]
    too_many = Entry.objects.filter(act="people.sign_in_failed", details_text__contains="too_many")
    assert too_many.count() == 1 + max(many, 1)


def test_entries_in_several_organisations_are_one_whole_chain(belonging):
    asked_by(Client(), belonging(5).email)

    assert Entry.objects.count() == 5
    assert check().findings == ()

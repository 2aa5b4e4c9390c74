"""A key reaches its own organisation and those below, and nobody else."""

import pytest
from django.utils import timezone

from clausewise.features.audit.models import Entry
from clausewise.features.people.api import Appointment, Membership, Person
from clausewise.features.people.models import Department, InDirectory
from entering import enter_as
from pages import words

HERE = "/o/cadmus/provisioning/departments/"
ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"


def works_at(person):
    rows = Membership.objects.filter(person=person, ends=None)
    return [slug for (slug,) in rows.order_by("pk").values_list("organisation__slug")]


def listed(directory):
    found = directory.client.get("/scim/v2/Users", {"count": 200}).json()
    return {each["id"] for each in found["Resources"]}


@pytest.fixture
def by_department(signed_in):
    """Say that a department of the trust is one of its schools."""
    admin = signed_in("administrator", "cadmus")
    for slug in ("ash-lane", "beacon-hill"):
        admin.post(HERE, {"department": slug.replace("-", " ").title(), "school": slug})
    return admin


def test_a_trusts_key_sees_everyone_in_its_schools_and_nobody_else(trust, world):
    slugs = ["cadmus", "ash-lane", "beacon-hill", "cliff-view"]
    ours = Person.objects.filter(memberships__organisation__slug__in=slugs)

    assert listed(trust) == {each.ref for each in ours}


def test_a_schools_key_sees_that_school_alone(directory_of):
    ours = Person.objects.filter(memberships__organisation__slug="ash-lane")

    assert listed(directory_of("ash-lane", by="cadmus")) == {each.ref for each in ours}


@pytest.mark.parametrize("method", ["GET", "PUT", "PATCH", "DELETE"])
def test_somebody_elsewhere_looks_like_nobody(trust, world, method):
    stranger = world.person("headteacher", "hollybank")
    body = {"schemas": [], "Operations": []}

    answers = [trust.ask(method, f"Users/{ref}", body) for ref in (stranger.ref, "no-such-one")]

    assert [each.status_code for each in answers] == [404, 404]
    assert answers[0].content == answers[1].content


def test_an_address_of_somebody_elsewhere_is_taken_and_no_more_is_told(trust, world):
    stranger = world.person("headteacher", "hollybank")
    colleague = world.person("headteacher", "ash-lane")

    answers = [trust.add(each.email) for each in (stranger, colleague)]

    assert [each.status_code for each in answers] == [409, 409]
    assert answers[0].content == answers[1].content
    assert answers[0].json()["scimType"] == "uniqueness"
    assert works_at(stranger) == ["hollybank"]


def test_nobody_is_given_the_address_of_somebody_else(trust, world):
    una, stranger = trust.added(), world.person("headteacher", "hollybank")
    work = 'emails[type eq "work"].value'

    response = trust.patch(una.ref, {"op": "Replace", "path": work, "value": stranger.email})

    una.refresh_from_db()
    assert response.status_code == 409
    assert una.email == "una.lee@school.example"


def test_a_user_name_is_one_persons(trust):
    trust.added()

    again = trust.add(emails=[{"value": "another@school.example", "type": "work"}])

    assert again.status_code == 409


def test_the_name_and_address_of_somebody_who_also_works_elsewhere_stay(trust, world):
    una, other = trust.added(), world.organisation("hollybank")
    Membership.objects.create(person=una, organisation=other, starts="2026-01-01", work="employee")

    named = trust.patch(una.ref, {"op": "Replace", "path": "name.familyName", "value": "Eze"})
    titled = trust.patch(una.ref, {"op": "Replace", "path": "title", "value": "Cook"})

    una.refresh_from_db()
    assert (named.status_code, titled.status_code) == (403, 200)
    assert una.last_name == "Lee"


def test_a_leaver_who_now_works_elsewhere_is_not_seen_any_more(trust, world):
    una = trust.added()
    trust.patch(una.ref, {"op": "Replace", "path": "active", "value": False})
    assert una.ref in listed(trust)
    other = world.organisation("hollybank")

    Membership.objects.create(person=una, organisation=other, starts="2026-01-01", work="employee")

    assert una.ref not in listed(trust)
    assert trust.add().status_code == 409


def test_a_leaver_of_the_trust_has_left_each_of_its_schools(trust, world, client):
    head = world.person("headteacher", "ash-lane")
    enter_as(client, head)

    trust.patch(head.ref, {"op": "Replace", "path": "active", "value": "False"})

    assert client.get("/o/ash-lane/")["Location"].startswith("/account/sign-in/")
    left = Entry.objects.get(act="people.left")
    assert left.organisation == world.organisation("ash-lane").ref
    assert left.by == trust.key.ref


def test_the_record_names_the_directory(trust, world, signed_in):
    trust.added()

    page = signed_in("dpo", "cadmus").get("/o/cadmus/audit/")

    assert "the directory key “Entra ID” brought Una Lee in" in words(page)


def test_somebody_in_a_department_that_is_a_school_belongs_to_the_school(trust, by_department):
    una = trust.added(**{ENTERPRISE: {"department": "ASH LANE"}})

    assert works_at(una) == ["ash-lane"]


def test_somebody_who_moves_to_another_school_leaves_the_first(trust, by_department, world):
    una, ash = (
        trust.added(**{ENTERPRISE: {"department": "Ash Lane"}}),
        world.organisation("ash-lane"),
    )
    Appointment.objects.create(
        person=una, organisation=ash, role="slt", starts=timezone.localdate()
    )

    path = f"{ENTERPRISE}:department"
    trust.patch(una.ref, {"op": "Replace", "path": path, "value": "Beacon Hill"})

    una.refresh_from_db()
    assert works_at(una) == ["beacon-hill"]
    assert una.is_active
    assert not Appointment.objects.filter(person=una, ends=None).exists()


def test_a_department_that_is_no_school_changes_nothing(trust, by_department):
    una = trust.added(**{ENTERPRISE: {"department": "Ash Lane"}})

    path = f"{ENTERPRISE}:department"
    trust.patch(una.ref, {"op": "Replace", "path": path, "value": "Estates"})

    assert works_at(una) == ["ash-lane"]
    assert InDirectory.objects.get(person=una).department == "Estates"


def test_what_a_directory_told_says_what_it_is(trust, by_department):
    una = trust.added(**{ENTERPRISE: {"department": "Ash Lane"}})

    told = InDirectory.objects.get(person=una)
    assert f"{told}" == f"Una Lee in the directory of {trust.key.organisation}"
    names = [f"{each}" for each in Department.objects.all()]
    assert names[0] == "Ash Lane: Ash Lane Primary School"


def test_a_department_is_one_school_and_the_last_word_counts(trust, by_department):
    page = by_department.post(HERE, {"department": "ash lane", "school": "cliff-view"}, follow=True)

    assert "ash lane Cliff View Secondary School" in words(page)
    assert works_at(trust.added(**{ENTERPRISE: {"department": "Ash Lane"}})) == ["cliff-view"]


@pytest.mark.parametrize("said", [{}, {"department": "x", "school": "hollybank"}])
def test_a_department_is_never_a_school_elsewhere(by_department, said):
    page = by_department.post(HERE, said)

    assert page.status_code == 400
    assert "Choose a school" in words(page)

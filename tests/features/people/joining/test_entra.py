"""What Entra ID sends, in the shapes that Microsoft documents, and what becomes of it."""

import pytest

from clausewise.features.audit.models import Entry
from clausewise.features.people.api import Membership, Person

WORK = 'emails[type eq "work"].value'
DEPARTMENT = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department"


def works_at(person):
    """Return where somebody belongs with no end set."""
    rows = Membership.objects.filter(person=person, ends=None)
    return [slug for (slug,) in rows.order_by("pk").values_list("organisation__slug")]


def acts(person):
    rows = Entry.objects.filter(about=f"person:{person.ref}").order_by("number")
    return [*rows.values_list("act", flat=True)]


def test_somebody_who_joins_is_a_person_and_a_member_and_has_no_password(directory):
    response = directory.add()

    una = Person.objects.get(email="una.lee@school.example")
    assert response.status_code == 201
    assert response["Content-Type"] == "application/scim+json"
    assert response["Location"] == f"http://testserver/scim/v2/Users/{una.ref}"
    assert (una.first_name, una.last_name, una.is_active) == ("Una", "Lee", True)
    assert not una.has_usable_password()
    assert works_at(una) == ["little-eaton"]
    assert Membership.objects.get(person=una).job_title == "Teacher"
    assert acts(una) == ["people.joined"]


@pytest.mark.parametrize(
    ("asked", "many"),
    [
        ('userName eq "una.lee@school.example"', 1),
        ('userName eq "UNA.LEE@school.example"', 1),
        ('externalId eq "0a1b2c"', 1),
        ('userName eq "somebody@school.example"', 0),
        ('externalId eq "ffff"', 0),
        ('emails[type eq "work"].value eq "una.lee@school.example"', 1),
        ('name.familyName eq "Lee" and active eq true', 1),
        ("displayName pr", 1),
        ('title eq "Teacher"', 1),
        ('urn:ietf:params:scim:schemas:core:2.0:User:userName eq "una.lee@school.example"', 1),
    ],
)
def test_somebody_is_found_as_entra_asks(directory, asked, many):
    directory.add()

    found = directory.client.get("/scim/v2/Users", {"filter": asked}).json()

    assert found["totalResults"] == many
    assert len(found.get("Resources", [])) == many


def test_somebody_who_was_here_before_the_directory_is_found_by_address(directory, world):
    head = world.person("headteacher", "little-eaton")

    asked = {"filter": f'userName eq "{head.email}"'}
    found = directory.client.get("/scim/v2/Users", asked).json()

    assert [each["id"] for each in found["Resources"]] == [head.ref]
    assert found["Resources"][0]["active"] is True


@pytest.mark.parametrize("value", [False, "False", "false"])
@pytest.mark.parametrize("op", ["Replace", "replace"])
def test_somebody_who_is_disabled_has_left(directory, op, value):
    una = directory.added()

    response = directory.patch(una.ref, {"op": op, "path": "active", "value": value})

    una.refresh_from_db()
    assert (response.status_code, response.json()["active"]) == (200, False)
    assert (una.is_active, works_at(una)) == (False, [])
    assert acts(una) == ["people.joined", "people.left"]


def test_a_path_may_stand_in_the_value(directory):
    una = directory.added()

    response = directory.patch(una.ref, {"op": "Replace", "value": {"active": "False"}})

    assert response.json()["active"] is False


def test_somebody_who_comes_back_is_a_member_again(directory):
    una = directory.added()
    directory.patch(una.ref, {"op": "Replace", "path": "active", "value": "False"})

    directory.patch(una.ref, {"op": "Replace", "path": "active", "value": "True"})

    una.refresh_from_db()
    assert (una.is_active, works_at(una)) == (True, ["little-eaton"])


def test_somebody_who_is_renamed_keeps_everything_else(directory):
    una = directory.added()

    response = directory.patch(
        una.ref,
        {"op": "Add", "path": "name.familyName", "value": "Eze"},
        {"op": "Replace", "path": WORK, "value": "una.eze@school.example"},
        {"op": "Replace", "path": "userName", "value": "una.eze@school.example"},
        {"op": "Add", "path": "title", "value": "Head of Year 9"},
        {"op": "Add", "path": 'addresses[type eq "work"].country', "value": "GB"},
    )

    una.refresh_from_db()
    assert response.status_code == 200
    assert (una.last_name, una.email) == ("Eze", "una.eze@school.example")
    assert Membership.objects.get(person=una).job_title == "Head of Year 9"
    assert acts(una) == ["people.joined", "people.changed_by_directory"]


def test_several_attributes_may_stand_in_one_value(directory):
    una = directory.added()

    directory.patch(
        una.ref, {"op": "Add", "value": {"name.givenName": "Unity", DEPARTMENT: "Science"}}
    )

    una.refresh_from_db()
    shown = directory.ask("GET", f"Users/{una.ref}").json()
    assert una.first_name == "Unity"
    assert shown[DEPARTMENT.rpartition(":")[0]] == {"department": "Science"}


def test_somebody_who_is_deleted_has_left_and_is_not_known_any_more(directory):
    una = directory.added()

    assert directory.ask("DELETE", f"Users/{una.ref}").status_code == 204

    una.refresh_from_db()
    assert (una.is_active, works_at(una)) == (False, [])
    assert directory.ask("GET", f"Users/{una.ref}").status_code == 404
    assert acts(una)[1:] == ["people.left", "people.removed_by_directory"]


def test_somebody_who_was_deleted_may_be_added_again(directory):
    una = directory.added()
    directory.ask("DELETE", f"Users/{una.ref}")

    response = directory.add()

    assert (response.status_code, response.json()["id"]) == (201, una.ref)
    assert works_at(una) == ["little-eaton"]


def test_a_replacement_says_everything_anew(directory):
    una = directory.added()
    user = directory.ask("GET", f"Users/{una.ref}").json()
    del user["title"], user["displayName"]

    response = directory.ask("PUT", f"Users/{una.ref}", user)

    assert response.status_code == 200
    assert "title" not in response.json()
    assert Membership.objects.get(person=una).job_title == ""


def test_without_an_address_the_user_name_is_the_address(directory):
    response = directory.add(emails=[])

    assert response.json()["emails"][0]["value"] == "una.lee@school.example"


def test_somebody_may_be_known_before_they_start(directory):
    una = directory.added(active=False)

    assert works_at(una) == []
    assert directory.ask("GET", f"Users/{una.ref}").json()["active"] is False

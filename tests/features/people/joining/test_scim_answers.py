"""Errors in the form of RFC 7644, section 3.12, and lists in pages."""

from datetime import date

import pytest

from clausewise.features.people.api import Membership, Person

ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"
ERROR = "urn:ietf:params:scim:api:messages:2.0:Error"


@pytest.mark.parametrize(
    ("method", "path", "body", "told"),
    [
        ("POST", "Users", "{", (400, "invalidSyntax")),
        ("POST", "Users", "[]", (400, "invalidSyntax")),
        ("POST", "Users", {"userName": "una"}, (400, "invalidValue")),
        ("POST", "Users", {"userName": "una@school.example"}, (400, "invalidValue")),
        ("GET", "Users?filter=userName%20zz%201", None, (400, "invalidFilter")),
        ("GET", "Users?filter=shoeSize%20eq%201", None, (400, "invalidFilter")),
        ("GET", "Users?startIndex=x", None, (400, "invalidValue")),
        ("PUT", "Users", {}, (405, None)),
        ("PATCH", "Schemas", {}, (405, None)),
        ("GET", "Groups", None, (404, None)),
        ("GET", "Schemas/none", None, (404, None)),
    ],
)
def test_what_is_wrong_is_said_in_the_form_of_scim(directory, method, path, body, told):
    response = directory.ask(method, path, body)

    said = response.json()
    assert (response.status_code, said.get("scimType")) == told
    assert said["status"] == str(response.status_code)
    assert said["schemas"] == [ERROR]
    assert response["Content-Type"] == "application/scim+json"


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({"op": "Bake", "path": "title", "value": "x"}, "invalidValue"),
        ({"op": "Remove", "path": "userName"}, "mutability"),
        ({"op": "Remove"}, "noTarget"),
        ({"op": "Replace", "path": "active", "value": "perhaps"}, "invalidValue"),
        ({"op": "Replace", "path": "id", "value": "x"}, "mutability"),
        ({"op": "Replace", "path": "title", "value": "x" * 81}, "invalidValue"),
    ],
)
def test_a_patch_that_cannot_be_is_refused_and_nothing_is_changed(directory, change, kind):
    una = directory.added()
    before = directory.ask("GET", f"Users/{una.ref}").json()

    response = directory.patch(una.ref, {"op": "Add", "path": "title", "value": "Cook"}, change)

    assert (response.status_code, response.json()["scimType"]) == (400, kind)
    assert directory.ask("GET", f"Users/{una.ref}").json() == before


@pytest.mark.parametrize(
    ("path", "value", "detail"),
    [
        ("active", "perhaps", "Send true or false: active"),
        ("title", "x" * 81, "Send at most 80 characters: title"),
        ("title", {"a": 1}, "Send text: title"),
        ("name.givenName", "x" * 81, "Send at most 80 characters: givenName"),
        ("emails", [{"value": "una"}], "Send an e-mail address: emails[0].value"),
        ("userName", "\0", "userName: It holds a character that cannot be shown. Type it anew."),
        ("name.familyName", " ", "name.familyName is empty."),
    ],
)
def test_a_patch_that_is_refused_says_why_in_few_plain_words(directory, path, value, detail):
    una = directory.added()

    response = directory.patch(una.ref, {"op": "Replace", "path": path, "value": value})

    assert response.json()["detail"] == detail


@pytest.mark.parametrize(
    ("method", "path", "body", "detail"),
    [
        ("POST", "Users", [], "Send an object with attributes"),
        ("POST", "Users", {"userName": 5}, "Send text: userName"),
        ("GET", "Users?count=x", None, "Send a whole number: count"),
        (
            "GET",
            "Users?attributes=title&excludedAttributes=name",
            None,
            "This cannot be used as it was sent",
        ),
    ],
)
def test_any_other_request_that_is_refused_says_why_too(directory, method, path, body, detail):
    assert directory.ask(method, path, body).json()["detail"] == detail


@pytest.mark.parametrize("body", ["[" * 100_000, '{"a":' * 3_000 + "1" + "}" * 3_000])
def test_what_is_nested_too_deep_to_read_is_refused_as_what_is_no_json(directory, body):
    response = directory.ask("POST", "Users", body)

    assert (response.status_code, response.json()["scimType"]) == (400, "invalidSyntax")


@pytest.mark.parametrize("start", [10**22, 2**63 - 1])
def test_a_page_after_all_others_is_empty_however_far_after(directory, start):
    page = directory.client.get("/scim/v2/Users", {"startIndex": start}).json()

    assert page["totalResults"] == 19
    assert page.get("Resources", []) == []


def test_too_much_at_once_is_refused(directory):
    assert directory.ask("POST", "Users", " " * 300_000).status_code == 413


@pytest.mark.parametrize("path", ["Users", "Users/.search", ".search"])
def test_lists_come_in_pages(directory, path):
    everyone = Person.objects.filter(memberships__organisation__slug="little-eaton").order_by("pk")
    asked = {"startIndex": 3, "count": 2}

    if path == "Users":
        page = directory.client.get("/scim/v2/Users", asked).json()
    else:
        page = directory.ask("POST", path, asked).json()

    assert [each["id"] for each in page["Resources"]] == [each.ref for each in everyone[2:4]]
    assert (page["startIndex"], page["itemsPerPage"]) == (3, 2)
    assert page["totalResults"] == everyone.count()


@pytest.mark.parametrize("count", [0, -3])
def test_a_page_of_none_tells_how_many_there_are(directory, count):
    page = directory.client.get("/scim/v2/Users", {"count": count}).json()

    assert page["totalResults"] == 19
    assert page.get("Resources", []) == []


@pytest.mark.parametrize("attribute", ["userName", "externalId", "title"])
@pytest.mark.parametrize("text", [r"a\u0000b", r"\ud800"])
def test_nobody_is_found_by_what_no_database_can_hold(directory, attribute, text):
    said = directory.ask("POST", ".search", {"filter": f'{attribute} eq "{text}"'}).json()

    assert said["totalResults"] == 0
    assert directory.ask("GET", "Users/a%00b").status_code == 404


def test_only_the_attributes_asked_for_are_given(directory):
    una = directory.added()

    shown = directory.client.get(f"/scim/v2/Users/{una.ref}", {"attributes": "title"}).json()

    assert shown.keys() == {"schemas", "id", "title"}


HIDDEN = ["A\0B", "\u202eX", "A\u200bB", "A\nB"]


@pytest.mark.parametrize(
    "given",
    [
        *[{"name": (text, "Lee")} for text in ("", " ", "=1+1", *HIDDEN)],
        *[{"name": ("Una", text)} for text in ("", " ", "@Lee", *HIDDEN)],
        *[{"title": text} for text in HIDDEN],
        *[{"externalId": text} for text in HIDDEN],
        *[{"displayName": text} for text in HIDDEN],
        *[{ENTERPRISE: {"department": text}} for text in HIDDEN],
        *[{"userName": text} for text in ("", " ", *HIDDEN)],
        *[{"emails": [{"value": "u@x.example", "type": text}]} for text in HIDDEN],
        {"emails": [{"value": "=u@x.example", "type": "work"}]},
    ],
)
def test_nobody_comes_in_without_a_name_or_with_characters_that_cannot_be_seen(directory, given):
    response = directory.add(**given)

    assert (response.status_code, response.json()["scimType"]) == (400, "invalidValue")
    assert not Person.objects.filter(email__endswith="u@x.example").exists()
    assert not Person.objects.filter(email="una.lee@school.example").exists()


@pytest.mark.parametrize(
    ("path", "text"), [("title", "\0"), ("name.familyName", "\u202eX"), ("userName", "")]
)
def test_nobody_is_changed_to_what_no_name_may_be(directory, path, text):
    una = directory.added()
    before = directory.ask("GET", f"Users/{una.ref}").json()

    response = directory.patch(una.ref, {"op": "Replace", "path": path, "value": text})

    assert (response.status_code, response.json()["scimType"]) == (400, "invalidValue")
    assert directory.ask("GET", f"Users/{una.ref}").json() == before


def test_somebody_with_a_name_that_would_be_refused_now_can_still_be_made_to_leave(directory):
    una = directory.added()
    Person.objects.filter(pk=una.pk).update(first_name="U\u202ena")

    response = directory.patch(una.ref, {"op": "Replace", "path": "active", "value": False})

    assert (response.status_code, response.json()["active"]) == (200, False)


def test_what_there_is_may_be_asked(directory):
    core = "urn:ietf:params:scim:schemas:core:2.0:User"

    assert directory.ask("GET", f"Schemas/{core}").json()["id"] == core
    assert directory.ask("GET", "ResourceTypes/User").json()["endpoint"] == "/Users"
    assert directory.ask("GET", "ServiceProviderConfig").json()["patch"] == {"supported": True}


def test_a_list_takes_the_same_queries_for_five_thousand(
    directory, world, django_assert_num_queries
):
    directory.ask("GET", "Users")
    with django_assert_num_queries(8):
        directory.ask("GET", "Users")
    people = Person.objects.bulk_create(
        [Person(email=f"{n}@x.example", first_name="A", last_name="B") for n in range(5000)]
    )
    given = {"organisation": world.organisation("little-eaton"), "starts": date(2024, 9, 1)}
    Membership.objects.bulk_create(Membership(person=p, work="employee", **given) for p in people)

    with django_assert_num_queries(8):
        assert len(directory.ask("GET", "Users").json()["Resources"]) == 200
    with django_assert_num_queries(7):
        directory.client.get("/scim/v2/Users", {"filter": 'userName eq "7@x.example"'})

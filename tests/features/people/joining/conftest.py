"""A school's directory, which comes with a key, as Entra ID does."""

import json

import pytest
from django.core.cache import cache
from django.test import Client

from clausewise.features.people.api import Person
from clausewise.features.people.provisioning.keys import make_key

CORE = "urn:ietf:params:scim:schemas:core:2.0:User"
ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"
PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp"


class Directory:
    """Whoever sends requests with a key."""

    def __init__(self, key, secret):
        self.key = key
        self.client = Client(headers={"authorization": f"Bearer {secret}"})

    def ask(self, method, path, body=None):
        body = body if isinstance(body, str) or body is None else json.dumps(body)
        kind = "application/scim+json"
        return self.client.generic(method, f"/scim/v2/{path}", body or "", content_type=kind)

    def add(self, user_name="una.lee@school.example", **given):
        """Add a user as Entra ID does."""
        first, last = given.pop("name", ("Una", "Lee"))
        user = {
            "schemas": [CORE, ENTERPRISE],
            "externalId": "0a1b2c",
            "userName": user_name,
            "active": True,
            "displayName": f"{first} {last}",
            "emails": [{"primary": True, "type": "work", "value": user_name}],
            "meta": {"resourceType": "User"},
            "name": {"formatted": f"{first} {last}", "familyName": last, "givenName": first},
            "roles": [],
            "title": "Teacher",
        }
        return self.ask("POST", "Users", user | given)

    def patch(self, ref, *operations):
        return self.ask("PATCH", f"Users/{ref}", {"schemas": [PATCH], "Operations": operations})

    def added(self, user_name="una.lee@school.example", **given):
        return Person.objects.get(ref=self.add(user_name, **given).json()["id"])


@pytest.fixture(autouse=True)
def nothing_counted(db):
    cache.clear()


@pytest.fixture
def directory_of(world):
    """Return a function that gives an organisation's directory a key, made by its administrator
    or that of its trust."""

    def give_key(slug, by=None):
        by = world.person("administrator", by or slug)
        return Directory(*make_key(by=by, organisation=world.organisation(slug), name="Entra ID"))

    return give_key


@pytest.fixture
def directory(directory_of):
    return directory_of("little-eaton")


@pytest.fixture
def trust(directory_of):
    return directory_of("cadmus")

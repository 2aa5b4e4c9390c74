"""Whose address a token names: only one of the school's own counts."""

import pytest

from clausewise.features.people.sign_in.identities import Adapter, address_in

DOMAINS = ["ash-lane.example"]


@pytest.mark.parametrize(
    ("claims", "address"),
    [
        ({"email": "Amira@Ash-Lane.example "}, "amira@ash-lane.example"),
        (
            {"email": "amira@gmail.example", "upn": "a.khan@ash-lane.example"},
            "a.khan@ash-lane.example",
        ),
        ({"preferred_username": "amira@ash-lane.example"}, "amira@ash-lane.example"),
        ({"email": "amira@ash-lane.example", "email_verified": False}, ""),
        ({"email": "amira@not-ash-lane.example"}, ""),
        ({"email": "amira@ash-lane.example@elsewhere.example"}, ""),
        ({"email": ["amira@ash-lane.example"]}, ""),
        ({"email": "ash-lane.example"}, ""),
        ({}, ""),
    ],
)
def test_an_address_counts_only_in_a_domain_of_the_school(claims, address):
    assert address_in(claims, DOMAINS) == address


def test_nobody_makes_an_account_by_coming_from_elsewhere(rf):
    assert not Adapter().is_open_for_signup(rf.get("/"), None)


@pytest.mark.parametrize("path", ["nothing/", "nothing/back/"])
def test_a_way_that_is_not_set_up_does_not_exist(client, db, path):
    assert client.get(f"/account/sign-in/{path}").status_code == 404

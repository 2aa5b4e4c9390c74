"""Keys: made by administrators, shown once, kept as a digest, revoked at once; and their limits."""

from datetime import date

import pytest
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.test import Client

from clausewise.features.audit.models import Entry
from clausewise.features.people.models import DirectoryKey, Tally
from clausewise.features.people.provisioning import rates
from clausewise.features.people.provisioning.keys import key_of, make_key, revoke_key
from pages import words

HERE = "/o/little-eaton/provisioning/"
TODAY = date(2026, 11, 25)


@pytest.fixture
def admin(signed_in):
    return signed_in("administrator", "little-eaton")


def asks(secret):
    return Client().get("/scim/v2/Users", headers={"authorization": f"Bearer {secret}"})


def test_a_key_that_is_made_is_shown_this_once(admin):
    page = admin.post(HERE, {"name": "Entra ID"})

    secret = page.context["secret"]
    assert page["Cache-Control"] == "no-store"
    assert secret in words(page)
    assert asks(secret).status_code == 200
    assert secret not in words(admin.get(HERE))
    assert "Entra ID Made" in words(admin.get(HERE))


def test_a_key_without_a_name_is_not_made(admin):
    page = admin.post(HERE, {"name": ""})

    assert page.status_code == 400
    assert "Enter a name for the key" in words(page)
    assert not DirectoryKey.objects.exists()


def test_of_a_key_only_a_digest_is_kept(world):
    by, school = world.person("administrator", "little-eaton"), world.organisation("little-eaton")

    key, secret = make_key(by=by, organisation=school, name="Entra ID")

    kept = " ".join(str(value) for value in DirectoryKey.objects.values_list()[0])
    assert secret not in kept
    assert secret.removeprefix(f"clausewise_{key.ref}_") not in kept
    assert key_of(secret, TODAY) == key


def test_the_day_of_its_last_use_is_noted(directory):
    directory.ask("GET", "Users")

    directory.key.refresh_from_db()
    assert directory.key.last_used is not None


def test_a_revoked_key_is_none_from_the_next_request(admin, directory):
    assert directory.ask("GET", "Users").status_code == 200

    page = admin.post(f"{HERE}{directory.key.ref}/revoke/", follow=True)

    assert "Revoked" in words(page)
    assert directory.ask("GET", "Users").status_code == 401
    acts = [*Entry.objects.filter(about=directory.key.audit_name).values_list("act", flat=True)]
    assert acts == ["people.made_directory_key", "people.revoked_directory_key"]


def test_revoking_twice_keeps_the_first_time(world, directory):
    by = world.person("administrator", "little-eaton")
    revoke_key(by=by, key=directory.key)
    first = directory.key.revoked_at

    revoke_key(by=by, key=directory.key)

    assert directory.key.revoked_at == first


def test_nobody_revokes_another_schools_key(admin, trust):
    assert admin.post(f"{HERE}{trust.key.ref}/revoke/").status_code == 404

    assert trust.ask("GET", "Users").status_code == 200


@pytest.mark.parametrize("part", ["headteacher", "hr", "network_manager", "employee"])
def test_only_administrators_make_and_revoke_keys(world, directory, part):
    by, school = world.person(part, "little-eaton"), world.organisation("little-eaton")

    with pytest.raises(PermissionDenied):
        make_key(by=by, organisation=school, name="x")
    with pytest.raises(PermissionDenied):
        revoke_key(by=by, key=directory.key)


@pytest.mark.parametrize("sent", [{}, {"authorization": "Bearer"}, {"authorization": "Basic abc"}])
def test_without_a_key_nothing_is_told(world, sent):
    response = Client().get("/scim/v2/Users", headers=sent)

    assert response.status_code == 401
    assert response["WWW-Authenticate"].startswith("Bearer")
    assert response.json()["schemas"] == ["urn:ietf:params:scim:api:messages:2.0:Error"]


def test_a_secret_that_is_nearly_right_opens_nothing(world, directory):
    key = directory.key

    for secret in (f"clausewise_{key.ref}_", f"clausewise_{key.ref}_x", "clausewise_x_y", "a_b"):
        assert key_of(secret, TODAY) is None


def test_being_signed_in_is_no_key(admin):
    assert admin.get("/scim/v2/Users").status_code == 401


def test_whoever_tries_keys_is_slowed_down(world, directory):
    told = [asks("wrong").status_code for _ in range(rates.TRIES + 1)]

    assert told == [401] * rates.TRIES + [429]
    assert asks("wrong")["Retry-After"] == "60"
    assert directory.ask("GET", "Users").status_code == 200


def test_whoever_tries_keys_cannot_pretend_to_be_somewhere_else(world):
    told = [
        Client(REMOTE_ADDR="192.0.2.7").get(
            "/scim/v2/Users", headers={"x-forwarded-for": f"9.9.9.{n}"}
        )
        for n in range(rates.TRIES + 1)
    ]

    assert told[-1].status_code == 429


def test_behind_the_schools_web_server_each_who_tries_keys_is_counted_alone(world):
    def tries(where):
        return Client().get("/scim/v2/Users", headers={"x-forwarded-for": where}).status_code

    assert [tries("9.9.9.9") for _ in range(rates.TRIES + 1)][-1] == 429
    assert tries("9.9.9.8") == 401


def test_what_else_is_counted_never_makes_a_directory_start_again_or_fail(world, directory):
    told = [asks("wrong").status_code for _ in range(rates.TRIES)]
    cache.clear()

    assert {*told, asks("wrong").status_code} == {401, 429}
    assert directory.ask("GET", "Users").status_code == 200


def test_each_minute_counts_from_one_and_what_was_counted_is_forgotten(db):
    Tally.objects.create(what="asks:x", minute=1, count=rates.ASKS)
    Tally.objects.create(what="tries:192.0.2.7", minute=1, count=2)

    assert not rates.too_often("asks:x", 1)
    rates.forget_tallies()
    assert [*Tally.objects.values_list("what", "count")] == [("asks:x", 1)]
    assert str(Tally.objects.get()).startswith("asks:x: 1 in minute")


def test_a_key_that_asks_too_often_waits(directory):
    asked = [rates.too_often(f"asks:{directory.key.ref}", rates.ASKS) for _ in range(rates.ASKS)]

    assert not any(asked)
    assert directory.ask("GET", "Users").status_code == 429

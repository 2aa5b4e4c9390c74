"""The page of the audit record: who sees what of it, and in which words."""

from datetime import UTC, datetime

import pytest

from clausewise.features.audit.api import Cites, coming_from
from clausewise.features.audit.models import Entry
from pages import links, words

PAGE = "/o/{}/audit/"
FILE = "/o/{}/audit/export/"
NIGHT = datetime(2026, 7, 1, 22, 30, 5, tzinfo=UTC)


def opened(client, slug="ash-lane", **asked):
    return client.get(PAGE.format(slug), asked)


def test_each_act_is_said_in_plain_english_with_names(signed_in, done, amira, ewan):
    details = {"role": "moderator", "person": ewan.ref}
    done("ash-lane", "people.appointed", by=amira, details=details)
    done("ash-lane")

    said = words(opened(signed_in("headteacher", "ash-lane")))
    assert f"{amira} gave the role Moderator to {ewan}" in said
    assert "Clausewise did thing k3n9w2, 3 times" in said


def test_an_entry_says_when_in_both_times_from_where_and_why(signed_in, done):
    cites = Cites("cadmus", "2.0", ("7.10", "7.11"), "d7k2")
    with coming_from("web 10.1.2.3"):
        done("ash-lane", at=NIGHT, cites=cites)

    said = words(opened(signed_in("headteacher", "ash-lane")))
    assert "Wednesday 1 July 2026" in said
    assert "23:30:05 (22:30:05 UTC) , from web 10.1.2.3" in said
    assert "Under clauses 7.10, 7.11 of the policy cadmus, version 2.0, decision d7k2" in said


def test_who_or_what_is_no_longer_known_is_called_by_its_reference(signed_in, done, ewan):
    done("ash-lane", "people.appointed", by=ewan, details={"role": "wizard"})
    done("ash-lane", "thing.forgotten")
    ewan.delete()

    said = words(opened(signed_in("headteacher", "ash-lane")))
    assert f"person {ewan.ref} gave the role role wizard to something that was not noted" in said
    assert "Clausewise did “thing.forgotten” to thing k3n9w2" in said


def test_several_things_are_named_one_after_another(signed_in, done, ewan, amira):
    both = {"role": ["dsl", "hr"], "person": [ewan.ref, amira.ref]}
    done("ash-lane", "people.appointed", details=both)

    assert f"Human resources to {ewan}, {amira}" in words(
        opened(signed_in("headteacher", "ash-lane"))
    )


SEEN = {
    ("headteacher", "ash-lane", "ash-lane"): {"ash"},
    ("trust_leader", "cadmus", "ash-lane"): {"ash"},
    ("trust_leader", "cadmus", "cadmus"): {"ash", "beacon", "trust"},
    ("headteacher", "brookside", "brookside"): set(),
}


@pytest.mark.parametrize("way", SEEN)
def test_a_trust_leader_sees_all_of_the_trusts_and_a_head_theirs(signed_in, done, way):
    for at, name in (("ash-lane", "ash"), ("beacon-hill", "beacon"), ("cadmus", "trust")):
        done(at, name=f"thing:{name}")
    part, home, slug = way

    said = words(opened(signed_in(part, home), slug))
    assert {name for name in ("ash", "beacon", "trust") if f"thing {name}" in said} == SEEN[way]


def test_only_a_trusts_page_says_in_which_school(signed_in, done):
    done("ash-lane")
    client = signed_in("trust_leader", "cadmus")

    assert "3 times, at Ash Lane Primary School" in words(opened(client, "cadmus"))
    assert ", at Ash Lane" not in words(opened(client, "ash-lane"))


def test_an_organisation_is_called_by_its_name(signed_in, world, done):
    done("ash-lane", name=world.organisation("ash-lane").audit_name)

    said = words(opened(signed_in("headteacher", "ash-lane")))
    assert "Clausewise did Ash Lane Primary School, 3 times" in said


@pytest.mark.parametrize("address", [PAGE, FILE])
@pytest.mark.parametrize(
    ("part", "home", "status"),
    [
        ("headteacher", "brookside", 404),
        ("employee", "ash-lane", 403),
        ("slt", "ash-lane", 403),
        ("dpo", "cadmus", 200),
        ("chair_of_governors", "ash-lane", 200),
    ],
)
def test_only_those_with_the_permission_open_it(signed_in, address, part, home, status):
    assert signed_in(part, home).get(address.format("ash-lane")).status_code == status


def test_the_schools_page_leads_to_it_for_those_who_may(signed_in):
    assert "/o/ash-lane/audit/" in links(signed_in("headteacher", "ash-lane").get("/o/ash-lane/"))
    assert "/o/ash-lane/audit/" not in links(signed_in("employee", "ash-lane").get("/o/ash-lane/"))


@pytest.mark.parametrize("address", [PAGE, FILE])
def test_reading_it_is_recorded_with_what_was_asked_for(signed_in, world, done, amira, address):
    done("ash-lane")
    client = signed_in("headteacher", "ash-lane")

    response = client.get(address.format("ash-lane"), {"act": "thing.done"})

    assert response.status_code == 200
    assert len(b"".join(response)) > 0
    entry = Entry.objects.latest("number")
    assert entry.act == {PAGE: "audit.read", FILE: "audit.exported"}[address]
    assert (entry.by, entry.details) == (amira.ref, {"act": "thing.done"})
    assert entry.organisation == world.organisation("ash-lane").ref

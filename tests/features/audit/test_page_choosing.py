"""Keeping to a day, an act or a person, page by page; taking the file; what nobody must see."""

import csv
from datetime import UTC, datetime
from itertools import pairwise

import pytest

from audit_record import acts
from clausewise.features.audit.models import Entry
from clausewise.features.audit.page import COLUMNS
from pages import links, words

PAGE = "/o/ash-lane/audit/"
FILE = "/o/ash-lane/audit/export/"


@pytest.fixture
def head(signed_in, own_acts):
    return signed_in("headteacher", "ash-lane")


def things(response):
    """Return the references of the things that a page's entries are about, in its order."""
    said = words(response).split()
    return [after for word, after in pairwise(said) if word == "thing"]


def rows(response):
    text = b"".join(response).decode("utf-8-sig")
    return list(csv.DictReader(text.splitlines()))


def test_the_newest_comes_first(head, done):
    for name in "abc":
        done("ash-lane", name=f"thing:{name}")

    assert [each.rstrip(",") for each in things(head.get(PAGE))] == ["c", "b", "a"]


@pytest.mark.parametrize("asked", ["2026-07-02", "02/07/2026"])
def test_a_day_is_one_by_local_time(head, done, asked):
    for name, hour in (("before", 22), ("after", 23)):
        at = datetime(2026, 7, 1, hour, 59, tzinfo=UTC)
        done("ash-lane", name=f"thing:{name}", at=at)

    said = words(head.get(PAGE, {"day": asked}))
    assert ("thing after" in said, "thing before" in said) == (True, False)


def test_an_act_and_a_person_are_chosen_from_those_in_the_record(head, done, ewan, amira):
    done("ash-lane", by=ewan)
    done("ash-lane", by=amira)
    done("ash-lane", "thing.other", by=amira)

    said = words(head.get(PAGE, {"act": "thing.done", "person": amira.ref}))
    assert f"{amira} did thing" in said
    assert f"{ewan} did" not in said
    assert "“thing.other” to" not in said
    assert "Everything" in said


def test_what_fits_nothing_says_so(head):
    assert "Nothing was recorded that fits" in words(head.get(PAGE, {"day": "2020-01-01"}))


def test_readings_of_the_record_are_shown_where_they_are_asked_for(head, amira):
    head.get(PAGE)

    assert "read the audit record" not in words(head.get(PAGE))
    for asked in ({"act": "audit.read"}, {"person": amira.ref}):
        assert f"{amira} read the audit record" in words(head.get(PAGE, asked))


WRONG = [
    ({"day": "yesterday"}, "Write the day like 2026-09-01 or 01/09/2026"),
    ({"day": "9999-12-31"}, "Enter a day from 1900 to 2200"),
    ({"day": "0001-01-01"}, "Enter a day from 1900 to 2200"),
    ({"act": "case.opened"}, "What: choose from the list"),
    ({"person": "nobody"}, "Who: nobody in this record has that reference"),
]


@pytest.mark.parametrize("address", [PAGE, FILE])
@pytest.mark.parametrize(("asked", "told"), WRONG)
def test_what_cannot_be_asked_for_is_said_and_nothing_is_shown(head, done, address, asked, told):
    done("ash-lane")
    response = head.get(address, asked)

    assert response.status_code == 400
    assert "There is a problem" in words(response)
    assert told in words(response)
    assert "did thing" not in words(response)
    assert Entry.objects.count() == 1


@pytest.mark.parametrize("number", ["0", "-1", "x", "100001"])
def test_there_is_no_such_page(head, number):
    assert head.get(PAGE, {"page": number}).status_code == 404


def test_fifty_stand_on_a_page_and_links_lead_to_the_next(head, done):
    for _ in range(51):
        done("ash-lane")
    asked = {"act": "thing.done"}

    first, second = head.get(PAGE, asked), head.get(PAGE, asked | {"page": "2"})
    assert (len(things(first)), len(things(second))) == (50, 1)
    assert "?act=thing.done&page=2" in links(first)
    assert "?act=thing.done&page=1" in links(second)
    assert "?page" not in " ".join(links(head.get(PAGE, {"act": "audit.read"})))


@pytest.mark.parametrize("slug", ["ash-lane", "cadmus"])
def test_a_page_takes_the_same_queries_however_much_is_on_it(
    signed_in, world, done, slug, django_assert_num_queries
):
    client = signed_in("trust_leader", "cadmus")
    for people in (1, 40):
        for (part, school), _ in zip(world.parts(), range(people), strict=False):
            done("ash-lane", by=world.person(part, school))
        with django_assert_num_queries(20):
            client.get(f"/o/{slug}/audit/")


def test_the_file_says_the_same_as_the_page_line_by_line(head, done, amira):
    at = datetime(2026, 7, 1, 22, 30, 5, tzinfo=UTC)
    done("ash-lane", by=amira, at=at)

    response = head.get(FILE)
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert 'filename="audit-ash-lane-' in response["Content-Disposition"]
    (row,) = rows(response)
    assert tuple(row) == COLUMNS
    assert row["When (UTC)"] == "2026-07-01 22:30:05"
    assert row["When (local time)"] == "2026-07-01 23:30:05"
    assert row["What happened"] == f"{amira} did thing k3n9w2, 3 times"
    assert (row["Who"], row["Organisation"]) == (str(amira), "Ash Lane Primary School")


def test_the_file_holds_all_that_was_asked_for_and_no_formula(head, done, amira):
    amira.first_name = "=SUM(A1)"
    amira.save()
    for _ in range(60):
        done("ash-lane", by=amira)
    done("ash-lane", "thing.other")

    found = rows(head.get(FILE, {"act": "thing.done"}))
    assert len(found) == 60
    assert {row["Who"][0] for row in found} == {"'"}


def everywhere(client):
    """Return all that a head can learn: the page, what it offers to choose, and the file."""
    return words(client.get(PAGE)) + b"".join(client.get(FILE)).decode()


def test_a_restricted_entry_is_seen_only_with_its_permission(signed_in, done, ewan):
    done("ash-lane", "case.opened", restricted="people.manage", by=ewan)
    done("ash-lane", "case.noted", restricted="people.appoint", by=ewan)

    seen = everywhere(signed_in("headteacher", "ash-lane"))
    assert "case.noted" in seen
    assert "case.opened" not in seen
    assert "case." not in everywhere(signed_in("dpo", "cadmus"))


def test_an_accused_person_sees_no_line_about_their_case(signed_in, settings, done, ewan):
    settings.AUDIT_HIDES = ("audit_record.hides",)
    done("ash-lane", "case.opened", name="case:secret", by=ewan)
    done("ash-lane", "thing.done", name="case:other")

    seen = everywhere(signed_in("headteacher", "ash-lane"))
    assert "case other" in seen
    assert str(ewan) not in seen
    assert "case.opened" not in seen
    assert "case.opened" in everywhere(signed_in("chair_of_governors", "ash-lane"))


def test_what_was_done_for_no_organisation_is_on_nobodys_page(head):
    acts(1)

    assert "thing.done" not in everywhere(head)

"""An entry is made with its act, or neither is."""

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.urls import include, path

from audit_record import Thing, acts
from clausewise.features.audit.api import Cites, coming_from, done_for, record
from clausewise.features.audit.models import Entry
from clausewise.features.audit.origin import note_origin
from clausewise.site.networks import trusted_proxies
from clausewise.ui.permissions import public

THING = Thing(audit_organisation="ash")


def test_an_entry_says_who_what_where_from_where_and_why(world, noted):
    head = world.person("headteacher", "ash-lane")
    cites = Cites(policy="cadmus", version="2.0", clauses=("7.10",), decision="d1")
    with coming_from("web 10.1.2.3"):
        record(head, "thing.done", THING, cites=cites, details={"roles": ("dsl", "hr"), "n": 2})

    entry = Entry.objects.get()
    assert (entry.by, entry.act, entry.about) == (head.ref, "thing.done", THING.audit_name)
    assert (entry.organisation, entry.came_from) == ("ash", "web 10.1.2.3")
    assert entry.cites["clauses"] == ["7.10"]
    assert entry.details == {"roles": ["dsl", "hr"], "n": 2}
    assert str(entry) == "1 thing.done"


def test_numbers_leave_no_gap_where_an_act_fails(db, noted):
    acts(2)
    with pytest.raises(KeyError), transaction.atomic():
        raise KeyError(acts(1))
    acts(1)

    assert list(Entry.objects.order_by("number").values_list("number", flat=True)) == [1, 2, 3]


@pytest.mark.django_db(transaction=True)
def test_whoever_catches_the_failure_of_an_entry_cannot_go_on_without_it(noted, world):
    school = world.organisation("ash-lane")
    noted.with_name("audit-keys").unlink()
    with transaction.atomic():
        school.name = "Changed unseen"
        school.save()
        with pytest.raises(FileNotFoundError):
            record(None, "thing.done", THING)

    school.refresh_from_db()
    assert school.name == "Ash Lane Primary School"


@public
def failing(request):
    with transaction.atomic():
        record(None, "thing.done", THING)
        raise RuntimeError("the disk is full")


@public
def working(request):
    record(None, "thing.done", THING)
    return HttpResponse()


@pytest.fixture
def site(settings, noted):
    """A site of two pages that record."""
    settings.ROOT_URLCONF = __name__
    return noted


urlpatterns = [
    path("failing/", failing),
    path("working/", working),
    path("", include("clausewise.site.urls")),
]


@pytest.mark.parametrize(("address", "status", "count"), [("failing", 500, 0), ("working", 200, 1)])
@pytest.mark.django_db(transaction=True)
def test_an_act_that_fails_on_the_web_leaves_no_entry(client, site, address, status, count):
    client.raise_request_exception = False

    assert client.get(f"/{address}/").status_code == status
    assert Entry.objects.count() == count
    assert site.exists() == bool(count)


@pytest.mark.parametrize(
    "value", [1.5, {1, 2}, object(), "x" * 201, "nul\0", "half \ud800", ["fine", {"deep": 0.1}]]
)
def test_what_a_database_might_give_back_otherwise_is_refused(db, noted, value):
    with pytest.raises((TypeError, ValueError), match="an entry of the audit record cannot hold"):
        record(None, "thing.done", THING, details={"key": value})

    assert Entry.objects.count() == 0


def test_what_belongs_nowhere_is_recorded_for_the_organisation_it_was_done_for(db, noted):
    with coming_from("web 10.1.2.3"):
        done_for("brook")
        assert record(None, "thing.done", Thing()).organisation == "brook"
        assert record(None, "thing.done", THING).organisation == "ash"
    done_for("brook")  # there is no request in hand

    assert record(None, "thing.done", Thing()).organisation == ""


@pytest.mark.parametrize(
    ("direct", "told", "noted_as"),
    [
        ("10.1.2.3", "", "web 10.1.2.3"),
        ("10.1.2.3", "9.9.9.9", "web 10.1.2.3"),
        ("127.0.0.1", "9.9.9.9, 10.4.5.6", "web 10.4.5.6"),
        ("::ffff:127.0.0.1", "10.4.5.6", "web 10.4.5.6"),
        ("172.30.57.1", "9.9.9.9, 10.4.5.6", "web 10.4.5.6"),
        ("127.0.0.1", "8.8.8.8, 9.9.9.9, 172.30.57.9", "web 9.9.9.9"),
        ("127.0.0.1", "172.30.57.9", "web 172.30.57.9"),
        ("172.30.58.1", "9.9.9.9", "web 172.30.58.1"),
        ("127.0.0.1", "nonsense", "web 127.0.0.1"),
        ("", "9.9.9.9", "web"),
    ],
)
def test_only_the_schools_own_web_server_is_believed_about_where_from(
    chain, rf, settings, direct, told, noted_as
):
    named = {"CLAUSEWISE_TRUSTED_PROXIES": "127.0.0.1, 172.30.57.0/24"}
    settings.TRUSTED_PROXIES = trusted_proxies(named)
    request = rf.get("/", REMOTE_ADDR=direct, HTTP_X_FORWARDED_FOR=told)

    note_origin(working)(request)

    assert Entry.objects.get(number=9).came_from == noted_as


def test_what_was_tampered_with_shows_as_nothing_and_breaks_no_page():
    entry = Entry(details_text="{broken", cites_text="[]")

    assert (entry.details, entry.cites) == ({}, {})

"""`clausewise import-from-wonde`: a dry run unless told to, and no names printed."""

import json

import pytest

from clausewise.features.audit.models import Entry
from clausewise.features.people.api import Membership, Person, Pupil
from site_commands import printed, refused, run
from wonde_server import SCHOOL, SENT, employee, student, wonde


@pytest.fixture
def server(world, settings, monkeypatch):
    monkeypatch.setenv("CLAUSEWISE_WONDE_TOKEN", SENT)
    with wonde() as served:
        settings.WONDE_ADDRESS = served.address
        yield served


def asked(*options, kind="pupils", school=SCHOOL):
    here = ("--organisation", "little-eaton", "--kind", kind)
    return ("import-from-wonde", school, *here, *options)


def test_without_apply_it_says_what_would_be_done_and_does_nothing(server):
    said = printed(*asked())

    assert said.startswith("Nothing has been written.\nadded: 3, changed: 0")
    assert said.endswith("deleted in the school's own system, says Wonde: 1\n")
    assert "Moss" not in said
    assert not Pupil.objects.exists()


def test_with_apply_it_is_done_and_recorded_as_wondes(server):
    assert printed(*asked("--apply")).startswith("Done.")

    assert [each.first_name for each in Pupil.objects.order_by("pk")] == ["Freya", "Thomas", "Ada"]
    assert Entry.objects.get().details["source"] == "Wonde"


def test_the_same_again_changes_nothing(server):
    run(*asked("--apply"))

    assert "added: 0, changed: 0" in printed(*asked())


def test_whoever_is_not_in_wonde_any_more_has_left(server):
    run(*asked("--apply"))
    server.said["students"] = server.said["students"][:2]

    printed(*asked("--apply", "--whole-roll"))

    assert Pupil.objects.get(first_name="Ada").left is not None


def test_staff_come_too(server):
    printed(*asked("--apply", kind="staff"))

    una = Person.objects.get(email="una.lee@school.example")
    assert Membership.objects.get(person=una).organisation.slug == "little-eaton"
    assert not una.has_usable_password()


def test_staff_whose_employment_has_ended_says_wonde_or_who_are_gone_lose_their_access(server):
    run(*asked("--apply", kind="staff"))
    _, kofi, _ = server.said["employees"]
    ended = employee("A800", "Una", "Lee", "una.lee@school.example", "2026-07-31")
    server.said["employees"] = [ended, kofi]

    said = printed(*asked("--apply", "--whole-roll", "--only-good", kind="staff"))

    assert "Those who left have lost their access." in said
    open_accounts = Person.objects.filter(email__endswith="@school.example", is_active=True)
    assert [each.first_name for each in open_accounts] == ["Kofi"]
    gone = Person.objects.filter(first_name__in=["Una", "Rosa"], is_active=False)
    told = {each.about for each in Entry.objects.filter(act="people.left")}
    assert {each.audit_name for each in gone} <= told


def test_somebody_who_cannot_go_in_is_told_of_without_a_name(server):
    server.said["students"] = [student("001", "Freya", "Moss", upn="A801200005001")]

    result = run(*asked("--apply"))

    assert result.exit_code == 2
    assert "line 1, upn: Its check letter does not go with its digits" in result.stderr
    assert "Moss" not in result.stderr


def test_as_json(server):
    assert json.loads(printed(*asked("--json")))["added"] == 3


def test_without_a_token_it_says_which_variable_to_set(server, monkeypatch):
    monkeypatch.delenv("CLAUSEWISE_WONDE_TOKEN")

    assert "CLAUSEWISE_WONDE_TOKEN is not set" in refused(*asked())


def test_what_wonde_refuses_is_said(server):
    assert "Wonde knows no such school" in refused(*asked(school="A1/../x"))

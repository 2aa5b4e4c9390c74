"""A directory's key is no way into an account: what happens when it changes somebody's address."""

from contextlib import suppress
from datetime import timedelta

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.test import Client
from django.utils import timezone

from clausewise.features.audit.models import Entry
from clausewise.features.people.api import Appointment, Membership, Person, viewer_of
from clausewise.features.people.models import InDirectory
from clausewise.features.people.provisioning.keys import make_key
from clausewise.features.people.rules.refusals import RefusedError
from clausewise.features.people.sign_in.addresses import confirm_address
from entering import enter_as
from pages import words
from sign_in_steps import PASSWORD, link_in, sign_in

WORK = 'emails[type eq "work"].value'
NEW = "another@attacker.example"
FORGOTTEN = "/account/password/forgotten/"


@pytest.fixture
def dsl(world):
    return world.person("dsl", "little-eaton")


@pytest.fixture
def renamed(directory, django_capture_on_commit_callbacks):
    """Return a function by which the directory gives somebody another address."""

    def patch(person, address=NEW):
        change = {"op": "Replace", "path": WORK, "value": address}
        with django_capture_on_commit_callbacks(execute=True):
            response = directory.patch(person.ref, change)
        person.refresh_from_db()
        return response

    return patch


@pytest.fixture
def confirmed(world, django_capture_on_commit_callbacks):
    """Return a function by which somebody of the school confirms the address that waits."""

    def confirm(person, by="headteacher"):
        viewer = viewer_of(world.person(by, "little-eaton"), timezone.localdate())
        school = world.organisation("little-eaton")
        with django_capture_on_commit_callbacks(execute=True):
            confirm_address(by=viewer, person=person, organisation=school)
        person.refresh_from_db()

    return confirm


def acts(person):
    about = Entry.objects.filter(about=person.audit_name).order_by("number")
    return [each.act.removeprefix("people.") for each in about]


def test_a_changed_address_ends_sessions_and_the_old_one_is_told(
    client, directory, renamed, mailoutbox
):
    una = directory.added()
    una.set_password(PASSWORD)
    una.save()
    assert sign_in(client, una)["Location"] == "/home/"

    renamed(una)

    assert una.email == NEW
    assert client.get("/home/")["Location"].startswith("/account/sign-in/")
    assert mailoutbox[0].to == ["una.lee@school.example"]
    assert "another one from now on" in mailoutbox[0].body
    assert acts(una) == ["joined", "signed_in", "session_ended", "changed_by_directory"]


def test_a_link_that_was_sent_to_the_old_address_does_not_work_any_more(
    client, directory, renamed, mailoutbox
):
    una = directory.added()
    client.post(FORGOTTEN, {"email": una.email})

    renamed(una)

    assert "This link does not work any more" in words(client.get(link_in(mailoutbox[0])))


def test_a_changed_name_alone_is_no_changed_address(directory, mailoutbox):
    una = directory.added()
    directory.patch(una.ref, {"op": "Add", "path": "name.familyName", "value": "Eze"})

    assert mailoutbox == []


def test_nobody_gets_into_the_dsls_account_by_a_directory(client, dsl, renamed, mailoutbox):
    old = dsl.email
    session = enter_as(Client(), dsl)

    response = renamed(dsl)
    client.post(FORGOTTEN, {"email": NEW})

    assert response.json()["emails"][0]["value"] == NEW
    assert dsl.email == old
    assert session.get("/account/second-factor/needed/").status_code == 200
    assert mailoutbox[0].to == [old]
    assert "nothing changes until somebody who helps people to sign in" in mailoutbox[0].body
    assert "/password/new/" not in mailoutbox[1].body
    assert acts(dsl) == ["address_waits", "changed_by_directory"]


def test_what_else_the_directory_says_meanwhile_asks_nobody_twice(
    directory, dsl, renamed, mailoutbox
):
    renamed(dsl)
    directory.patch(dsl.ref, {"op": "Add", "path": "title", "value": "Lead"})

    assert len(mailoutbox) == 1
    assert InDirectory.objects.get(person=dsl).waiting == NEW


def test_an_address_that_the_directory_takes_back_waits_no_more(dsl, renamed, mailoutbox):
    renamed(dsl)
    renamed(dsl, dsl.email)

    assert InDirectory.objects.get(person=dsl).waiting == ""
    assert len(mailoutbox) == 1


def test_whoever_will_be_dsl_tomorrow_is_guarded_today(directory, world, renamed):
    una, tomorrow = directory.added(), timezone.localdate() + timedelta(days=1)
    given = {"organisation": world.organisation("little-eaton"), "starts": tomorrow}
    Appointment.objects.create(person=una, role="dsl", **given)

    renamed(una)

    assert una.email == "una.lee@school.example"


def test_somebody_else_confirms_it(dsl, renamed, confirmed, mailoutbox):
    old = dsl.email
    renamed(dsl)

    confirmed(dsl)

    assert dsl.email == NEW
    assert [each.to for each in mailoutbox] == [[old], [old]]
    assert acts(dsl)[-1] == "address_confirmed"
    with pytest.raises(RefusedError, match="No new address waits"):
        confirmed(dsl)


def test_whoever_made_a_key_does_not_confirm_it(dsl, renamed, confirmed):
    renamed(dsl)

    with pytest.raises(RefusedError, match="You made a key of this directory"):
        confirmed(dsl, by="administrator")


@pytest.mark.parametrize("part", ["slt", "employee", "network_manager"])
def test_whoever_helps_nobody_does_not_confirm_it(dsl, renamed, confirmed, part):
    renamed(dsl)

    with pytest.raises(PermissionDenied):
        confirmed(dsl, by=part)


def test_an_address_that_somebody_else_has_by_now_is_not_confirmed(dsl, renamed, confirmed):
    renamed(dsl)
    Person.objects.create(email=NEW, first_name="Bo", last_name="Lee")

    with pytest.raises(RefusedError, match="Somebody else has this address by now"):
        confirmed(dsl)


def test_an_address_taken_already_does_not_even_wait(dsl, renamed, world):
    assert renamed(dsl, world.person("headteacher", "hollybank").email).status_code == 409


def test_the_address_of_somebody_who_also_works_elsewhere_does_not_even_wait(dsl, renamed, world):
    other, day = world.organisation("hollybank"), timezone.localdate()
    Membership.objects.create(person=dsl, organisation=other, starts=day, work="employee")

    assert renamed(dsl).status_code == 403


def test_the_page_shows_what_waits_and_confirms_it(signed_in, dsl, renamed):
    renamed(dsl)
    head = signed_in("headteacher", "little-eaton")
    page = f"/o/little-eaton/people/staff/{dsl.ref}/sign-in/"
    assert f"says that their address is {NEW}" in words(head.get(page))

    said = words(head.post(f"{page}address/", follow=True))

    assert f"{dsl.full_name} signs in with {NEW} now." in said
    assert "A new e-mail address waits" not in said


def test_the_page_says_why_it_cannot_be_confirmed(signed_in, dsl, renamed):
    renamed(dsl)

    page = f"/o/little-eaton/people/staff/{dsl.ref}/sign-in/address/"
    response = signed_in("administrator", "little-eaton").post(page)

    assert response.status_code == 403
    assert "Somebody else must confirm this" in words(response)


def test_a_trusts_directory_is_confirmed_in_the_school(world, trust, signed_in):
    slt = world.person("slt", "ash-lane")
    trust.patch(slt.ref, {"op": "Replace", "path": WORK, "value": NEW})
    page = f"/o/ash-lane/people/staff/{slt.ref}/sign-in/"

    said = words(signed_in("headteacher", "ash-lane").post(f"{page}address/", follow=True))

    assert f"{slt.full_name} signs in with {NEW} now." in said


def test_the_change_stands_where_no_mail_server_answers(directory, renamed, settings):
    una = directory.added()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1

    renamed(una)

    assert (una.email, mail.outbox) == (NEW, [])
    assert "notice_failed" in acts(una)


def test_nobody_is_told_of_a_change_that_is_undone(
    world, dsl, renamed, django_capture_on_commit_callbacks
):
    renamed(dsl)
    mail.outbox.clear()
    viewer = viewer_of(world.person("headteacher", "little-eaton"), timezone.localdate())
    school = world.organisation("little-eaton")

    with (
        django_capture_on_commit_callbacks(execute=True),
        suppress(ZeroDivisionError),
        transaction.atomic(),
    ):
        confirm_address(by=viewer, person=dsl, organisation=school)
        raise ZeroDivisionError

    assert mail.outbox == []


def test_another_administrator_of_the_school_may_confirm_it(world, dsl, renamed, signed_in):
    other = world.person("slt", "little-eaton")
    given = {"organisation": world.organisation("little-eaton"), "starts": timezone.localdate()}
    Appointment.objects.create(person=other, role="administrator", **given)
    renamed(dsl)

    page = f"/o/little-eaton/people/staff/{dsl.ref}/sign-in/address/"

    assert signed_in("slt", "little-eaton").post(page).status_code == 302


def test_a_key_made_later_counts_too(world, dsl, renamed, confirmed):
    renamed(dsl)
    other, school = world.person("slt", "little-eaton"), world.organisation("little-eaton")
    given = {"organisation": school, "starts": timezone.localdate()}
    Appointment.objects.create(person=other, role="administrator", **given)
    make_key(by=other, organisation=school, name="Okta")

    with pytest.raises(RefusedError, match="Somebody else must confirm this"):
        confirmed(dsl, by="slt")

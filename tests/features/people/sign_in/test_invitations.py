"""Whoever the school adds gets a link, and sets a first password; whoever forgets theirs, too."""

import pytest
from allauth.mfa.models import Authenticator
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.utils import timezone

from clausewise.features.audit.models import Entry
from clausewise.features.people.api import viewer_of
from clausewise.features.people.sign_in.invitations import forget_second_factor, invite
from pages import words
from sign_in_steps import PASSWORD, add_app, link_in, sign_in

FORGOTTEN = "/account/password/forgotten/"


@pytest.fixture
def person(world):
    """Somebody who has no password yet."""
    return world.person("trainee", "little-eaton")


@pytest.fixture
def page(person):
    return f"/o/little-eaton/people/staff/{person.ref}/sign-in/"


def set_password(client, link, password):
    form = client.get(link)["Location"]
    assert "At least 12 characters" in words(client.get(form))
    return client.post(form, {"password1": password}, follow=True)


def test_an_administrator_invites_somebody_who_then_sets_a_password(
    signed_in, page, person, mailoutbox
):
    client = signed_in("administrator", "little-eaton")
    assert f"We send a link to {person.email}" in words(client.get(page))

    client.post(f"{page}link/")
    said = words(set_password(Client(), link_in(mailoutbox[0]), PASSWORD))

    assert "Your password is set" in said
    assert sign_in(Client(), person).status_code == 302


def test_the_invitation_says_who_invites_to_what(signed_in, page, person, mailoutbox, world):
    signed_in("administrator", "little-eaton").post(f"{page}link/")

    mail = mailoutbox[0]
    assert mail.to == [person.email]
    assert "Little Eaton Primary School has added you" in mail.body
    assert not mail.alternatives
    entry = Entry.objects.get(act="people.invited")
    assert entry.about == person.audit_name
    assert entry.details == {"organisation": world.organisation("little-eaton").ref}


@pytest.fixture
def no_mail(settings):
    """Let no mail server answer."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1


def test_whoever_invites_is_told_where_no_mail_server_takes_the_link(
    signed_in, page, person, no_mail
):
    said = words(signed_in("administrator", "little-eaton").post(f"{page}link/"))

    assert "Our mail server did not take the link, so nothing was sent." in said
    assert Entry.objects.filter(act="people.notice_failed", about=person.audit_name).exists()


def test_a_second_factor_goes_also_where_no_mail_server_answers(signed_in, page, person, no_mail):
    Authenticator.objects.create(user=person, type="totp", data={})

    said = words(
        signed_in("administrator", "little-eaton").post(f"{page}second-factor/", follow=True)
    )

    assert f"{person.full_name} has no second factor now." in said
    assert Entry.objects.filter(act="people.notice_failed").exists()


@pytest.mark.parametrize(
    ("part", "at", "status"),
    [("hr", "little-eaton", 200), ("employee", "little-eaton", 403), ("hr", "cadmus", 404)],
)
def test_only_those_who_manage_people_there_may(signed_in, page, part, at, status):
    assert signed_in(part, at).get(page).status_code == status


def test_nobody_is_invited_whom_the_school_has_not_added(signed_in, world):
    stranger = world.person("employee", "ash-lane")

    page = f"/o/little-eaton/people/staff/{stranger.ref}/sign-in/"

    assert signed_in("hr", "little-eaton").get(page).status_code == 404
    assert signed_in("hr", "little-eaton").post(f"{page}link/").status_code == 404


def test_the_act_itself_refuses_whoever_may_not(world, person):
    viewer = viewer_of(world.person("employee", "little-eaton"), timezone.localdate())
    given = {"person": person, "organisation": world.organisation("little-eaton")}

    with pytest.raises(PermissionDenied):
        invite(by=viewer, **given, site="https://policy.school.example/")
    with pytest.raises(PermissionDenied):
        forget_second_factor(by=viewer, **given)


def test_a_link_works_once(client, somebody, mailoutbox):
    client.post(FORGOTTEN, {"email": somebody().email})
    link = link_in(mailoutbox[0])
    set_password(client, link, "another plum orbit")

    assert "This link does not work any more" in words(Client().get(link))


def test_a_link_works_for_three_days(client, somebody, mailoutbox, settings):
    client.post(FORGOTTEN, {"email": somebody().email})

    settings.PASSWORD_RESET_TIMEOUT = -1

    assert "for three days" in words(client.get(link_in(mailoutbox[0])))


def test_the_page_says_the_same_whether_or_not_an_address_is_known(client, somebody, mailoutbox):
    known = client.post(FORGOTTEN, {"email": somebody().email}, follow=True)
    unknown = client.post(FORGOTTEN, {"email": "eve@elsewhere.example"}, follow=True)

    assert words(known) == words(unknown)
    assert [mail.to for mail in mailoutbox] == [[somebody().email], ["eve@elsewhere.example"]]
    assert "Nobody with this address can sign in" in mailoutbox[1].body


def test_a_new_password_ends_every_session_and_is_told_by_e_mail(
    client, somebody, mailoutbox, acts
):
    person = somebody()
    sign_in(client, person)
    fresh = Client()
    fresh.post(FORGOTTEN, {"email": person.email})

    set_password(fresh, link_in(mailoutbox[0]), "another plum orbit")

    assert client.get("/home/").status_code == 302
    assert "Your password was set by a link" in mailoutbox[1].body
    assert acts()[-1] == "people.sign_in_changed"


def test_whoever_guessed_too_often_signs_in_with_the_new_password_at_once(
    client, somebody, mailoutbox
):
    person = somebody()
    for _ in range(6):
        sign_in(client, person, "wrong")
    client.post(FORGOTTEN, {"email": person.email})

    set_password(client, link_in(mailoutbox[0]), "another plum orbit")

    assert sign_in(client, person, "another plum orbit").status_code == 302


def test_whoever_has_left_gets_no_link(client, somebody, mailoutbox):
    person = somebody()
    person.is_active = False
    person.save()

    client.post(FORGOTTEN, {"email": person.email})

    assert "/password/new/" not in mailoutbox[0].body


def test_one_changes_a_password_by_giving_the_old_one(client, somebody, mailoutbox, acts):
    person = somebody()
    sign_in(client, person)
    given = {"oldpassword": PASSWORD, "password1": "another plum orbit"}

    assert "Change your password" in words(client.get("/account/password/"))
    said = words(client.post("/account/password/", given, follow=True))

    assert "Your account" in said
    assert sign_in(Client(), person, "another plum orbit").status_code == 302
    assert "Your password was changed." in mailoutbox[0].body
    assert "people.sign_in_changed" in acts()


def test_the_wrong_old_password_changes_nothing(client, somebody):
    sign_in(client, somebody())
    given = {"oldpassword": "wrong", "password1": "another plum orbit"}

    assert "That is not your password now" in words(client.post("/account/password/", given))


def test_whoever_has_only_an_account_elsewhere_may_set_a_password(signed_in):
    client = signed_in("employee", "ash-lane")

    said = words(client.get("/account/password/", follow=True))

    assert "You have signed in with another account so far" in said
    client.post("/account/password/first/", {"password1": PASSWORD})
    assert "Change password" in words(client.get("/account/password/"))


def test_whoever_has_lost_their_phone_and_codes_gets_a_way_back(
    signed_in, somebody, mailoutbox, acts
):
    head, theirs = somebody("headteacher", "little-eaton"), Client()
    sign_in(theirs, head)
    add_app(theirs)
    page = f"/o/little-eaton/people/staff/{head.ref}/sign-in/"

    said = words(
        signed_in("administrator", "little-eaton").post(f"{page}second-factor/", follow=True)
    )

    assert f"{head.full_name} has no second factor now." in said
    assert theirs.get("/home/").status_code == 302
    assert "removed your second factor" in mailoutbox[-1].body
    assert acts()[-2:] == ["people.second_factor_forgotten", "people.session_ended"]
    sign_in(theirs, head)
    assert theirs.get("/home/")["Location"] == "/account/second-factor/needed/"

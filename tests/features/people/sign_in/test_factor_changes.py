"""What follows a change of second factor: a mail, a record, and the end of other sessions.

django-allauth does these once the change is in the database, so these tests have real transactions.
"""

import pytest
from allauth.usersessions.models import UserSession
from django.test import Client

from clausewise.features.audit.models import Entry
from pages import words
from sign_in_steps import add_app, sign_in

pytestmark = pytest.mark.django_db(transaction=True)


def changes():
    found = Entry.objects.filter(act="people.sign_in_changed").order_by("number")
    return [entry.details["what"] for entry in found]


@pytest.fixture
def head(client, somebody):
    """A head who has signed in with a password alone."""
    person = somebody("headteacher")
    sign_in(client, person)
    return person


def test_adding_one_ends_the_sessions_that_began_without(client, head):
    elsewhere = Client()
    sign_in(elsewhere, head)

    add_app(client)

    assert elsewhere.get("/account/second-factor/")["Location"].startswith("/account/sign-in/")
    assert UserSession.objects.count() == 1


def test_others_may_remove_theirs(client, somebody, acts, mailoutbox):
    sign_in(client, somebody("employee"))
    add_app(client)

    assert "Remove the authenticator app?" in words(
        client.get("/account/second-factor/app/remove/")
    )
    client.post("/account/second-factor/app/remove/")

    assert changes() == ["authenticator app added", "authenticator app removed"]
    assert "Your authenticator app was removed." in mailoutbox[-1].body


def test_new_recovery_codes_end_the_old_ones(client, head, acts):
    _, old = add_app(client)

    assert "The codes that you have now stop working" in words(
        client.get("/account/second-factor/codes/new/")
    )
    new = words(client.post("/account/second-factor/codes/new/", follow=True))

    assert not any(code in new for code in old)
    assert changes()[-1] == "recovery codes made"
    file = client.get("/account/second-factor/codes/file/")
    assert file["Content-Disposition"] == 'attachment; filename="recovery-codes.txt"'


def test_each_change_is_told_by_e_mail_and_recorded(client, head, mailoutbox):
    add_app(client)

    assert mailoutbox[-1].to == [head.email]
    assert "An authenticator app was added" in mailoutbox[-1].body
    assert Entry.objects.get(act="people.sign_in_changed").by == head.ref
    assert changes() == ["authenticator app added"]


def test_a_mail_server_that_is_down_stops_no_change(client, head, settings, acts):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_PORT = 1

    add_app(client)

    assert client.get("/home/").status_code == 200
    assert "people.notice_failed" in acts()

"""Helping others to sign in: a link to set a password, and a way back without one's phone.

What is done here ends what somebody could do before, and they are told of it by e-mail.
"""

from functools import partial

from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.models import Authenticator
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.core.exceptions import PermissionDenied
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from clausewise.features.audit.api import record
from clausewise.features.people.models import Organisation, Person
from clausewise.features.people.rules.helping import MAY, can_remove_factor, can_send_link
from clausewise.features.people.rules.refusals import RefusedError
from clausewise.features.people.sign_in.notices import was_told
from clausewise.features.people.sign_in.sessions import end_sessions_of
from clausewise.features.people.viewer import Viewer, viewer_of

BELONGS_ELSEWHERE = (
    "They belong to another organisation too, whose people you do not help. They can get a link "
    "themselves: “I have forgotten my password, or have none yet”, where they sign in."
)
OVERSEEN_BY_OTHERS = (
    "They hold a role here or elsewhere that you do not oversee, so somebody else removes their "
    "second factor: whoever administers Clausewise for the trust, or whoever runs the server."
)
NOT_SENT = (
    "Our mail server did not take the link, so nothing was sent. Try again in a while. If it still "
    "fails, tell whoever runs the server: “clausewise doctor” tries the mail server."
)


def invite(*, by: Viewer, person: Person, organisation: Organisation, site: str) -> None:
    """Send somebody a link to set a password; it works once, and for three days.

    `site` is the address of the site that the link leads to, as `https://policy.school.example/`.
    Raises `PermissionDenied` for whoever may not help people there, `RefusedError` where the person
    belongs somewhere else too, and where no mail server takes the link.
    """
    check_may_send_link(by, person, organisation)
    record(by.person, "people.invited", person, details={"organisation": organisation.ref})
    link = first_link(person, site)
    if not was_told(person, partial(send_link, person, organisation, link)):
        raise RefusedError(NOT_SENT)


def send_link(person: Person, organisation: Organisation, link: str) -> None:
    """Send somebody the link at which they set a password."""
    said = {"person": person, "organisation": organisation, "link": link}
    subject = f"Set your password for Clausewise at {organisation.name}"
    _send(person, subject, render_to_string("people/sign_in/invitation.txt", said))


def forget_second_factor(*, by: Viewer, person: Person, organisation: Organisation) -> None:
    """Take away somebody's second factors and end their sessions, as they have lost what they held.

    Raises `PermissionDenied` for whoever may not help people there, `RefusedError` for whoever does
    not oversee the person everywhere.
    """
    whose = _looked_at(by, person, organisation)
    if not can_remove_factor(by=by, whose=whose):
        raise RefusedError(OVERSEEN_BY_OTHERS)
    details = {"organisation": organisation.ref}
    with transaction.atomic():
        record(by.person, "people.second_factor_forgotten", person, details=details)
        Authenticator.objects.filter(user=person).delete()
        end_sessions_of(by=by.person, person=person)
    said = {"person": person, "organisation": organisation}
    subject = "Clausewise: your second factor was removed"
    text = render_to_string("people/sign_in/factor_forgotten.txt", said)
    was_told(person, partial(_send, person, subject, text))


def check_may_send_link(by: Viewer, person: Person, organisation: Organisation) -> None:
    """Raise what `invite` raises, for whoever may not."""
    if not can_send_link(by=by, whose=_looked_at(by, person, organisation)):
        raise RefusedError(BELONGS_ELSEWHERE)


def _looked_at(by: Viewer, person: Person, organisation: Organisation) -> Viewer:
    """Return what somebody is, everywhere, once it is clear that they may be helped from here."""
    whose = viewer_of(person, timezone.localdate())
    if not by.can(MAY, organisation) or not whose.belongs(organisation):
        raise PermissionDenied(MAY)
    return whose


def _send(person: Person, subject: str, text: str) -> None:
    send_mail(subject, text, from_email=None, recipient_list=[person.email])


def first_link(person: Person, site: str) -> str:
    """Return the address at which somebody sets a password; it works once, and for three days."""
    key = PasswordResetTokenGenerator().make_token(person)
    given = {"uidb36": user_pk_to_url_str(person), "key": key}
    return site.rstrip("/") + reverse("account_reset_password_from_key", kwargs=given)

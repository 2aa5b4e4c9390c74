"""Inviting somebody whom the school has added: a link by which they set their first password."""

from allauth.account.utils import user_pk_to_url_str
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.core.exceptions import PermissionDenied
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse

from clausewise.features.audit.api import record
from clausewise.features.people.models import Organisation, Person
from clausewise.features.people.viewer import Viewer


def invite(*, by: Viewer, person: Person, organisation: Organisation, site: str) -> None:
    """Send somebody a link to set their first password; it works once, and for three days.

    `site` is the address of the site that the link leads to, as `https://policy.school.example/`.
    Raises `PermissionDenied` for whoever may not manage people there.
    """
    if not by.can("people.manage", organisation):
        raise PermissionDenied("people.manage")
    said = {"person": person, "organisation": organisation, "link": first_link(person, site)}
    with transaction.atomic():
        record(by.person, "people.invited", person, details={"organisation": organisation.ref})
        send_mail(
            f"Set your password for Clausewise at {organisation.name}",
            render_to_string("people/sign_in/invitation.txt", said),
            from_email=None,
            recipient_list=[person.email],
        )


def first_link(person: Person, site: str) -> str:
    """Return the link by which somebody sets a password."""
    key = PasswordResetTokenGenerator().make_token(person)
    given = {"uidb36": user_pk_to_url_str(person), "key": key}
    return site.rstrip("/") + reverse("account_reset_password_from_key", kwargs=given)

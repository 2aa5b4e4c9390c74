"""What Clausewise changes in how django-allauth signs people in."""

from collections.abc import Mapping
from typing import Any, TypedDict, Unpack, cast

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.usersessions.internal.flows.sessions import end_other_sessions
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from clausewise.features.audit.api import address_of, record
from clausewise.features.people.models import Person
from clausewise.features.people.sign_in import second_factor
from clausewise.features.people.sign_in.notices import was_told
from clausewise.features.people.sign_in.trail import attempts_for, note_failure, signing_in

RESET = "account/email/password_reset"
ADDED = {"mfa/email/totp_activated", "mfa/email/webauthn_added"}
CHANGES = {
    "account/email/password_changed": "password changed",
    RESET: "password set by a link",
    "account/email/password_set": "password set",
    "mfa/email/totp_activated": "authenticator app added",
    "mfa/email/totp_deactivated": "authenticator app removed",
    "mfa/email/webauthn_added": "security key added",
    "mfa/email/webauthn_removed": "security key removed",
    "mfa/email/recovery_codes_generated": "recovery codes made",
    "socialaccount/email/account_connected": "school account connected",
}
"""What the audit record calls each change of which django-allauth tells a person by e-mail."""


class SignIn(TypedDict):
    """What django-allauth hands on of one sign-in."""

    email_verification: str
    signal_kwargs: dict[str, Any] | None
    email: str | None
    signup: bool
    redirect_url: str | None


class Adapter(DefaultAccountAdapter):
    """Nobody makes an account for themselves, and whatever happens leaves a trace."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": (
            "The e-mail address or the password is not right. Check both and try again."
        ),
        "enter_current_password": "That is not your password now. Try again.",
        "incorrect_code": "That code is not right. Codes change every 30 seconds: use the newest.",
        "incorrect_password": "That is not your password. Try again.",
        "too_many_login_attempts": (
            "There have been too many attempts. Wait five minutes, then try again."
        ),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_login_stages(self) -> list[str]:
        ours = f"{second_factor.__name__}.{second_factor.Stage.__name__}"
        theirs = "allauth.mfa.stages.AuthenticateStage"
        return [ours if stage == theirs else stage for stage in super().get_login_stages()]

    def get_client_ip(self, request: HttpRequest) -> str:
        """Count attempts, and show devices, by the address that the audit record notes too."""
        return address_of(request) or str(super().get_client_ip(request))

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Record attempts that come too fast, too: somebody may be guessing."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            note_failure(attempts_for(credentials["email"]), "too_many")
            raise

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: str) -> str:
        """Count attempts for an address, whatever port the request says it came to.

        django-allauth counts them for each `Host`, of which anybody may change the port.
        """
        return credentials["email"].lower()

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        note_failure(attempts_for(credentials["email"]), "password")

    def pre_login(
        self, request: HttpRequest, user: AbstractBaseUser, **given: Unpack[SignIn]
    ) -> HttpResponse | None:
        """Note whether the school's own sign-in has asked for a second factor already."""
        login = (given["signal_kwargs"] or {}).get("sociallogin")
        second_factor.note_asked_elsewhere(request, login)
        if not user.is_active:
            note_failure(signing_in(cast("Person", user)), "inactive")
        return super().pre_login(request, user, **given)

    def post_login(
        self, request: HttpRequest, user: AbstractBaseUser, **given: Unpack[SignIn]
    ) -> HttpResponse:
        ways = [_way(each) for each in get_authentication_records(request, user)]
        person = cast("Person", user)
        for each in signing_in(person):
            record(person, "people.signed_in", each, details={"with": ways})
        return super().post_login(request, user, **given)

    def logout(self, request: HttpRequest) -> None:
        person = cast("Person", request.user)
        for each in signing_in(person):
            record(person, "people.signed_out", each)
        super().logout(request)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("account")

    def send_notification_mail(
        self,
        template_prefix: str,
        user: AbstractBaseUser,
        context: dict[str, Any] | None = None,
        email: str | None = None,
    ) -> None:
        """Record each change to how somebody signs in, and tell them of it by e-mail."""
        person = cast("Person", user)
        what = CHANGES[template_prefix]
        for each in signing_in(person):
            record(person, "people.sign_in_changed", each, details={"what": what})
        if template_prefix == RESET:
            self._delete_login_attempts_cached_email(self.request, email=person.email)
        if template_prefix in ADDED:
            end_other_sessions(self.request, user)  # they were signed in without it
        send = super().send_notification_mail
        was_told(person, lambda: send(template_prefix, user, context, email))


def _way(step: Mapping[str, Any]) -> str:
    """Say in a word by what somebody has shown who they are: a password, a code, an account."""
    return str(step.get("type") or step.get("provider") or step["method"])

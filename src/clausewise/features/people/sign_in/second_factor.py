"""The second factor: who must have one, and what is closed to them until they do.

The Department for Education's cyber security standard asks for one from senior leaders and from
whoever handles sensitive data: here, from those whose role says `secret_work`.
"""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import TypeVar

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.stages import AuthenticateStage
from allauth.socialaccount.models import SocialLogin
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone

from clausewise.features.people.middleware import Request
from clausewise.features.people.models import Person
from clausewise.features.people.roles import BY_NAME
from clausewise.features.people.viewer import Viewer, viewer_of
from clausewise.ui.permissions import PUBLIC, permission_of

V = TypeVar("V", bound=Callable[..., object])

FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
"""What counts; recovery codes only stand in for one of these."""
ELSEWHERE = "second_factor_elsewhere"
"""Set in a session whose second factor Microsoft or Google has asked for."""


def is_required(viewer: Viewer) -> bool:
    """Whether somebody holds, anywhere, a role that needs a second factor."""
    held = set().union(*viewer.roles.values())
    return any(BY_NAME[role].secret_work for role in held if role in BY_NAME)


def number_of(person: Person) -> int:
    """Count the second factors that somebody has."""
    return Authenticator.objects.filter(user=person, type__in=FACTORS).count()


def note_asked_elsewhere(request: HttpRequest, login: SocialLogin | None) -> None:
    """Note in the session whether a sign-in with an account elsewhere counts as a second factor.

    It does only where the operator says so for that provider, and never where the provider's own
    token lists how somebody signed in (`amr`, RFC 8176) without more than one factor.
    """
    request.session.pop(ELSEWHERE, None)
    if login is None or not login.provider.app.settings["second_factor"]:
        return
    claims: Mapping[str, list[str]] = login.account.extra_data["id_token"]
    if "mfa" in claims.get("amr", ["mfa"]):
        request.session[ELSEWHERE] = True


def while_setting_up(view: V) -> V:
    """Keep a view open to those who must set up a second factor and have not yet."""
    vars(view)["while_setting_up"] = True
    return view


class SecondFactor:
    """Leads whoever must have a second factor and has none to where they set it up.

    Open to them meanwhile: what is public, and what setting it up takes.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: Request, view: object, args: object, given: object
    ) -> HttpResponse | None:
        """Let a request through, or lead it to the set-up page."""
        open_now = permission_of(view) == PUBLIC or hasattr(view, "while_setting_up")
        if settings.DEMO or open_now or not is_required(request.viewer):
            return None
        person = request.viewer.person
        if request.session.get(ELSEWHERE) or person is None or number_of(person):
            return None
        return redirect("second_factor_needed")


def keeping_the_last(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Refuse to remove the last second factor of somebody who must have one."""

    @wraps(view)
    def guarded(request: Request, /, **given: object) -> HttpResponseBase:
        person = request.viewer.person
        if person and is_required(request.viewer) and number_of(person) == 1:
            return render(request, "people/sign_in/last_factor.html", status=403)
        return view(request, **given)

    return guarded


class Stage(AuthenticateStage):
    """Asks for the second factor at sign-in, unless it has been asked for elsewhere."""

    def _should_handle(self, request: HttpRequest) -> bool:
        return not request.session.get(ELSEWHERE) and super()._should_handle(request)


class Adapter(DefaultMFAAdapter):
    """What Clausewise changes in how django-allauth keeps second factors."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "cannot_delete_authenticator": (
            "Your role needs a second factor. Add another one before you remove this one."
        ),
        "incorrect_code": "That code is not right. Codes change every 30 seconds: use the newest.",
    }

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        person = authenticator.user
        viewer = viewer_of(person, timezone.localdate())
        return not is_required(viewer) or number_of(person) > 1

    def generate_authenticator_name(self, user: AbstractBaseUser, kind: Authenticator.Type) -> str:
        count = Authenticator.objects.filter(user_id=user.pk, type=kind).count()
        return f"Security key {count + 1}" if count else "Security key"

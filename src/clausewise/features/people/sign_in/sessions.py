"""Where somebody is signed in: seen by them, and ended by them one by one or all at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from allauth.usersessions.adapter import DefaultUserSessionsAdapter
from allauth.usersessions.internal.flows.sessions import end_sessions
from allauth.usersessions.models import UserSession
from allauth.usersessions.views import ListUserSessionsView
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from clausewise.features.audit.api import Actor, record
from clausewise.features.people.models import Person
from clausewise.features.people.sign_in.trail import signing_in

BROWSERS = (
    ("Edg", "Edge"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("CrOS", "Chrome"),
    ("Chrome/", "Chrome"),
    ("CriOS/", "Chrome"),
    ("Safari/", "Safari"),
)
MACHINES = (
    ("Android", "an Android device"),
    ("iPhone", "an iPhone"),
    ("iPad", "an iPad"),
    ("CrOS", "a Chromebook"),
    ("Windows", "Windows"),
    ("Macintosh", "a Mac"),
    ("Linux", "Linux"),
)


@dataclass(frozen=True, slots=True)
class Row:
    """One session as its owner sees it."""

    pk: int
    device: str
    where: str
    since: datetime
    seen: datetime
    is_this_one: bool


def device_of(user_agent: str) -> str:
    """Say in words what a browser calls itself; what it says of itself may be untrue."""
    browser = _first(BROWSERS, user_agent, "A browser")
    return f"{browser} on {_first(MACHINES, user_agent, 'an unknown device')}"


def _first(names: Iterable[tuple[str, str]], text: str, otherwise: str) -> str:
    return next((name for sign, name in names if sign in text), otherwise)


class Adapter(DefaultUserSessionsAdapter):
    """Records each session that is ended before its time."""

    def end_sessions(self, sessions: Iterable[UserSession]) -> None:
        for session in sessions:
            for each in signing_in(session.user):
                record(session.user, "people.session_ended", each)
            session.end()


class SessionsView(ListUserSessionsView):
    """Shows where somebody is signed in; posting to it ends all sessions but this one."""

    def get_context_data(self, **given: Any) -> dict[str, Any]:
        shown: dict[str, Any] = super().get_context_data(**given)
        return shown | {"rows": [_row(each) for each in reversed(shown["sessions"])]}


def _row(session: UserSession) -> Row:
    return Row(
        session.pk,
        device_of(session.user_agent),
        session.ip,
        session.created_at,
        session.last_seen_at,
        session.is_current(),
    )


@require_POST
def end_session(request: HttpRequest, pk: int) -> HttpResponse:
    """End one of one's own sessions."""
    session = get_object_or_404(UserSession, pk=pk, user=request.user)
    end_sessions(request, [session])
    messages.success(request, "You are signed out there.")
    return redirect("usersessions_list")


def end_sessions_of(*, by: Actor | None, person: Person) -> int:
    """End every session of somebody at once, as when they leave; return how many there were."""
    # unchecked: it comes with what somebody was asked for already, as when they let another leave
    sessions = UserSession.objects.filter(user=person)
    for session in sessions:
        record(by, "people.session_ended", person)
        session.end()
    return len(sessions)

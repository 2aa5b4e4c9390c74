"""Signs somebody out who has done nothing for a while, and says beforehand when that will be."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.db.models import Min
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import resolve_url
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods

from clausewise.features.audit.api import record
from clausewise.features.people.models import Person, Settings
from clausewise.features.people.sign_in.trail import signing_in
from clausewise.features.people.viewer import Viewer
from clausewise.ui.permissions import public

SEEN = "seen"
"""Where a session keeps when somebody last did something, in seconds since 1970."""
LIMIT = "idle_minutes"
"""Where it keeps after how many minutes without use it ends: the shortest of one's schools'."""
NOTED_EVERY = timedelta(minutes=1)
"""Nobody needs it to the second: not every request writes to the database."""
LONGEST = 720.0
"""In minutes, where no school of theirs has set anything: then the site's own limit counts."""
WARNED_BEFORE = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class Idle:
    """What a page says of the time left: shown by `components/time_out.html`."""

    minutes: float
    ends: datetime
    warned_before: int = int(WARNED_BEFORE.total_seconds())

    @property
    def first_look(self) -> int:
        """After how many seconds a script need first ask how long is left."""
        earliest = timedelta(minutes=self.minutes) - NOTED_EVERY - WARNED_BEFORE
        return max(0, int(earliest.total_seconds()))

    @property
    def seconds(self) -> int:
        """How long is left, from now."""
        return max(0, int((self.ends - timezone.now()).total_seconds()))


def asks_only(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Mark a view whose requests are no sign of life: a script makes them."""
    vars(view)["asks_only"] = True
    return view


class IdleTimeOut:
    """Ends a session in which nothing has happened for as long as a school, or the site, allows."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: object, args: object, given: object
    ) -> HttpResponse | None:
        """Sign out whoever has been idle for too long; note that others are there."""
        if not isinstance(request.user, Person):
            return None
        ends = _ends(request)
        if ends <= timezone.now():
            return _sign_out(request, request.user)
        if not (hasattr(view, "asks_only") and request.method == "GET"):
            ends = _note(request)
        vars(request)["idle"] = Idle(_minutes(request), ends)
        return None


def _minutes(request: HttpRequest) -> float:
    kept: float = request.session.get(LIMIT, settings.IDLE_MINUTES)
    return min(kept, settings.IDLE_MINUTES)


def _shortest(request: HttpRequest) -> float:
    """Return the shortest time-out of the schools that somebody belongs to and what is above."""
    viewer: Viewer = vars(request)["viewer"]
    theirs = Settings.objects.filter(organisation__in=viewer.above.union(viewer.roles))
    found = theirs.aggregate(Min("idle_minutes"))["idle_minutes__min"]
    return found or LONGEST


def _ends(request: HttpRequest) -> datetime:
    limit = timedelta(minutes=_minutes(request))
    seen = request.session.get(SEEN)
    return (
        datetime.fromtimestamp(seen, timezone.get_default_timezone()) if seen else timezone.now()
    ) + limit


def _note(request: HttpRequest) -> datetime:
    now = timezone.now()
    since = now.timestamp() - request.session.get(SEEN, 0)
    if since >= NOTED_EVERY.total_seconds() or LIMIT not in request.session:
        request.session[SEEN] = now.timestamp()
        request.session[LIMIT] = _shortest(request)
        UserSession.objects.create_from_request(request)
    return _ends(request)


def _sign_out(request: HttpRequest, person: Person) -> HttpResponse:
    minutes = _minutes(request)
    for each in signing_in(person):
        record(person, "people.signed_out", each, details={"why": "idle"})
    logout(request)
    messages.info(
        request,
        f"You were signed out because nothing happened for {minutes:g} minutes. "
        "Sign in to go on where you were.",
    )
    return redirect_to_login(_where(request))


def _where(request: HttpRequest) -> str:
    """Return the page to come back to: for what was sent, the page with the form."""
    if request.method in {"GET", "HEAD"}:
        return request.get_full_path()
    came_from = request.META.get("HTTP_REFERER", "")
    if url_has_allowed_host_and_scheme(came_from, {request.get_host()}):
        return str(came_from)
    return resolve_url(settings.LOGIN_REDIRECT_URL)


@public
@asks_only
@require_http_methods(["GET", "POST"])
def stay(request: HttpRequest) -> JsonResponse:
    """Say how long is left; with POST, which counts as a sign of life, a whole period again.

    What a script needs for the POST comes with it, so that no other page has to hold it.
    """
    idle: Idle | None = getattr(request, "idle", None)
    return JsonResponse({"seconds": idle.seconds if idle else 0, "token": get_token(request)})

"""Tells browsers to take nothing from elsewhere and to hand nothing over."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from clausewise.features.people.api import NOBODY, Viewer

POLICY = (
    "default-src 'none'; base-uri 'none'; connect-src 'self'; font-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; img-src 'self' data:; "
    "script-src 'self'; style-src 'self'"
)


KEPT = "private, no-cache"


def strict_headers(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Add these policies to every response, and keep shared caches from holding any page.

    What somebody sees who has signed in, their browser does not keep either: after them, the next
    person at a shared computer may press Back.
    """

    def respond(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response["Content-Security-Policy"] = POLICY
        response["Cross-Origin-Resource-Policy"] = "same-origin"
        response["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()"
        response.setdefault("Cache-Control", "private, no-store" if _is_theirs(request) else KEPT)
        return response

    return respond


def _is_theirs(request: HttpRequest) -> bool:
    viewer: Viewer = getattr(request, "viewer", NOBODY)
    return viewer.person is not None

"""Where the act being done came from: a web request, a command, or work in the background."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.http import HttpRequest, HttpResponse

_origin: ContextVar[str] = ContextVar("origin", default="this computer")


def origin() -> str:
    """Return where the act being done came from, as the audit record says it."""
    return _origin.get()


@contextmanager
def coming_from(place: str) -> Iterator[None]:
    """Say where everything done inside came from."""
    token = _origin.set(place)
    try:
        yield
    finally:
        _origin.reset(token)


def note_origin(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Note, for the audit record, from which address a request came."""

    def respond(request: HttpRequest) -> HttpResponse:
        with coming_from(f"web {request.META.get('REMOTE_ADDR', '')}".strip()):
            return get_response(request)

    return respond

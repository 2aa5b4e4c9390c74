"""Where the act being done came from: a web request, a command, or work in the background."""

import ipaddress
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse


@dataclass(slots=True)
class Origin:
    """Where acts come from, and for which organisation they are done, if that is known."""

    place: str
    organisation: str = ""


HERE = "this computer"
_origin: ContextVar[Origin | None] = ContextVar("origin", default=None)


def origin() -> Origin:
    """Return where the act being done came from, as the audit record says it."""
    return _origin.get() or Origin(HERE)


@contextmanager
def coming_from(place: str) -> Iterator[None]:
    """Say where everything done inside came from."""
    token = _origin.set(Origin(place))
    try:
        yield
    finally:
        _origin.reset(token)


def done_for(organisation: str) -> None:
    """Say for which organisation, by its reference, the request in hand does what it does.

    An act about something that belongs to no organisation, such as a person, is recorded for it.
    """
    here = _origin.get()
    if here is not None:
        here.organisation = organisation


def note_origin(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Note, for the audit record, from which address a request came."""

    def respond(request: HttpRequest) -> HttpResponse:
        with coming_from(f"web {_address(request)}".strip()):
            return get_response(request)

    return respond


def _address(request: HttpRequest) -> str:
    """Return the asker's address: what the school's own web server says, if it hands requests on.

    Only a server on this machine is believed, and only what it added itself, which stands last.
    """
    direct: str = request.META.get("REMOTE_ADDR", "")
    told = request.META.get("HTTP_X_FORWARDED_FOR", "").rpartition(",")[2].strip()
    with suppress(ValueError):
        if ipaddress.ip_address(direct).is_loopback:
            return str(ipaddress.ip_address(told))
    return direct

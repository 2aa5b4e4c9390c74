"""Where the act being done came from: a web request, a command, or work in the background."""

import ipaddress
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from django.conf import settings
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
        with coming_from(f"web {address_of(request)}".strip()):
            return get_response(request)

    return respond


def address_of(request: HttpRequest) -> str:
    """Return the asker's address, empty where it is not known: the one way to tell it.

    What a web server says of where a request came from is believed of those in
    CLAUSEWISE_TRUSTED_PROXIES alone, and of each only what it added itself, which stands last.
    """
    direct: str = request.META.get("REMOTE_ADDR", "")
    told = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    found = direct
    while told and _is_trusted(found):
        before = _read(told.pop())
        if before is None:
            break
        found = str(before)
    return found


def _is_trusted(address: str) -> bool:
    read = _read(address)
    return read is not None and any(read in network for network in settings.TRUSTED_PROXIES)


def _read(text: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        read = ipaddress.ip_address(text.strip())
    except ValueError:
        return None
    return getattr(read, "ipv4_mapped", None) or read

"""What the site's log says: one line for each request, and nothing of anyone in it.

A line holds the kind of address, never the address: no names, no references, nothing typed.
An error is told by its kind and where it happened, without its message and without the values
that the code was working with, for those may be a child's.
"""

import logging
from collections.abc import Callable
from time import perf_counter
from traceback import extract_tb

from django.conf import settings
from django.http import HttpRequest, HttpResponse

log = logging.getLogger(__name__)
OURS = "clausewise."
NO_SUCH = "(no such page)"


class Discreet(logging.Formatter):
    """Prints who logs and what, but none of the values that other people's code fills in."""

    def format(self, record: logging.LogRecord) -> str:
        lines = [f"{self.formatTime(record)} {record.levelname} {record.name}: {said(record)}"]
        if record.exc_info and record.exc_info[1]:
            lines += told(record.exc_info[1])
        return "\n".join(lines)


def said(record: logging.LogRecord) -> str:
    """Return a record's message: of ours whole, of others without what was filled in."""
    request = getattr(record, "request", None)
    if isinstance(request, HttpRequest):
        return f"{request.method} {kind_of_address(request)}"
    return record.getMessage() if record.name.startswith(OURS) else str(record.msg)


def told(error: BaseException | None) -> list[str]:
    """Return an error, and what caused it, by kind and by line of code."""
    lines: list[str] = []
    while error is not None:
        lines.append(f"  {type(error).__module__}.{type(error).__qualname__}")
        frames = extract_tb(error.__traceback__)
        lines += [f"    {frame.filename}:{frame.lineno} in {frame.name}" for frame in frames]
        error = error.__cause__ or error.__context__
    return lines


def kind_of_address(request: HttpRequest) -> str:
    """Return the pattern that an address fits, as in /o/<slug:organisation>/."""
    if request.path_info.startswith(settings.STATIC_URL):
        return f"{settings.STATIC_URL}…"
    return f"/{request.resolver_match.route}" if request.resolver_match else NO_SUCH


def log_requests(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Write one line for each request: what kind of address, what came of it, and how fast."""

    def respond(request: HttpRequest) -> HttpResponse:
        start = perf_counter()
        response = get_response(request)
        took = 1000 * (perf_counter() - start)
        where, status = kind_of_address(request), response.status_code
        log.info("%s %s %s in %.0f ms", request.method, where, status, took)
        return response

    return respond


LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"discreet": {"()": f"{__name__}.Discreet"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "discreet"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "clausewise": {"level": "INFO"},
        # no error reports by e-mail, which would hold what people typed
        "django": {"handlers": [], "level": "ERROR", "propagate": True},
        "django.security": {"level": "WARNING"},
    },
}

"""The menu in the header: which entries there are is the site's business, not this module's."""

from collections.abc import Container, Iterable
from typing import NamedTuple

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.module_loading import import_string


class Entry(NamedTuple):
    """One entry of the menu, ready to show."""

    text: str
    url: str
    current: bool
    waiting: int = 0


class Link(NamedTuple):
    """Something that one may open: a text, and where it leads."""

    text: str
    url: str


def links(listed: Iterable[tuple[str, str, str]], request: HttpRequest, *given: str) -> list[Link]:
    """Return those of a list that whoever asks may open.

    Each has a text, a route's name and the permission that it needs, empty for none; `given` is
    what the routes' addresses take.
    """
    held: Container[str] = getattr(request, "permissions", ())
    return [
        Link(text, reverse(route, args=given))
        for text, route, needed in listed
        if not needed or needed in held
    ]


def navigation(request: HttpRequest) -> dict[str, object]:
    """Offer templates the menu, from pairs of a text and a route's name, and who has signed in.

    It is `settings.NAVIGATION_SIGNED_IN` for those who have signed in, else `settings.NAVIGATION`.
    The entry with the longest address that begins the page's own is the current one; pages under
    `settings.NAVIGATION_OUTSIDE` belong to no entry.
    """
    user = getattr(request, "user", None)
    person = user if user is not None and user.is_authenticated else None
    menu = settings.NAVIGATION_SIGNED_IN if person else settings.NAVIGATION
    urls = {text: reverse(name) for text, name in menu}
    outside = request.path.startswith(settings.NAVIGATION_OUTSIDE)
    around = [url for url in urls.values() if not outside and request.path.startswith(url)]
    here = max(around, key=len, default=None)
    counts = _counts(request) if person else {}
    entries = [
        Entry(text, urls[text], urls[text] == here, counts.get(name, 0)) for text, name in menu
    ]
    idle = getattr(request, "idle", None)
    return {"navigation": entries, "person": person, "demo": settings.DEMO, "idle": idle}


def _counts(request: HttpRequest) -> dict[str, int]:
    """Return, by route, how much waits for whoever asks: the site names a function for each."""
    named = settings.NAVIGATION_COUNTS.items()
    return {route: import_string(path)(request) for route, path in named}

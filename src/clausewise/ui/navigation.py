"""The menu in the header: which entries there are is the site's business, not this module's."""

from typing import NamedTuple

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse


class Entry(NamedTuple):
    """One entry of the menu, ready to show."""

    text: str
    url: str
    current: bool


def navigation(request: HttpRequest) -> dict[str, object]:
    """Offer templates the menu, from pairs of a text and a route's name, and who has signed in.

    It is `settings.NAVIGATION_SIGNED_IN` for those who have signed in, else `settings.NAVIGATION`.
    The entry with the longest address that begins the page's own is the current one.
    """
    user = getattr(request, "user", None)
    person = user if user is not None and user.is_authenticated else None
    menu = settings.NAVIGATION_SIGNED_IN if person else settings.NAVIGATION
    urls = {text: reverse(name) for text, name in menu}
    around = [url for url in urls.values() if request.path.startswith(url)]
    here = max(around, key=len, default=None)
    entries = [Entry(text, url, url == here) for text, url in urls.items()]
    idle = getattr(request, "idle", None)
    return {"navigation": entries, "person": person, "demo": settings.DEMO, "idle": idle}

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


def navigation(request: HttpRequest) -> dict[str, list[Entry]]:
    """Offer templates the menu of `settings.NAVIGATION`, pairs of a text and a route's name.

    The entry with the longest address that begins the page's own is the current one.
    """
    urls = {text: reverse(name) for text, name in settings.NAVIGATION}
    around = [url for url in urls.values() if request.path.startswith(url)]
    here = max(around, key=len, default=None)
    return {"navigation": [Entry(text, url, url == here) for text, url in urls.items()]}

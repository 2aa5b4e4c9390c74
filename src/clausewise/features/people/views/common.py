"""What the pages of people share: what is found or not, and the way between pages."""

from typing import NamedTuple, TypeVar

from django.forms import Form
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse

from clausewise.features.people.middleware import Request

T = TypeVar("T")


class Section(NamedTuple):
    """One of the ways on, at the top of each page of people."""

    text: str
    url: str
    current: bool


SECTIONS = (
    ("Staff", "people:staff", "people.see_staff"),
    ("Pupils", "people:pupils", "people.see_pupils"),
    ("Find somebody", "people:find", "people.see_staff"),
    ("What leavers left behind", "people:leavers", "people.see_leavers"),
    ("Directory", "people:provisioning", "people.provision"),
    ("Import", "people:import", "people.manage"),
    ("How long people are kept", "people:keeping", "people.erase"),
)


def sections(request: Request) -> list[Section]:
    """Return the pages of people that somebody may open, and say which one this is."""
    urls = [
        (text, reverse(name, args=[request.organisation.slug]), permission)
        for text, name, permission in SECTIONS
    ]
    return [
        Section(text, url, url == request.path)
        for text, url, permission in urls
        if permission in request.permissions
    ]


def there(found: T | None, ref: str) -> T:
    """Return what was found. Raises Http404, also where it is not for the viewer to know of."""
    if found is None:
        raise Http404(ref)
    return found


def record_form(request: Request, form: Form, title: str, back: str) -> HttpResponse:
    """Show the form of one record; `back` is the page it was opened from."""
    shown = {"form": form, "title": title, "back": back}
    return render(request, "people/record_form.html", shown)


def record(request: Request, name: str, ref: str) -> str:
    """Return the address of one record's page."""
    return reverse(f"people:{name}", args=[request.organisation.slug, ref])


def posted(request: Request) -> QueryDict | None:
    """Return what a form sent; None where the page is only being opened."""
    return request.POST if request.method == "POST" else None

"""The page of the audit record, and its file for spreadsheets."""

from typing import Protocol

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from clausewise.features.audit.actions import Actor, Subject, record
from clausewise.features.audit.choosing import Choice, address, choice_of
from clausewise.features.audit.forms import Search, Wanted
from clausewise.features.audit.handed import reach
from clausewise.features.audit.page import file_rows, record_page
from clausewise.features.audit.queries import chosen, visible
from clausewise.features.audit.walls import streamed
from clausewise.ui.permissions import needs

BAD_REQUEST = 400


class Reader(Protocol):
    """Whoever looks at the page."""

    @property
    def person(self) -> Actor | None: ...


class Organisation(Subject, Protocol):
    """Whose page it is."""

    slug: str


class Request(HttpRequest):
    """A request as the feature above hands it on: who asks, and of which organisation."""

    viewer: Reader
    organisation: Organisation


@needs("audit.read")
@require_http_methods(["GET", "HEAD", "POST"])
def page(request: Request) -> HttpResponse:
    """Show what was done in an organisation, and record that it was read.

    What is chosen is sent, as it may hold a name, and answered with an address that holds none.
    """
    places = reach(request.viewer, request.organisation)
    entries = visible(request.viewer, places)
    if request.method == "POST":
        return _choose(request, Search(request.POST, entries))
    form = Wanted(request.GET, entries)
    if not form.is_valid():
        return _refuse(request, form)
    shown = record_page(form, chosen(entries, form.cleaned_data), places)
    with transaction.atomic():
        record(request.viewer.person, "audit.read", request.organisation, details=form.asked)
        return render(request, "audit/record.html", {"page": shown, "form": form})


@needs("audit.read")
@require_safe
def export(request: Request) -> HttpResponseBase:
    """Give the entries asked for as a file, and record that it was taken."""
    places = reach(request.viewer, request.organisation)
    entries = visible(request.viewer, places)
    form = Wanted(request.GET, entries)
    if not form.is_valid():
        return _refuse(request, form)
    found = chosen(entries, form.cleaned_data)
    own = record(request.viewer.person, "audit.exported", request.organisation, details=form.asked)
    rows = file_rows(found.filter(number__lt=own.number), places)
    name = f"audit-{request.organisation.slug}-{timezone.localdate()}.csv"
    response = StreamingHttpResponse(streamed(rows), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _choose(request: Request, form: Search) -> HttpResponse:
    """Go to the entries asked for; where several people may be meant, let one be chosen."""
    choice = Choice((), more=False)
    if form.is_valid() and form.cleaned_data["who"]:
        choice = choice_of(form)
    if not form.is_valid():
        return _refuse(request, form)
    if len(choice.people) > 1:
        with transaction.atomic():
            own = request.organisation
            record(request.viewer.person, "audit.read", own, details=form.asked)
            return render(request, "audit/record.html", {"form": form, "choice": choice})
    chosen_address = choice.people[0][1] if choice.people else address(form.asked)
    return redirect(f"{reverse('audit:page', args=[request.organisation.slug])}{chosen_address}")


def _refuse(request: Request, form: Wanted) -> HttpResponse:
    if "page" in form.errors:
        raise Http404("page")
    return render(request, "audit/record.html", {"form": form}, status=BAD_REQUEST)

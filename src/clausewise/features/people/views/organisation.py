"""An organisation's first page, its schools, and what is said of it."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from clausewise.features.people.middleware import Request
from clausewise.features.people.organisations import actions, queries
from clausewise.features.people.organisations.forms import OrganisationForm, initial_of
from clausewise.features.people.organisations.gaps import unfilled
from clausewise.features.people.paging import page_of
from clausewise.features.people.rules.moving import check_takes_schools
from clausewise.features.people.views.answers import refusing
from clausewise.ui.navigation import links
from clausewise.ui.permissions import needs

FORM = require_http_methods(["GET", "HEAD", "POST"])


@needs("home.see")
@require_safe
def organisation(request: Request) -> HttpResponse:
    """Show an organisation: its schools, its policy, who does what, and what is missing."""
    here = request.organisation
    page = queries.organisation_page(request.viewer, here, timezone.localdate())
    context = {"page": page, "links": links(settings.ORGANISATION_LINKS, request, here.slug)}
    return render(request, "people/organisation.html", context)


@needs("home.see")
@require_safe
def schools(request: Request) -> HttpResponse:
    """List the schools below an organisation, a page at a time, or those that a search finds."""
    text = request.GET.get("q", "").strip()
    found = queries.schools_below(request.viewer, request.organisation, text)
    page = page_of(request, found)
    return render(request, "people/schools.html", {"page": page, "search": text})


@needs("people.appoint")
@require_safe
def roles_unfilled(request: Request) -> HttpResponse:
    """List the roles that nobody fills, in an organisation and all below it."""
    gaps = unfilled(request.viewer, timezone.localdate(), request.organisation)
    return render(request, "people/unfilled.html", {"gaps": gaps})


@needs("organisations.change")
@FORM
def change(request: Request) -> HttpResponse:
    """Change what is said of an organisation."""
    here = request.organisation
    form = OrganisationForm(
        request.POST or None, viewer=request.viewer, initial=initial_of(here), organisation=here
    )
    if form.is_valid():
        with refusing(form):
            described = form.described()
            actions.change_organisation(
                by=request.viewer.someone,
                organisation=here,
                described=described,
                day=timezone.localdate(),
            )
            return redirect("people:organisation", here.slug)
    return render(request, "people/organisation_form.html", {"form": form, "here": here})


@needs("organisations.add")
@FORM
def add(request: Request) -> HttpResponse:
    """Add an organisation, as a rule below this one."""
    initial = {"parent": request.organisation.ref, "kind": "school"}
    form = OrganisationForm(request.POST or None, viewer=request.viewer, initial=initial)
    form.fields["parent"].required = True
    if form.is_valid():
        by, day = request.viewer.someone, timezone.localdate()
        with refusing(form):
            check_takes_schools(request.organisation)
            made = actions.add_organisation(by=by, described=form.described(), day=day)
            return redirect("people:organisation", made.slug)
    return render(request, "people/organisation_form.html", {"form": form, "here": None})

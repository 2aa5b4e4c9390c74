"""The keys of an organisation's directory, and which schools its departments are."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from clausewise.features.people.middleware import Request
from clausewise.features.people.models import DirectoryKey
from clausewise.features.people.provisioning.departments import (
    departments_of,
    schools_of,
)
from clausewise.features.people.provisioning.departments import (
    map_department as say_which_school,
)
from clausewise.features.people.provisioning.forms import DepartmentForm, KeyForm
from clausewise.features.people.provisioning.keys import MAY, keys_of, make_key, revoke_key
from clausewise.features.people.views.common import posted, there
from clausewise.ui.permissions import needs

BAD_REQUEST = 400


def _shown(request: Request, status: int = 200, **given: object) -> HttpResponse:
    viewer, organisation = request.viewer, request.organisation
    shown = {
        "address": request.build_absolute_uri("/scim/v2"),
        "form": KeyForm(),
        "departments": departments_of(viewer, organisation),
        "by_school": DepartmentForm(None, schools_of(viewer, organisation)),
        "has_schools": bool(schools_of(viewer, organisation)),
        **given,
        "keys": keys_of(viewer, organisation),
    }
    response = render(request, "people/provisioning.html", shown, status=status)
    response["Cache-Control"] = "no-store"
    return response


@needs("people.provision")
@require_http_methods(["GET", "HEAD", "POST"])
def page(request: Request) -> HttpResponse:
    """List the keys; posting to it makes one and shows it this once."""
    form = KeyForm(posted(request))
    if not form.is_valid():
        return _shown(request, BAD_REQUEST if form.errors else 200, form=form)
    name, organisation = form.cleaned_data["name"], request.organisation
    key, secret = make_key(by=request.viewer.someone, organisation=organisation, name=name)
    return _shown(request, made=key, secret=secret)


@needs("people.provision")
@require_POST
def revoke(request: Request, key: str) -> HttpResponse:
    """End a key."""
    rows = request.viewer.limit(DirectoryKey.objects.all(), MAY)
    found = there(rows.filter(ref=key, organisation=request.organisation).first(), key)
    revoke_key(by=request.viewer.someone, key=found)
    return redirect("people:provisioning", request.organisation.slug)


@needs("people.provision")
@require_POST
def map_department(request: Request) -> HttpResponse:
    """Say which school a department is."""
    schools = schools_of(request.viewer, request.organisation)
    form = DepartmentForm(request.POST, schools)
    if not form.is_valid():
        return _shown(request, BAD_REQUEST, by_school=form)
    school = next(each for each in schools if each.slug == form.cleaned_data["school"])
    say_which_school(
        by=request.viewer.someone,
        organisation=request.organisation,
        name=form.cleaned_data["department"],
        school=school,
    )
    return redirect("people:provisioning", request.organisation.slug)

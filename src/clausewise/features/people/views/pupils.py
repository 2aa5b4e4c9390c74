"""Pupils: the list, each pupil, adding and changing them, and the flag that forbids showing one."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from clausewise.features.people.keeping.queries import holds_on, keeping_of
from clausewise.features.people.middleware import Request
from clausewise.features.people.models import Pupil
from clausewise.features.people.paging import page_of
from clausewise.features.people.pupils import actions
from clausewise.features.people.pupils.exporting import pupils_file
from clausewise.features.people.pupils.forms import FlagForm, PupilForm, WantedForm
from clausewise.features.people.pupils.pages import PupilPage, lines_of
from clausewise.features.people.pupils.queries import pupil_with_family, pupils_of
from clausewise.features.people.pupils.seeing import see_list, see_pupil
from clausewise.features.people.views.answers import refusing
from clausewise.features.people.views.common import posted, record, record_form, sections, there
from clausewise.ui.permissions import needs


@needs("people.see_pupils")
@require_safe
def pupils(request: Request) -> HttpResponse:
    """List the pupils on the roll, or those who have left."""
    day, form = timezone.localdate(), WantedForm(request.GET)
    here, wanted = request.organisation, form.wanted()
    page = page_of(request, pupils_of(request.viewer, here, wanted, day))
    see_list(by=request.viewer.someone, organisation=here, wanted=wanted, rows=page.rows, day=day)
    shown = {"form": form, "page": page, "lines": lines_of(page.rows, day)}
    return render(request, "people/pupils.html", {**shown, "sections": sections(request)})


@needs("people.manage_pupils")
@require_POST
def export_pupils(request: Request) -> HttpResponse:
    """Hand over the pupils on the roll as a file for spreadsheets, without any reason of a flag."""
    day = timezone.localdate()
    content = pupils_file(by=request.viewer.someone, organisation=request.organisation, day=day)
    response = HttpResponse(content, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="pupils.csv"'
    return response


@needs("people.see_pupils")
@require_safe
def pupil(request: Request, ref: str) -> HttpResponse:
    """Show one pupil with the family. That somebody looked is recorded."""
    found, day = _found(request, ref), timezone.localdate()
    see_pupil(by=request.viewer.someone, pupil=found, day=day)
    holds = holds_on(request.viewer, request.organisation, found, day)
    reason = ""
    if found.do_not_publish and "people.see_flag_reasons" in request.permissions:
        reason = actions.read_flag_reason(by=request.viewer.someone, pupil=found, day=day)
    shown = {
        "page": PupilPage(found, day, keeping_of(request.organisation).pupil_years),
        "reason": reason,
        "holds": holds,
    }
    return render(request, "people/pupil.html", shown)


@needs("people.manage_pupils")
@require_http_methods(["GET", "HEAD", "POST"])
def add_pupil(request: Request) -> HttpResponse:
    """Add a pupil by hand."""
    day = timezone.localdate()
    here = request.organisation
    form = PupilForm(posted(request), Pupil(organisation=here), day)
    if form.is_valid():
        said = form.cleaned_data
        by = request.viewer.someone
        with refusing(form):
            added = actions.add_pupil(by=by, organisation=here, said=said, day=day)
            return redirect("people:pupil", request.organisation.slug, added.ref)
    back = reverse("people:pupils", args=[request.organisation.slug])
    return record_form(request, form, "Add a pupil", back)


@needs("people.manage_pupils")
@require_http_methods(["GET", "HEAD", "POST"])
def change_pupil(request: Request, ref: str) -> HttpResponse:
    """Change what is known of a pupil."""
    found, day = _found(request, ref), timezone.localdate()
    form = PupilForm(posted(request), found, day)
    if form.is_valid():
        actions.change_pupil(
            by=request.viewer.someone, pupil=found, said=form.cleaned_data, day=day
        )
        return redirect("people:pupil", request.organisation.slug, ref)
    return record_form(request, form, f"Change {found}", record(request, "pupil", ref))


@needs("people.flag")
@require_http_methods(["GET", "HEAD", "POST"])
def flag_pupil(request: Request, ref: str) -> HttpResponse:
    """Say that a pupil must not be shown, and why."""
    found, day = _found(request, ref), timezone.localdate()
    form = FlagForm(posted(request))
    if form.is_valid():
        reason = form.cleaned_data["reason"]
        actions.flag_pupil(by=request.viewer.someone, pupil=found, reason=reason, day=day)
        return redirect("people:pupil", request.organisation.slug, ref)
    back = record(request, "pupil", ref)
    return record_form(request, form, f"{found} must not be shown", back)


@needs("people.flag")
@require_POST
def lift_flag(request: Request, ref: str) -> HttpResponse:
    """Say that a pupil may be shown again."""
    found = _found(request, ref)
    actions.lift_flag(by=request.viewer.someone, pupil=found, day=timezone.localdate())
    return redirect("people:pupil", request.organisation.slug, ref)


def _found(request: Request, ref: str) -> Pupil:
    return there(pupil_with_family(request.viewer, request.organisation, ref), ref)

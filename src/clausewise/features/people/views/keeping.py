"""How long people are kept: setting it, holding a record back, erasing those past their time."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from clausewise.features.people.keeping import actions
from clausewise.features.people.keeping.forms import HoldForm, KeepingForm
from clausewise.features.people.keeping.queries import keeping_of, past_their_time
from clausewise.features.people.middleware import Request
from clausewise.features.people.models import Person, Pupil
from clausewise.features.people.pupils.queries import pupil_with_family
from clausewise.features.people.staff.queries import member
from clausewise.features.people.views.common import posted, record, record_form, sections, there
from clausewise.ui.permissions import needs


@needs("people.erase")
@require_http_methods(["GET", "HEAD", "POST"])
def keeping(request: Request) -> HttpResponse:
    """Show and set how long people are kept, and who would be erased today."""
    day = timezone.localdate()
    form = KeepingForm(posted(request), keeping_of(request.organisation))
    if form.is_valid():
        actions.set_periods(by=request.viewer.someone, keeping=form.keeping, day=day)
        return redirect("people:keeping", request.organisation.slug)
    past = past_their_time(request.organisation, day)
    shown = {"form": form, "counts": past.counts(), "sections": sections(request)}
    shown["nightly"] = settings.ERASES_NIGHTLY
    return render(request, "people/keeping.html", shown)


@needs("people.erase")
@require_POST
def erase(request: Request) -> HttpResponse:
    """Erase those past their time."""
    day = timezone.localdate()
    counts = actions.erase_past(
        by=request.viewer.someone, organisation=request.organisation, day=day
    )
    return render(request, "people/erased.html", {"counts": counts})


@needs("people.hold")
@require_http_methods(["GET", "HEAD", "POST"])
def hold(request: Request, kind: str, ref: str) -> HttpResponse:
    """Stop a pupil's or colleague's record from being erased."""
    about = _about(request, kind, ref)
    form = HoldForm(posted(request))
    if form.is_valid():
        held = actions.Held(about, request.organisation)
        cause, day = form.cleaned_data["cause"], timezone.localdate()
        actions.hold(by=request.viewer.someone, held=held, cause=cause, day=day)
        return redirect(f"people:{PAGES[kind]}", request.organisation.slug, ref)
    back = record(request, PAGES[kind], ref)
    return record_form(request, form, f"Keep the record of {about}", back)


@needs("people.hold")
@require_POST
def lift_hold(request: Request, kind: str, ref: str) -> HttpResponse:
    """Let a record be erased again when its time comes."""
    held = actions.Held(_about(request, kind, ref), request.organisation)
    actions.lift_holds(by=request.viewer.someone, held=held, day=timezone.localdate())
    return redirect(f"people:{PAGES[kind]}", request.organisation.slug, ref)


PAGES = {"pupils": "pupil", "staff": "staff_member"}


def _about(request: Request, kind: str, ref: str) -> Pupil | Person:
    if kind == "pupils":
        return there(pupil_with_family(request.viewer, request.organisation, ref), ref)
    return there(member(request.viewer, request.organisation, ref), ref).person

"""Recording that somebody has left, and what leavers left behind."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from clausewise.features.people.leaving.actions import leave
from clausewise.features.people.leaving.forms import LeaveForm
from clausewise.features.people.leaving.left_behind import hangs_on, left_behind
from clausewise.features.people.middleware import Request
from clausewise.features.people.staff.queries import member
from clausewise.features.people.views.answers import refusing
from clausewise.features.people.views.common import posted, record, there
from clausewise.ui.permissions import needs


@needs("people.manage")
@require_http_methods(["GET", "HEAD", "POST"])
def leave_staff(request: Request, ref: str) -> HttpResponse:
    """Show what hangs on somebody, and record that they leave."""
    found, today = (
        there(member(request.viewer, request.organisation, ref), ref),
        timezone.localdate(),
    )
    form = LeaveForm(posted(request))
    if form.is_valid():
        gone = form.first_day_gone(today)
        with refusing(form):
            leave(
                by=request.viewer.someone,
                person=found.person,
                organisation=found.organisation,
                day=gone,
            )
            return redirect("people:leavers", request.organisation.slug)
    shown = {
        "form": form,
        "person": found.person,
        "hangs": hangs_on(request.viewer, found.person, found.organisation, today),
        "back": record(request, "staff_member", ref),
    }
    return render(request, "people/leave.html", shown)


@needs("people.see_leavers")
@require_safe
def leavers(request: Request) -> HttpResponse:
    """List what leavers left behind, as far as whoever looks may see it."""
    found = left_behind(request.viewer, request.organisation, timezone.localdate())
    return render(request, "people/leavers.html", {"found": found})

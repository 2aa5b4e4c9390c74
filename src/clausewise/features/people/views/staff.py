"""Who works here: the list, each person, adding and changing them."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from clausewise.features.people.keeping.queries import holds_on
from clausewise.features.people.middleware import Request
from clausewise.features.people.models import Appointment, Membership
from clausewise.features.people.paging import page_of
from clausewise.features.people.staff import actions
from clausewise.features.people.staff.forms import NewStaffForm, StaffForm, WantedStaffForm
from clausewise.features.people.staff.queries import WantedStaff, member, roles_of, staff_of
from clausewise.features.people.views.answers import refusing
from clausewise.features.people.views.common import posted, record, record_form, sections, there
from clausewise.ui.permissions import needs


@dataclass(frozen=True, slots=True)
class OnStaff:
    """One line of the list: who, in what capacity, with which roles."""

    member: Membership
    roles: list[Appointment]


@needs("people.see_staff")
@require_safe
def staff(request: Request) -> HttpResponse:
    """List who works here, and in which role."""
    day = timezone.localdate()
    form = WantedStaffForm(request.GET)
    wanted = WantedStaff(**form.cleaned_data) if form.is_valid() else WantedStaff()
    page = page_of(request, staff_of(request.viewer, request.organisation, wanted, day))
    roles = roles_of([each.person for each in page.rows], request.organisation, day)
    lines = [OnStaff(each, roles.get(each.person_id, [])) for each in page.rows]
    shown = {"form": form, "page": page, "lines": lines, "sections": sections(request)}
    return render(request, "people/staff.html", shown)


@needs("people.see_staff")
@require_safe
def staff_member(request: Request, ref: str) -> HttpResponse:
    """Show one colleague."""
    found = there(member(request.viewer, request.organisation, ref), ref)
    day = timezone.localdate()
    shown = {
        "member": found,
        "roles": roles_of([found.person], request.organisation, day).get(found.person_id, []),
        "has_left": found.ends is not None and found.ends < day,
        "holds": holds_on(request.viewer, request.organisation, found.person, day),
    }
    return render(request, "people/staff_member.html", shown)


@needs("people.manage")
@require_http_methods(["GET", "HEAD", "POST"])
def add_staff(request: Request) -> HttpResponse:
    """Add a colleague by hand."""
    day = timezone.localdate()
    form = NewStaffForm(posted(request), request.organisation, day)
    if form.is_valid():
        with refusing(form):
            person = actions.add_staff(
                by=request.viewer.someone,
                organisation=request.organisation,
                said=form.cleaned_data,
                day=day,
            )
            return redirect("people:staff_member", request.organisation.slug, person.ref)
    back = reverse("people:staff", args=[request.organisation.slug])
    return record_form(request, form, "Add a colleague", back)


@needs("people.manage")
@require_http_methods(["GET", "HEAD", "POST"])
def change_staff(request: Request, ref: str) -> HttpResponse:
    """Change a colleague's names, work and days."""
    found = there(member(request.viewer, request.organisation, ref), ref)
    day = timezone.localdate()
    form = StaffForm(posted(request), found, day)
    if form.is_valid():
        with refusing(form):
            actions.change_staff(
                by=request.viewer.someone, member=found, said=form.cleaned_data, day=day
            )
            return redirect("people:staff_member", request.organisation.slug, ref)
    back = record(request, "staff_member", ref)
    return record_form(request, form, f"Change {found.person}", back)

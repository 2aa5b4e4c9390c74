"""Parents and carers: each one, adding and changing them."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from clausewise.features.people.middleware import Request
from clausewise.features.people.pupils import actions
from clausewise.features.people.pupils.forms import ContactForm
from clausewise.features.people.pupils.queries import contact_with_pupils, pupil_with_family, tie_of
from clausewise.features.people.pupils.seeing import see_contact
from clausewise.features.people.views.common import posted, record, record_form, there
from clausewise.ui.permissions import needs


@needs("people.see_pupils")
@require_safe
def contact(request: Request, ref: str) -> HttpResponse:
    """Show a parent or carer with their pupils. That somebody looked is recorded."""
    found = there(contact_with_pupils(request.viewer, request.organisation, ref), ref)
    see_contact(by=request.viewer.someone, contact=found, day=timezone.localdate())
    return render(request, "people/contact.html", {"contact": found, "ties": found.ties.all()})


@needs("people.manage_pupils")
@require_http_methods(["GET", "HEAD", "POST"])
def add_contact(request: Request, ref: str) -> HttpResponse:
    """Add a parent or carer of a pupil."""
    pupil = there(pupil_with_family(request.viewer, request.organisation, ref), ref)
    form = ContactForm(posted(request))
    if form.is_valid():
        day = timezone.localdate()
        actions.add_contact(by=request.viewer.someone, pupil=pupil, said=form.cleaned_data, day=day)
        return redirect("people:pupil", request.organisation.slug, ref)
    back = record(request, "pupil", ref)
    return record_form(request, form, f"Add a contact of {pupil}", back)


@needs("people.manage_pupils")
@require_http_methods(["GET", "HEAD", "POST"])
def change_contact(request: Request, ref: str, contact: str) -> HttpResponse:
    """Change a parent or carer, and what they are to one pupil."""
    tie = there(tie_of(request.viewer, request.organisation, ref, contact), ref)
    form = ContactForm(posted(request), tie)
    if form.is_valid():
        day = timezone.localdate()
        actions.change_contact(by=request.viewer.someone, tie=tie, said=form.cleaned_data, day=day)
        return redirect("people:pupil", request.organisation.slug, ref)
    title, back = f"Change {tie.contact}, contact of {tie.pupil}", record(request, "pupil", ref)
    return record_form(request, form, title, back)

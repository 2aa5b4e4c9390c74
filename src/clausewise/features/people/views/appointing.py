"""Who holds a role, and giving and ending it."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from clausewise.features.people.cover import actions
from clausewise.features.people.cover.forms import AppointForm, EndForm
from clausewise.features.people.cover.holders import holders
from clausewise.features.people.cover.terms import Term
from clausewise.features.people.middleware import Request
from clausewise.features.people.organisations import queries
from clausewise.features.people.rules.appointing import roles_at
from clausewise.features.people.views.answers import refusing
from clausewise.ui.permissions import needs

FORM = require_http_methods(["GET", "HEAD", "POST"])


@needs("people.appoint")
@require_safe
def roles(request: Request) -> HttpResponse:
    """List every role that can be held, with who holds it, to appoint somebody."""
    day = timezone.localdate()
    rows = queries.chain_rows(request.organisation, day)
    held = queries.names_by_role(request.organisation, day)
    listed = [(row, held.get(row.role)) for row in rows]
    return render(request, "people/roles.html", {"rows": listed})


@needs("people.see_staff")
@require_safe
def role(request: Request, role: str) -> HttpResponse:
    """Show who acts in a role now and how they come to, and everyone who has held it."""
    here, day = request.organisation, timezone.localdate()
    context = {
        "title": _title(request, role),
        "role": role,
        "today": day,
        "acting": holders(here, role, day),
        "history": queries.history(here, role),
    }
    return render(request, "people/role.html", context)


@needs("people.appoint")
@FORM
def appoint(request: Request, role: str) -> HttpResponse:
    """Appoint somebody to a role."""
    here, day = request.organisation, timezone.localdate()
    current = [held.person for held in queries.others_in(here, role, day)]
    form = AppointForm(request.POST or None, organisation=here, day=day, current=current)
    title = _title(request, role)
    if form.is_valid():
        given = form.cleaned_data
        term = Term(given["starts"], given["ends"])
        to, alone = (here, role), given.get("others") == "end"
        with refusing(form):
            actions.appoint(
                by=request.viewer.someone, person=given["person"], to=to, term=term, alone=alone
            )
            return redirect("people:role", here.slug, role)
    return render(request, "people/appoint.html", {"form": form, "title": title, "role": role})


@needs("people.appoint")
@FORM
def end(request: Request, appointment: str) -> HttpResponse:
    """Give a role its last day."""
    here = request.organisation
    rows = queries.appointments_in(here)
    held = get_object_or_404(rows, ref=appointment)
    form = EndForm(request.POST or None, initial={"last_day": timezone.localdate()})
    if form.is_valid():
        last_day = form.cleaned_data["last_day"]
        with refusing(form):
            actions.end_appointment(by=request.viewer.someone, appointment=held, last_day=last_day)
            return redirect("people:role", here.slug, held.role)
    title = queries.title_of(here, held.role)
    return render(request, "people/end_role.html", {"form": form, "held": held, "title": title})


def _title(request: Request, role: str) -> str:
    if role not in roles_at(request.organisation):
        raise Http404(role)
    return queries.title_of(request.organisation, role)

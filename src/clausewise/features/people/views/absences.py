"""Who is away, who stands in for them, and who steps in where nobody can act."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from clausewise.features.people.cover import absence_actions as away
from clausewise.features.people.cover import actions
from clausewise.features.people.cover.forms import AbsenceForm, BackForm, ChainForm
from clausewise.features.people.cover.terms import Term
from clausewise.features.people.middleware import Request
from clausewise.features.people.organisations import queries
from clausewise.features.people.views.answers import refusing
from clausewise.ui.permissions import needs

FORM = require_http_methods(["GET", "HEAD", "POST"])


@needs("people.appoint")
@FORM
def absences(request: Request) -> HttpResponse:
    """List who is or will be away, and note that somebody is."""
    here, day = request.organisation, timezone.localdate()
    form = AbsenceForm(request.POST or None, organisation=here, day=day)
    if form.is_valid():
        given = form.cleaned_data
        term = Term(given["starts"], given["ends"])
        who = {"person": given["person"], "deputy": given["deputy"]}
        with refusing(form):
            away.note_absence(by=request.viewer.someone, organisation=here, term=term, **who)
            return redirect("people:absences", here.slug)
    context = {"form": form, "absences": queries.absences(here, day)}
    return render(request, "people/absences.html", context)


@needs("people.appoint")
@FORM
def back(request: Request, absence: str) -> HttpResponse:
    """Note when somebody is back."""
    here, day = request.organisation, timezone.localdate()
    found = get_object_or_404(queries.absences(here, day), ref=absence)
    form = BackForm(request.POST or None, initial={"back_on": day})
    if form.is_valid():
        back_on = form.cleaned_data["back_on"]
        with refusing(form):
            away.end_absence(by=request.viewer.someone, absence=found, back_on=back_on)
            return redirect("people:absences", here.slug)
    return render(request, "people/back.html", {"form": form, "absence": found})


@needs("people.appoint")
@require_safe
def chains(request: Request) -> HttpResponse:
    """List who steps in for each role, in order."""
    rows = queries.chain_rows(request.organisation, timezone.localdate())
    return render(request, "people/chains.html", {"rows": rows})


@needs("people.appoint")
@FORM
def chain(request: Request, role: str) -> HttpResponse:
    """Set who steps in for a role."""
    here, day = request.organisation, timezone.localdate()
    rows = {row.role: row for row in queries.chain_rows(here, day)}
    if role not in rows:
        raise Http404(role)
    titles = {name: row.title for name, row in rows.items()}
    is_own = rows[role].set_by == here
    own = rows[role].names if is_own else ()
    form = ChainForm(request.POST or None, organisation=here, titles=titles, steps=own)
    if form.is_valid():
        chosen = [] if "go_back" in request.POST else form.steps()
        with refusing(form):
            actions.set_chain(
                by=request.viewer.someone, organisation=here, role=role, steps=chosen, day=day
            )
            return redirect("people:chains", here.slug)
    return render(request, "people/chain.html", {"form": form, "row": rows[role], "is_own": is_own})

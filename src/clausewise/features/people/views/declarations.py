"""Declarations of ties to pupils and families: made, decided, withdrawn, confirmed again."""

from collections.abc import Callable

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from clausewise.features.people.declarations import actions, queries
from clausewise.features.people.declarations.forms import DecisionForm, DeclarationForm
from clausewise.features.people.middleware import Request
from clausewise.features.people.models import Declaration, State
from clausewise.features.people.rules.declaring import counts_on
from clausewise.features.people.rules.refusals import RefusedError
from clausewise.features.people.views.answers import refusing
from clausewise.ui.permissions import needs

FORM = require_http_methods(["GET", "HEAD", "POST"])


@needs("declarations.make")
@require_safe
def declarations(request: Request) -> HttpResponse:
    """List what one has declared here, and what waits for one to decide."""
    here, day = request.organisation, timezone.localdate()
    waiting = [each for each in queries.to_decide(request.viewer, day) if each.organisation == here]
    context = {"mine": queries.mine(request.viewer, here), "waiting": waiting, "today": day}
    return render(request, "people/declarations.html", context)


@needs("declarations.see")
@require_safe
def all_declarations(request: Request) -> HttpResponse:
    """List all that was declared here, for the safeguarding leads."""
    rows = list(queries.every(request.viewer, request.organisation))
    who = request.viewer.someone
    actions.note_list_read(by=who, organisation=request.organisation, count=len(rows))
    context = {"rows": rows, "today": timezone.localdate()}
    return render(request, "people/all_declarations.html", context)


@needs("declarations.make")
@FORM
def declare(request: Request) -> HttpResponse:
    """Declare a tie to a pupil or family."""
    here, day = request.organisation, timezone.localdate()
    form = DeclarationForm(request.POST or None)
    if form.is_valid():
        with refusing(form):
            tie = form.tie()
            made = actions.declare(by=request.viewer.someone, organisation=here, tie=tie, day=day)
            return redirect("people:declaration", here.slug, made.ref)
    return render(request, "people/declare.html", {"form": form})


@needs("declarations.make")
@FORM
def declaration(request: Request, declaration: str) -> HttpResponse:
    """Show a declaration; whoever is asked decides on it here."""
    found, day = _found(request, declaration), timezone.localdate()
    form = DecisionForm(request.POST or None) if _may_decide(request, found) else None
    if form and form.is_valid():
        to, reason = State(form.cleaned_data["decision"]), form.cleaned_data["reason"]
        with refusing(form):
            who = request.viewer.someone
            actions.decide(by=who, declaration=found, to=to, reason=reason, day=day)
            return redirect("people:declarations", request.organisation.slug)
    actions.note_read(by=request.viewer.someone, declaration=found)
    counts = counts_on(found, day)
    context = {"found": found, "form": form, "counts": counts, "today": day}
    return render(request, "people/declaration.html", context)


@needs("declarations.make")
@require_POST
def withdraw(request: Request, declaration: str) -> HttpResponse:
    """Withdraw one's own declaration."""
    found = _found(request, declaration)
    return _done(request, lambda: actions.withdraw(by=request.viewer.someone, declaration=found))


@needs("declarations.make")
@require_POST
def confirm(request: Request, declaration: str) -> HttpResponse:
    """Declare for another year what has run out."""
    found, day = _found(request, declaration), timezone.localdate()
    return _done(
        request, lambda: actions.confirm(by=request.viewer.someone, declaration=found, day=day)
    )


def _found(request: Request, ref: str) -> Declaration:
    found = queries.seen(request.viewer, request.organisation, ref, timezone.localdate())
    if found is None:
        raise Http404(ref)
    return found


def _may_decide(request: Request, found: Declaration) -> bool:
    waiting = found.state == State.SUBMITTED
    return waiting and request.viewer.person in queries.deciders_on(found, timezone.localdate())


def _done(request: Request, act: Callable[[], Declaration]) -> HttpResponse:
    """Do it and show it, or say on a page of its own why it cannot be done."""
    try:
        made = act()
    except RefusedError as error:
        return render(request, "people/refused.html", {"message": str(error)}, status=409)
    return redirect("people:declaration", request.organisation.slug, made.ref)

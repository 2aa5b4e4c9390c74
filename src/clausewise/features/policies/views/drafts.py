"""Putting a policy to work: its file brought in, and its clauses decided one after another."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from clausewise.documents.model import DocumentError
from clausewise.features.people.api import RefusedError, Request
from clausewise.features.policies.drafting import actions, packs, queries
from clausewise.features.policies.drafting.cases import Example, add_case, pack_files
from clausewise.features.policies.drafting.forms import (
    CaseForm,
    DecisionForm,
    FileForm,
    SplitForm,
)
from clausewise.features.policies.drafting.pages import ClausePage, DraftPage
from clausewise.features.policies.library import founding
from clausewise.features.policies.models import DraftClause
from clausewise.features.policies.views.common import (
    clause_there,
    draft_there,
    packs_at_hand,
    posted,
)
from clausewise.ui.permissions import needs

MAY = actions.MAY


@needs(MAY)
@require_http_methods(["GET", "HEAD", "POST"])
def drafts(request: Request) -> HttpResponse:
    """List the policies being put to work, and bring another in."""
    form = FileForm(posted(request), request.FILES or None)
    if form.is_valid():
        file = form.cleaned_data["file"]
        try:
            draft = actions.bring_in(
                by=request.viewer.someone,
                organisation=request.organisation,
                sent=actions.Sent(file.name, file.read()),
                packs=packs_at_hand(),
                now=timezone.now(),
            )
        except DocumentError as error:
            form.add_error("file", f"{str(error)[0].upper()}{str(error)[1:]}")
        else:
            return redirect("policies:draft", request.organisation.slug, draft.ref)
    found = queries.drafts_in(request.organisation)
    return render(request, "policies/drafts.html", {"form": form, "drafts": found})


@needs(MAY)
@require_safe
def draft(request: Request, drafts: str) -> HttpResponse:
    """Show a draft: how far people are, each clause, and what stands in the way of using it."""
    found = draft_there(request, drafts)
    page = DraftPage.of(found, founding().vocabulary)
    return render(request, "policies/draft.html", {"page": page})


@needs(MAY)
@require_http_methods(["GET", "HEAD", "POST"])
def clause(request: Request, drafts: str, place: int) -> HttpResponse:
    """Show one clause beside what is suggested for it, and keep what somebody decides."""
    found = clause_there(request, drafts, place)
    vocabulary = founding().vocabulary
    form = DecisionForm(posted(request), found, vocabulary)
    problem = ""
    if "accept" in request.POST or form.is_valid():
        try:
            _decide(request, found, form)
            return redirect(ClausePage.after(found, request.organisation.slug))
        except actions.DecidedMeanwhileError as error:
            problem = str(error)
            found.refresh_from_db()
            form = DecisionForm(None, found, vocabulary)
    page = ClausePage.of(found, vocabulary)
    shown = {"page": page, "form": form, "problem": problem}
    return render(request, "policies/draft_clause.html", shown, status=409 if problem else 200)


@needs(MAY)
@require_http_methods(["GET", "HEAD", "POST"])
def case(request: Request, drafts: str, place: int) -> HttpResponse:
    """Add a case to a clause's rule, written as a sentence."""
    found = clause_there(request, drafts, place)
    form = CaseForm(posted(request))
    if form.is_valid():
        try:
            add_case(
                by=request.viewer.someone,
                clause=found,
                example=Example(form.cleaned_data["say"], form.cleaned_data["applies"] == "yes"),
                library=founding(),
                now=timezone.now(),
            )
            return redirect("policies:draft_clause", request.organisation.slug, drafts, place)
        except RefusedError as error:
            form.add_error("say", str(error))
    return render(request, "policies/draft_case.html", {"form": form, "clause": found})


@needs(MAY)
@require_http_methods(["GET", "HEAD", "POST"])
def split(request: Request, drafts: str, place: int) -> HttpResponse:
    """Split a clause that says several things."""
    found = clause_there(request, drafts, place)
    form = SplitForm(posted(request), initial={"parts": found.text})
    if form.is_valid():
        parts = form.cleaned_data["parts"].replace("\r\n", "\n").split("\n\n")
        try:
            actions.split(
                by=request.viewer.someone,
                clause=found,
                parts=parts,
                packs=packs_at_hand(),
                now=timezone.now(),
            )
            return redirect("policies:draft", request.organisation.slug, drafts)
        except RefusedError as error:
            form.add_error("parts", str(error))
    return render(request, "policies/draft_split.html", {"form": form, "clause": found})


@needs(MAY)
@require_POST
def pack(request: Request, drafts: str) -> HttpResponse:
    """Hand a draft over as a pack's files."""
    found = draft_there(request, drafts)
    files = pack_files(found, founding().vocabulary)
    by, now = request.viewer.someone, timezone.now()
    content = actions.take_pack(by=by, draft=found, files=files, now=now)
    response = HttpResponse(content, content_type="application/zip")
    name = packs.slug(request.organisation.slug)
    response["Content-Disposition"] = f'attachment; filename="{name}.zip"'
    return response


@needs(MAY)
@require_http_methods(["GET", "HEAD", "POST"])
def give_up(request: Request, drafts: str) -> HttpResponse:
    """Delete a draft, once that was confirmed."""
    found = draft_there(request, drafts)
    if request.method == "POST":
        actions.give_up(by=request.viewer.someone, draft=found, now=timezone.now())
        return redirect("policies:drafts", request.organisation.slug)
    return render(request, "policies/draft_give_up.html", {"draft": found})


def _decide(request: Request, clause: DraftClause, form: DecisionForm) -> None:
    by, now, seen = request.viewer.someone, timezone.now(), request.POST.get("seen", "")
    if "accept" in request.POST:
        actions.accept(by=by, clause=clause, seen=seen, now=now)
    else:
        actions.decide(by=by, clause=clause, decision=form.decision(), seen=seen, now=now)

"""Handbook: each policy clause by clause."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from clausewise.engine.analysis.coverage import coverage
from clausewise.features.policies.library import founding
from clausewise.features.policies.pages.handbook import handbook_page
from clausewise.features.policies.views.refusals import told_plainly
from clausewise.ui.permissions import public

LONGEST_SEARCH = 200


@public
@require_safe
def handbooks(request: HttpRequest) -> HttpResponse:
    """List the policies, with their dates and how much of each is accounted for."""
    library = founding()
    found = [coverage(library.pack(name)) for name in library.names]
    return render(request, "policies/handbooks.html", {"found": found})


@public
@require_safe
@told_plainly
def handbook(request: HttpRequest, policy: str) -> HttpResponse:
    """Show one policy, or the clauses that a search finds in it."""
    search = request.GET.get("q", "")[:LONGEST_SEARCH].strip()
    page = handbook_page(founding().pack(policy), search)
    return render(request, "policies/handbook.html", {"page": page})

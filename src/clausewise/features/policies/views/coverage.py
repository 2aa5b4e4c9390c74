"""Coverage: what carries each clause of an organisation's policy, for its governors to read."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from clausewise.features.people.api import Request, adopted, lines
from clausewise.features.policies.pages.covering import coverage_page
from clausewise.ui.permissions import needs


@needs("home.see")
@require_safe
def coverage(request: Request) -> HttpResponse:
    """Show each clause of the adopted policy with what carries it today."""
    policy = adopted(lines()[request.organisation.pk])
    page = coverage_page(policy.pack, timezone.localdate()) if policy else None
    return render(request, "policies/coverage.html", {"page": page})

"""The health check of a draft: what there is to look at, and what may stay as it is."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from clausewise.features.people.api import Request
from clausewise.features.policies.drafting import queries
from clausewise.features.policies.drafting.actions import MAY
from clausewise.features.policies.drafting.dismissing import bring_back, dismiss
from clausewise.features.policies.drafting.forms import DismissalForm
from clausewise.features.policies.drafting.pages import HealthPage
from clausewise.features.policies.views.common import draft_there, posted
from clausewise.ui.permissions import needs


@needs(MAY)
@require_safe
def health(request: Request, drafts: str) -> HttpResponse:
    """Show what in a draft is out of date, in tension with the law, blank or missing."""
    return render(request, "policies/draft_health.html", {"page": _page(request, drafts)})


@needs(MAY)
@require_http_methods(["GET", "HEAD", "POST"])
def leave(request: Request, drafts: str) -> HttpResponse:
    """Leave a finding as it is, with a reason."""
    page, asked = _page(request, drafts), request.GET
    finding = page.finding(asked.get("rule", ""), asked.get("clause", ""))
    if finding is None:
        raise Http404(drafts)
    form = DismissalForm(posted(request))
    if form.is_valid():
        dismiss(
            by=request.viewer.someone,
            draft=page.draft,
            finding=finding,
            reason=form.cleaned_data["reason"],
            now=timezone.now(),
        )
        return redirect("policies:draft_health", request.organisation.slug, drafts)
    shown = {"form": form, "finding": finding, "draft": page.draft}
    return render(request, "policies/draft_leave.html", shown)


@needs(MAY)
@require_POST
def again(request: Request, drafts: str) -> HttpResponse:
    """Look again at a finding that was left."""
    rows = draft_there(request, drafts).dismissals
    asked = {name: request.POST.get(name, "") for name in ("rule", "clause")}
    found = get_object_or_404(rows.select_related("draft__organisation", "organisation"), **asked)
    bring_back(by=request.viewer.someone, dismissal=found, now=timezone.now())
    return redirect("policies:draft_health", request.organisation.slug, drafts)


def _page(request: Request, drafts: str) -> HealthPage:
    found, today = draft_there(request, drafts), timezone.localdate()
    return HealthPage.of(found, today, queries.filled_roles(request.organisation, today))

"""An organisation's first page."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from clausewise.features.people.middleware import Request
from clausewise.ui.permissions import needs


@needs("home.see")
@require_safe
def organisation(request: Request) -> HttpResponse:
    """Show what there is to see and do in an organisation."""
    return render(request, "people/organisation.html", {"organisation": request.organisation})

"""One's first page."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from clausewise.features.people.api import Request, organisations_of
from clausewise.ui.permissions import needs


@needs("home.see")
@require_safe
def home(request: Request) -> HttpResponse:
    """Show what needs the person who has signed in."""
    organisations = organisations_of(request.viewer)
    return render(request, "tasks/home.html", {"organisations": organisations})

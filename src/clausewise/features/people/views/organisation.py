"""An organisation's first page."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from clausewise.features.people.middleware import Request
from clausewise.ui.navigation import links
from clausewise.ui.permissions import needs


@needs("home.see")
@require_safe
def organisation(request: Request) -> HttpResponse:
    """Show what there is to see and do in an organisation."""
    here = request.organisation
    offered = links(settings.ORGANISATION_LINKS, request, here.slug)
    context = {"organisation": here, "links": offered}
    return render(request, "people/organisation.html", context)

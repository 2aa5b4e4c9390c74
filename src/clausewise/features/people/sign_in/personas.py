"""The demo's way in: choose whom to be. It exists in the demo alone."""

from django.conf import settings
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from clausewise.features.audit.api import record
from clausewise.features.people.models import Person
from clausewise.features.people.queries import personas_by_organisation
from clausewise.features.people.sign_in.trail import signing_in
from clausewise.ui.permissions import public


@public
@require_http_methods(["GET", "HEAD", "POST"])
def personas(request: HttpRequest) -> HttpResponse:
    """List everyone in the demo, and sign in as whoever is chosen."""
    if not settings.DEMO:
        raise Http404("personas")
    if request.method == "POST":
        chosen = get_object_or_404(Person, ref=request.POST.get("person", ""), is_active=True)
        for each in signing_in(chosen):
            record(chosen, "people.signed_in", each, details={"with": ["persona"]})
        login(request, chosen, backend=settings.AUTHENTICATION_BACKENDS[0])
        return redirect(settings.LOGIN_REDIRECT_URL)
    groups = personas_by_organisation(timezone.localdate())
    return render(request, "people/personas.html", {"groups": groups})

"""One's own account: password, second factor, and where one is signed in."""

from dataclasses import dataclass

from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from clausewise.features.people.middleware import Request
from clausewise.features.people.models import Appointment, Person
from clausewise.features.people.sign_in import second_factor
from clausewise.features.people.sign_in.invitations import invite
from clausewise.features.people.viewer import Viewer
from clausewise.ui.permissions import needs


@dataclass(frozen=True, slots=True)
class AccountPage:
    """What the account page says."""

    has_password: bool
    factors: int
    needs_factor: bool
    sessions: int


@require_safe
def account(request: Request) -> HttpResponse:
    """Show how one signs in, with links to change it."""
    person = get_object_or_404(Person, pk=request.user.pk)
    page = AccountPage(
        person.has_usable_password(),
        second_factor.number_of(person),
        second_factor.is_required(request.viewer),
        UserSession.objects.filter(user=person).count(),
    )
    return render(request, "people/sign_in/account.html", {"page": page})


@require_safe
def second_factor_needed(request: Request) -> HttpResponse:
    """Explain why a second factor is needed, and lead to setting one up."""
    helpers = helpers_of(request.viewer)
    return render(request, "people/sign_in/second_factor_needed.html", {"helpers": helpers})


def helpers_of(viewer: Viewer) -> list[Person]:
    """Return who looks after Clausewise where somebody belongs, or in the trust above."""
    above = ("organisation", "organisation__children", "organisation__children__children")
    near = Q()
    for path in above:
        near |= Q(**{f"{path}__in": viewer.roles})
    held = Appointment.objects.on(timezone.localdate()).filter(near, role="administrator")
    found = Person.objects.filter(appointments__in=held, is_active=True).distinct()
    return [each for each in found if each != viewer.person]


@needs("people.manage")
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request: Request, ref: str) -> HttpResponse:
    """Ask whether to invite somebody, and send the invitation."""
    today = timezone.localdate()
    belong = request.organisation.memberships.on(today).values("person")
    person = get_object_or_404(Person, ref=ref, pk__in=belong, is_active=True)
    if request.method == "POST":
        site = request.build_absolute_uri("/")
        invite(by=request.viewer, person=person, organisation=request.organisation, site=site)
        messages.success(request, f"We have sent a link to {person.full_name}.")
        return redirect(request.path)
    return render(request, "people/sign_in/invite.html", {"invited": person})

"""One's own account: password, second factor, and where one is signed in."""

from dataclasses import dataclass

from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from clausewise.features.people.middleware import Request
from clausewise.features.people.models import Appointment, Person
from clausewise.features.people.rules.helping import MAY, can_remove_factor, can_send_link
from clausewise.features.people.sign_in import second_factor
from clausewise.features.people.sign_in.addresses import confirm_address, waiting_for
from clausewise.features.people.sign_in.invitations import (
    BELONGS_ELSEWHERE,
    OVERSEEN_BY_OTHERS,
    forget_second_factor,
    invite,
)
from clausewise.features.people.viewer import Viewer, viewer_of
from clausewise.features.people.views.answers import refused_on_a_page
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


@needs(MAY)
@require_safe
def sign_in_help(request: Request, ref: str) -> HttpResponse:
    """Show what one can do for somebody who cannot sign in."""
    person = _helped(request, ref)
    asked = {"by": request.viewer, "whose": viewer_of(person, timezone.localdate())}
    no_link = "" if can_send_link(**asked) else BELONGS_ELSEWHERE
    no_factor = "" if can_remove_factor(**asked) else OVERSEEN_BY_OTHERS
    waits = waiting_for(person)
    shown = {"helped": person, "no_link": no_link, "no_factor": no_factor, "waits": waits}
    return render(request, "people/sign_in/help.html", shown)


@needs(MAY)
@require_POST
@refused_on_a_page
def send_link(request: Request, ref: str) -> HttpResponse:
    """Send somebody a link to set a password."""
    person = _helped(request, ref)
    site = request.build_absolute_uri("/")
    invite(by=request.viewer, person=person, organisation=request.organisation, site=site)
    messages.success(request, f"We have sent a link to {person.full_name}.")
    return redirect("people:sign_in_help", request.organisation.slug, ref)


@needs(MAY)
@require_POST
@refused_on_a_page
def forget_factor(request: Request, ref: str) -> HttpResponse:
    """Take away the second factors of somebody who has lost them."""
    person = _helped(request, ref)
    forget_second_factor(by=request.viewer, person=person, organisation=request.organisation)
    messages.success(request, f"{person.full_name} has no second factor now.")
    return redirect("people:sign_in_help", request.organisation.slug, ref)


@needs(MAY)
@require_POST
@refused_on_a_page
def let_address_count(request: Request, ref: str) -> HttpResponse:
    """Let the address count that a directory gives somebody."""
    person = _helped(request, ref)
    confirm_address(by=request.viewer, person=person, organisation=request.organisation)
    messages.success(request, f"{person.full_name} signs in with {person.email} now.")
    return redirect("people:sign_in_help", request.organisation.slug, ref)


def _helped(request: Request, ref: str) -> Person:
    belong = request.organisation.memberships.on(timezone.localdate()).values("person")
    return get_object_or_404(Person, ref=ref, pk__in=belong, is_active=True)

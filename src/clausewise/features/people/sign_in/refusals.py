"""Why somebody with an account elsewhere is not let in, and what they are told."""

from enum import Enum

from allauth.socialaccount.providers.base.provider import Provider
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from clausewise.features.people.models import Person
from clausewise.features.people.sign_in.trail import attempts_with, note_failure, signing_in


class Refusal(Enum):
    """The word for the audit record."""

    ANOTHER_SCHOOL = "another_school"
    NO_ADDRESS = "no_address"
    UNKNOWN = "unknown_person"


def refuse(
    request: HttpRequest,
    why: Refusal,
    provider: Provider,
    whose: Person | None,
    address: str = "",
) -> HttpResponse:
    """Record a refusal as a failure of the person whose account it would be, if that is known.

    Returns the page that explains it, which tells nothing of them.
    """
    attempts = signing_in(whose) if whose else attempts_with(provider.sub_id)
    note_failure(attempts, why.value)
    said = {"why": why.value, "provider": provider.app.name, "address": address}
    return render(request, "people/sign_in/refused.html", said, status=403)

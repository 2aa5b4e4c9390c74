"""Why somebody with an account elsewhere is not let in, and what they are told."""

from enum import Enum

from allauth.socialaccount.providers.base.provider import Provider
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from clausewise.features.people.sign_in.trail import attempts_with, note_failure


class Refusal(Enum):
    """The word for the audit record."""

    ANOTHER_SCHOOL = "another_school"
    NO_ADDRESS = "no_address"
    UNKNOWN = "unknown_person"


def refuse(
    request: HttpRequest, why: Refusal, provider: Provider, address: str = ""
) -> HttpResponse:
    """Record a refusal, and return the page that explains it."""
    note_failure(attempts_with(provider.sub_id), why.value)
    said = {"why": why.value, "provider": provider.app.name, "address": address}
    return render(request, "people/sign_in/refused.html", said, status=403)

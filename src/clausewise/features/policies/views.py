"""The policies' pages. All are public: a school's policy and its answers belong to nobody alone."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from clausewise.ui.permissions import public


@public
def start(request: HttpRequest) -> HttpResponse:
    """Say what this place is for."""
    return render(request, "policies/start.html")

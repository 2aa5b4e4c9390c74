"""Turns what cannot be answered into a clear page with the right status."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeAlias

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from clausewise.engine.errors import FactError
from clausewise.engine.words import sentence
from clausewise.features.people.api import Request
from clausewise.features.policies.library import NotInForceError, UnknownPolicyError, founding

Arguments = ParamSpec("Arguments")
View: TypeAlias = Callable[Concatenate[Request, Arguments], HttpResponse]


def told_plainly(view: View[Arguments]) -> View[Arguments]:
    """Show what was wrong with an address, and which policies can be asked, instead of failing."""

    @wraps(view)
    def shown(
        request: Request, /, *args: Arguments.args, **kwargs: Arguments.kwargs
    ) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except UnknownPolicyError as error:
            return _refused(request, "There is no such policy", str(error), 404)
        except NotInForceError as error:
            return _refused(request, "The policy was not in force on that day", str(error), 404)
        except FactError as error:
            return _refused(request, "That address cannot be answered", str(error), 400)

    return shown


def _refused(request: HttpRequest, title: str, message: str, status: int) -> HttpResponse:
    library = founding()
    packs = [library.pack(name) for name in library.names]
    context = {"title": title, "message": sentence(message), "packs": packs}
    return render(request, "policies/refused.html", context, status=status)

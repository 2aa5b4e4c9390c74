"""What several views of people do alike: tell what was refused."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Concatenate, ParamSpec

from django import forms
from django.http import HttpResponse
from django.shortcuts import render

from clausewise.features.people.middleware import Request
from clausewise.features.people.rules.refusals import RefusedError

P = ParamSpec("P")
View = Callable[Concatenate[Request, P], HttpResponse]


@contextmanager
def refusing(form: forms.BaseForm) -> Iterator[None]:
    """Put on the form what a rule refuses, for the person to mend."""
    try:
        yield
    except RefusedError as error:
        form.add_error(None, str(error))


def refused_on_a_page(view: View[P]) -> View[P]:
    """Say on a page of its own why something cannot be done, where no form asks for it."""

    @wraps(view)
    def guarded(request: Request, /, *args: P.args, **given: P.kwargs) -> HttpResponse:
        try:
            return view(request, *args, **given)
        except RefusedError as error:
            return render(request, "people/refused.html", {"message": str(error)}, status=403)

    return guarded

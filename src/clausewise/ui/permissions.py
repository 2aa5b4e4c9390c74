"""Who may open a route: every view carries `@needs(…)` or `@public`, or the build fails."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase

P = ParamSpec("P")
V = TypeVar("V", bound=Callable[..., HttpResponseBase])
R = TypeVar("R", bound=HttpRequest)
View = Callable[Concatenate[R, P], HttpResponseBase]

PUBLIC = "public"
SIGNED_IN = "signed in"
KEYED = "keyed"


def public(view: V) -> V:
    """Open a view to everyone: nothing on it belongs to a person or an organisation."""
    vars(view)["permission"] = PUBLIC
    return view


def signed_in(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Open a view to everyone who has signed in: all on it is their own; others are asked to."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: object, **kwargs: object) -> HttpResponseBase:
        if request.user.is_authenticated:
            return view(request, *args, **kwargs)
        return redirect_to_login(request.get_full_path())

    vars(guarded)["permission"] = SIGNED_IN
    return guarded


def keyed(view: V) -> V:
    """Open a view to programs that send a key, which the view itself asks for; to nobody else."""
    vars(view)["permission"] = KEYED
    return view


def needs(permission: str) -> Callable[[View[R, P]], View[R, P]]:
    """Open a view to those who hold `permission`, written as "feature.act"; others get a 403.

    Signing in puts a person's permissions on the request. Without it a request holds none, and
    whoever has not signed in is asked to, before anything is said of what the address leads to.
    """

    def guard(view: View[R, P]) -> View[R, P]:
        @wraps(view)
        def guarded(request: R, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            if permission in getattr(request, "permissions", ()):
                return view(request, *args, **kwargs)
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            raise PermissionDenied(permission)

        vars(guarded)["permission"] = permission
        return guarded

    return guard


def permission_of(view: object) -> str | None:
    """Return the permission that a view asks for, `PUBLIC` for none, None where it says nothing."""
    named = getattr(view, "permission", None)
    return named if isinstance(named, str) else None

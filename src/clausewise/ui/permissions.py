"""Who may open a route: every view carries `@needs(…)` or `@public`, or the build fails."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

P = ParamSpec("P")
V = TypeVar("V", bound=Callable[..., HttpResponse])
View = Callable[Concatenate[HttpRequest, P], HttpResponse]

PUBLIC = "public"


def public(view: V) -> V:
    """Open a view to everyone: nothing on it belongs to a person or an organisation."""
    vars(view)["permission"] = PUBLIC
    return view


def needs(permission: str) -> Callable[[View[P]], View[P]]:
    """Open a view to those who hold `permission`, written as "feature.act"; others get a 403.

    Signing in puts a person's permissions on the request. Without it a request holds none.
    """

    def guard(view: View[P]) -> View[P]:
        @wraps(view)
        def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            if permission not in getattr(request, "permissions", ()):
                raise PermissionDenied(permission)
            return view(request, *args, **kwargs)

        vars(guarded)["permission"] = permission
        return guarded

    return guard


def permission_of(view: object) -> str | None:
    """Return the permission that a view asks for, `PUBLIC` for none, None where it says nothing."""
    named = getattr(view, "permission", None)
    return named if isinstance(named, str) else None

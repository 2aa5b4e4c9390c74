"""Who asks, by the key that they send, and what they are answered: always in the form of SCIM."""

import json
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from pydantic import ValidationError
from scim2_models import (
    Context,
    Error,
    InvalidSyntaxException,
    PayloadTooLargeException,
    ResponseParameters,
    SCIMException,
    UnauthorizedException,
)
from scim2_models.base import BaseModel

from clausewise.features.audit.api import address_of, done_for, without_walls
from clausewise.features.people.provisioning.keys import key_of
from clausewise.features.people.provisioning.rates import ASKS, TRIES, too_often
from clausewise.features.people.provisioning.reach import Reach, reach_of
from clausewise.features.people.provisioning.shapes import LENIENT, Employee
from clausewise.features.people.provisioning.wording import error_of
from clausewise.ui.permissions import keyed

P = ParamSpec("P")
Answering = Callable[Concatenate[HttpRequest, Reach, P], HttpResponse]

LARGEST = 256 * 1024
BAD_REQUEST, UNAUTHORISED, NOT_ALLOWED, TOO_MANY = 400, 401, 405, 429
SCHEME = "Bearer "
NO_KEY = "Send a key that an administrator made in Clausewise, as a bearer token."


class NotAllowedException(SCIMException):
    """There is something at this address, and not for this method."""

    status = NOT_ALLOWED


class TooManyRequestsException(SCIMException):
    """Whoever asks, asks too often."""

    status = TOO_MANY


def answers(view: Answering[P], *methods: str) -> Callable[..., HttpResponse]:
    """Open a view to directories with a key; what goes wrong is answered as SCIM says errors."""

    @keyed
    @csrf_exempt
    @wraps(view)
    def answered(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        try:
            with LENIENT, without_walls("a key says whose people a directory reaches"):
                reach = _reach(request)
                if request.method not in methods:
                    raise NotAllowedException(detail=f"{request.method} is not for this address.")
                return view(request, reach, *args, **kwargs)
        except (ValidationError, SCIMException) as error:
            return _refused(error_of(error))

    return answered


def said(request: HttpRequest) -> object:
    """Read the JSON that was sent. Raises InvalidSyntaxException, PayloadTooLargeException."""
    if int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST:
        raise PayloadTooLargeException
    try:
        read: object = json.loads(request.body)
    except (ValueError, RecursionError) as error:
        raise InvalidSyntaxException(detail="This is not JSON.") from error
    return read


def answer(
    model: BaseModel, status: int = 200, asked: ResponseParameters[Employee] | None = None
) -> HttpResponse:
    """Answer in SCIM's own kind of JSON, which no cache keeps; `asked` picks attributes."""
    query = Context.RESOURCE_QUERY_RESPONSE
    context = Context.DEFAULT if isinstance(model, Error) else query
    body = json.dumps(model.model_dump(scim_ctx=context, response_parameters=asked))
    response = HttpResponse(body, content_type="application/scim+json", status=status)
    response["Cache-Control"] = "no-store"
    return response


def _refused(error: Error) -> HttpResponse:
    response = answer(error, error.status or BAD_REQUEST)
    if error.status == UNAUTHORISED:
        response["WWW-Authenticate"] = 'Bearer realm="Clausewise"'
    if error.status == TOO_MANY:
        response["Retry-After"] = "60"
    return response


def _reach(request: HttpRequest) -> Reach:
    scheme, secret = request.headers.get("Authorization", "")[:7], ""
    if scheme.lower() == SCHEME.lower():
        secret = request.headers["Authorization"][7:].strip()
    day = timezone.localdate()
    key = key_of(secret, day)
    if key is None:
        if too_often(f"tries:{address_of(request)}", TRIES):
            raise TooManyRequestsException(detail="Try again in a minute.")
        raise UnauthorizedException(detail=NO_KEY)
    if too_often(f"asks:{key.ref}", ASKS):
        raise TooManyRequestsException(detail="Try again in a minute.")
    done_for(key.organisation.ref)
    return reach_of(key, day)

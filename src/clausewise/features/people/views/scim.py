"""The addresses of SCIM 2.0, which directories open and people do not."""

from collections.abc import Mapping

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from scim2_models import (
    Context,
    ListResponse,
    NotFoundException,
    PatchOp,
    ResourceType,
    ResponseParameters,
    Schema,
)

from clausewise.features.people.models import Person
from clausewise.features.people.provisioning import actions
from clausewise.features.people.provisioning.answering import answer, answers, said
from clausewise.features.people.provisioning.finding import Search, found
from clausewise.features.people.provisioning.reach import Reach
from clausewise.features.people.provisioning.shapes import CONFIG, PROVIDER, Employee, from_json
from clausewise.features.people.provisioning.showing import users

ROOT = "/scim/v2/"
CREATED, NO_CONTENT = 201, 204


def _root(request: HttpRequest) -> str:
    return request.build_absolute_uri(ROOT)


def _somebody(reach: Reach, ref: str) -> Person:
    person = reach.people().filter(ref=ref).first() if ref.isprintable() else None
    if person is None:
        raise NotFoundException(detail="There is nobody with this id.")
    return person


def _shown(request: HttpRequest, reach: Reach, person: Person) -> Employee:
    return users(reach, [person], _root(request))[0]


def _answer_user(
    request: HttpRequest, reach: Reach, person: Person, status: int = 200
) -> HttpResponse:
    shown = _shown(request, reach, person)
    asked = ResponseParameters[Employee].model_validate(request.GET.dict())
    response = answer(shown, status, asked=asked)
    response["Location"] = f"{_root(request)}Users/{person.ref}"
    return response


def _many(request: HttpRequest, reach: Reach) -> HttpResponse:
    """List users, or add one."""
    if request.method == "GET":
        asked = Search.model_validate(request.GET.dict(), scim_ctx=Context.SEARCH_REQUEST)
        return answer(found(reach, asked, _root(request)), asked=asked)
    given = from_json(said(request), active=True)
    user = Employee.model_validate(given, scim_ctx=Context.RESOURCE_CREATION_REQUEST)
    with transaction.atomic():
        person = actions.bring_in(reach, user)
        return _answer_user(request, reach, person, CREATED)


def _search(request: HttpRequest, reach: Reach) -> HttpResponse:
    """List users as a body asks for them, which keeps names out of addresses and their logs."""
    asked = Search.model_validate(said(request), scim_ctx=Context.SEARCH_REQUEST)
    return answer(found(reach, asked, _root(request)), asked=asked)


def _one(request: HttpRequest, reach: Reach, ref: str) -> HttpResponse:
    """Show, replace, change or remove one user."""
    with transaction.atomic():
        person = _somebody(reach, ref)
        if request.method == "DELETE":
            actions.remove(reach, person)
            return HttpResponse(status=NO_CONTENT)
        if request.method != "GET":
            before = _shown(request, reach, person)
            change = _replaced if request.method == "PUT" else _patched
            actions.change(reach, person, before, change(request, before))
        return _answer_user(request, reach, person)


def _replaced(request: HttpRequest, before: Employee) -> Employee:
    given = from_json(said(request), active=bool(before.active))
    after = Employee.model_validate(given, scim_ctx=Context.RESOURCE_REPLACEMENT_REQUEST)
    after.replace(before)
    return after


def _patched(request: HttpRequest, before: Employee) -> Employee:
    after = before.model_copy(deep=True)
    PatchOp[Employee].model_validate(said(request), scim_ctx=Context.RESOURCE_PATCH_REQUEST).patch(
        after
    )
    return after


def _config(_request: HttpRequest, _reach: Reach) -> HttpResponse:
    """Say which parts of SCIM there are."""
    return answer(CONFIG)


def _schemas(_request: HttpRequest, _reach: Reach) -> HttpResponse:
    """List the schemas of what can be told."""
    all_of = [*PROVIDER.schemas]
    return answer(ListResponse[Schema](total_results=len(all_of), resources=all_of))


def _schema(_request: HttpRequest, _reach: Reach, name: str) -> HttpResponse:
    """Show one schema."""
    return _named({f"{each.id}": each for each in PROVIDER.schemas}, name)


def _kinds(_request: HttpRequest, _reach: Reach) -> HttpResponse:
    """List the kinds of things that can be told of: users alone."""
    all_of = [*PROVIDER.resource_types]
    return answer(ListResponse[ResourceType](total_results=len(all_of), resources=all_of))


def _kind(_request: HttpRequest, _reach: Reach, name: str) -> HttpResponse:
    """Show one kind."""
    return _named({f"{each.name}": each for each in PROVIDER.resource_types}, name)


def _named(named: Mapping[str, Schema | ResourceType], name: str) -> HttpResponse:
    if name not in named:
        raise NotFoundException(detail="There is nothing of this name.")
    return answer(named[name])


def _nothing(_request: HttpRequest, _reach: Reach, rest: str) -> HttpResponse:
    raise NotFoundException(detail=f"There is nothing at {rest}.")


many = answers(_many, "GET", "POST")
search = answers(_search, "POST")
one = answers(_one, "GET", "PUT", "PATCH", "DELETE")
config = answers(_config, "GET")
schemas = answers(_schemas, "GET")
schema = answers(_schema, "GET")
kinds = answers(_kinds, "GET")
kind = answers(_kind, "GET")
nothing = answers(_nothing, "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")

"""What a directory may tell us of a user: so much of RFC 7643's as Clausewise keeps, and no more.

The rest of what directories send (addresses, phone numbers, managers) is dropped unread.
"""

from typing import Annotated

from pydantic import EmailStr, Field
from scim2_models import (
    URN,
    AuthenticationScheme,
    Bulk,
    ChangePassword,
    ComplexAttribute,
    ETag,
    Extension,
    Filter,
    Patch,
    Required,
    Resource,
    ResourceType,
    ScimPolicy,
    ScimProvider,
    ServiceProviderConfig,
    Sort,
    Uniqueness,
)
from scim2_models.resources.resource import AnyExtension

MOST = 200
"""So many users are on one page of a list."""


class Name(ComplexAttribute):
    """What somebody is called. Whoever has no name is no person: accounts of devices stay out."""

    given_name: Annotated[str | None, Required.true] = Field(None, max_length=80)
    family_name: Annotated[str | None, Required.true] = Field(None, max_length=80)


class Email(ComplexAttribute):
    """An address; the primary one, or else the work one, is that with which somebody signs in."""

    value: Annotated[EmailStr | None, Required.true] = None
    type: str | None = Field(None, max_length=40)
    primary: bool | None = None


class User(Resource[AnyExtension]):
    """Somebody of the organisation's."""

    __schema__ = URN("urn:ietf:params:scim:schemas:core:2.0:User")

    user_name: Annotated[str | None, Uniqueness.server, Required.true] = Field(None, max_length=254)
    name: Annotated[Name | None, Required.true] = None
    display_name: str | None = Field(None, max_length=160)
    title: str | None = Field(None, max_length=80)
    active: Annotated[bool | None, Required.true] = None
    emails: Annotated[list[Email] | None, Required.true] = None
    external_id: str | None = Field(None, max_length=254)


class Employment(Extension):
    """Where in the organisation somebody works: a department may be one of a trust's schools."""

    __schema__ = URN("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User")

    department: str | None = Field(None, max_length=120)


Employee = User[Employment]

LENIENT = ScimPolicy(
    unknown=ScimPolicy.Unknown.ignore,
    remove_value_as_filter=ScimPolicy.RemoveValue.apply,
    unmatched_path_filter=ScimPolicy.UnmatchedPathFilter.create,
)
"""Entra ID sends more than we keep, and departs from the RFC in these three ways."""

CONFIG = ServiceProviderConfig(
    patch=Patch(supported=True),
    bulk=Bulk(supported=False, max_operations=0, max_payload_size=0),
    filter=Filter(supported=True, max_results=MOST),
    change_password=ChangePassword(supported=False),
    sort=Sort(supported=False),
    etag=ETag(supported=False),
    authentication_schemes=[
        AuthenticationScheme(
            type=AuthenticationScheme.Type.oauthbearertoken,
            name="Directory key",
            description="A key that an administrator made, sent as a bearer token",
            primary=True,
        )
    ],
)
PROVIDER = ScimProvider(
    models=[User, Employment],
    resource_types=[ResourceType.from_resource(Employee)],
    config=CONFIG,
    policy=LENIENT,
)


def from_json(said: object, *, active: bool) -> object:
    """Fill in what directories leave out: whether somebody is active, and the work address.

    A user name that is an address is the work address where no other is given.
    """
    if not isinstance(said, dict):
        return said
    filled = {"active": active, **said}
    name = str(said.get("userName", ""))
    if not said.get("emails") and "@" in name:
        filled["emails"] = [{"value": name, "type": "work", "primary": True}]
    return filled

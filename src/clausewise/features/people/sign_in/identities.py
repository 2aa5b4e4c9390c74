"""Which person somebody is who comes with a Microsoft or a Google account.

Nobody makes an account here by signing in: the e-mail address must be that of somebody whom the
school has added, and must stand in a domain that the operator allows. From then on it is the
account's own identifier that counts, not the address.
"""

from collections.abc import Iterable, Mapping
from typing import Any, NoReturn, cast

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from allauth.socialaccount.providers.base.provider import Provider
from django.http import HttpRequest

from clausewise.features.people.models import Person
from clausewise.features.people.sign_in.refusals import Refusal, refuse
from clausewise.features.people.sign_in.trail import attempts_with, note_failure

NAMING = ("email", "preferred_username", "upn")
"""The claims that may hold somebody's e-mail address, the surest first."""


class Adapter(DefaultSocialAccountAdapter):
    """Lets in those whom the school has added, and tells others whom to ask."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Find the person, or refuse with a page that says why."""
        claims = sociallogin.account.extra_data["id_token"]
        settings = sociallogin.provider.app.settings
        if not _is_of_the_school(claims, settings):
            _turn_away(request, Refusal.ANOTHER_SCHOOL, sociallogin)
        if sociallogin.is_existing:
            return
        address = address_in(claims, settings["domains"])
        if not address:
            _turn_away(request, Refusal.NO_ADDRESS, sociallogin)
        person = Person.objects.filter(email=address, is_active=True).first()
        if person is None:
            _turn_away(request, Refusal.UNKNOWN, sociallogin, address)
        sociallogin.connect(request, person)

    def on_authentication_error(
        self,
        request: HttpRequest,
        provider: Provider,
        error: object = None,
        exception: object = None,
        extra_context: object = None,
    ) -> None:
        note_failure(attempts_with(provider.sub_id), str(error))


def address_in(claims: Mapping[str, Any], domains: list[str]) -> str:
    """Return the e-mail address by which a token names somebody; empty where it names none.

    Microsoft leaves `email` out where no mailbox goes with the account: then the name that one
    signs in with stands for it. Whichever it is, only an address in one of the school's domains
    counts, and never one that the provider itself calls unverified.
    """
    names = NAMING[1:] if claims.get("email_verified") is False else NAMING
    addresses = _addresses(claims, names)
    ours = (each for each in addresses if any(each.endswith(f"@{domain}") for domain in domains))
    return next(ours, "")


def person_named(claims: Mapping[str, Any]) -> Person | None:
    """Return whom a token names by any address, whether or not it may let them in.

    As good as an address that somebody types: enough for the record, and for nothing else.
    """
    return Person.objects.filter(email__in=_addresses(claims, NAMING)).order_by("pk").first()


def _addresses(claims: Mapping[str, Any], names: Iterable[str]) -> list[str]:
    claimed = (claims.get(name) for name in names)
    return [address.strip().lower() for address in claimed if isinstance(address, str)]


def _is_of_the_school(claims: Mapping[str, Any], settings: Mapping[str, Any]) -> bool:
    """Say whether Google's `hd` is one of the school's; Microsoft's tenant is in the issuer."""
    hosted = settings.get("hosted_domains")
    return hosted is None or str(claims.get("hd", "")).lower() in hosted


def _turn_away(
    request: HttpRequest, why: Refusal, login: SocialLogin, address: str = ""
) -> NoReturn:
    claims = login.account.extra_data["id_token"]
    whose = cast("Person", login.user) if login.is_existing else person_named(claims)
    raise ImmediateHttpResponse(refuse(request, why, login.provider, whose, address))

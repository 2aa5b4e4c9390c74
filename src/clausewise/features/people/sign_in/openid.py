"""Signing in with the school's Microsoft or Google account, by OpenID Connect.

What django-allauth leaves out is added here: an issuer with a placeholder for the tenant, a check
of the token's signature every time, and a nonce (OpenID Connect Core 1.0, 3.1.3.7).
"""

from typing import Any

import jwt
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.helpers import render_authentication_error
from allauth.socialaccount.internal import jwtkit
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.base.constants import AuthProcess
from allauth.socialaccount.providers.base.provider import Provider
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView, OAuth2LoginView
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from allauth.utils import build_absolute_uri
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.crypto import constant_time_compare, get_random_string
from django.views.decorators.http import require_GET
from requests import RequestException

from clausewise.features.people.sign_in.identities import person_named
from clausewise.features.people.sign_in.refusals import Refusal, refuse
from clausewise.ui.permissions import public

TENANT = "{tenantid}"
"""Stands in the issuer of a Microsoft address that serves several tenants."""
KEPT = ("sub", "tid", "hd", "email", "email_verified", "preferred_username", "upn", "amr")
"""The claims of a token that are looked at and kept; nothing else of it is."""


class SchoolAdapter(OpenIDConnectOAuth2Adapter):
    """Believes an ID token once its issuer, signature, audience, dates and nonce are right."""

    nonce = ""

    def get_provider(self) -> Provider:
        adapter = get_adapter(self.request)
        provider: Provider = adapter.get_provider(self.request, provider=self.provider_id)
        return provider

    def get_callback_url(self, request: HttpRequest, app: SocialApp) -> str:
        path = reverse("school_callback", kwargs={"provider_id": self.provider_id})
        return str(build_absolute_uri(request, path, self.redirect_uri_protocol))

    def _decode_id_token(self, app: SocialApp, id_token: str) -> dict[str, Any]:
        claims: dict[str, Any] = jwtkit.verify_and_decode(
            credential=id_token,
            keys_url=self.openid_config["jwks_uri"],
            issuer=self._issuer(app, id_token),
            audience=app.client_id,
            lookup_kid=jwtkit.lookup_kid_jwk,
        )
        if not (self.nonce and constant_time_compare(claims.get("nonce", ""), self.nonce)):
            raise OAuth2Error("the token answers another sign-in")
        return claims

    def _issuer(self, app: SocialApp, id_token: str) -> str:
        """Return who must have issued a token: for several tenants, an allowed one that it names.

        What the token says of its tenant is believed only after this, by its signature.
        """
        issuer = str(self.openid_config["issuer"])
        if TENANT not in issuer:
            return issuer
        claims = jwt.decode(id_token, options={"verify_signature": False})
        tenant = str(claims.get("tid"))
        if tenant.lower() not in app.settings["tenants"]:
            raise ImmediateHttpResponse(
                refuse(
                    self.request,
                    Refusal.ANOTHER_SCHOOL,
                    self.get_provider(),
                    person_named(claims),
                )
            )
        return issuer.replace(TENANT, tenant)


class SchoolAccounts(OpenIDConnectProvider):
    """Accounts that the school gives its staff: one provider of this kind for each setting-up."""

    id = "school"
    name = "School account"
    oauth2_adapter_class = SchoolAdapter

    def redirect(
        self,
        request: HttpRequest,
        process: str,
        next_url: str | None = None,
        data: object = None,
        **asked: object,
    ) -> HttpResponse:
        """Send somebody to sign in; whatever the address asks for beside that is left out."""
        nonce = get_random_string(22)
        parameters = self.app.settings["auth_params"] | {"nonce": nonce}
        response: HttpResponse = super().redirect(
            request, AuthProcess.LOGIN, next_url, auth_params=parameters, nonce=nonce
        )
        return response

    def extract_extra_data(self, data: dict[str, dict[str, Any]]) -> dict[str, Any]:
        token = data["id_token"]
        return {"id_token": {claim: token[claim] for claim in KEPT if claim in token}}


class Callback(OAuth2CallbackView):
    """Where the provider sends people back to."""

    adapter: SchoolAdapter

    def _get_state(
        self, request: HttpRequest, provider: SchoolAccounts
    ) -> tuple[dict[str, Any] | None, HttpResponse | None]:
        state, response = super()._get_state(request, provider)
        self.adapter.nonce = state["nonce"] if state else ""
        return state, response


@public
@require_GET
def school_login(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Send somebody to Microsoft or Google to sign in."""
    return _answer(OAuth2LoginView, request, provider_id)


@public
@require_GET
def school_callback(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Take somebody back from there, and sign them in if all is right."""
    return _answer(Callback, request, provider_id)


def _answer(view: type[Any], request: HttpRequest, provider_id: str) -> HttpResponse:
    adapter = SchoolAdapter(request, provider_id)
    try:
        provider = adapter.get_provider()
    except SocialApp.DoesNotExist:
        raise Http404(provider_id) from None
    try:
        response: HttpResponse = view.adapter_view(adapter)(request)
    except RequestException as problem:
        response = render_authentication_error(request, provider, exception=problem)
    return response

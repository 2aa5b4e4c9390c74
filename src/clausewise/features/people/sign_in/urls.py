"""The addresses of signing in, under the names by which django-allauth finds its own pages.

Every one is listed here by hand: what is not here cannot be reached.
"""

from collections.abc import Callable

from allauth.account import views as account
from allauth.mfa.base import views as factors
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as keys
from allauth.socialaccount import views as elsewhere
from django.http.response import HttpResponseBase
from django.urls import path, re_path

from clausewise.features.people.sign_in.account import account as own_account
from clausewise.features.people.sign_in.account import second_factor_needed
from clausewise.features.people.sign_in.idle import stay
from clausewise.features.people.sign_in.openid import school_callback, school_login
from clausewise.features.people.sign_in.personas import personas
from clausewise.features.people.sign_in.second_factor import keeping_the_last, while_setting_up
from clausewise.features.people.sign_in.sessions import SessionsView, end_session
from clausewise.ui.permissions import public, signed_in


def setting_up(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Open a view to those who have signed in, with a second factor yet or without."""
    return while_setting_up(signed_in(view))


ENTERING = [
    path("sign-in/", public(account.login), name="account_login"),
    path("demo/", personas, name="personas"),
    path("sign-in/second-factor/", public(factors.authenticate), name="mfa_authenticate"),
    path("sign-in/<slug:provider_id>/", school_login, name="school_login"),
    path("sign-in/<slug:provider_id>/back/", school_callback, name="school_callback"),
    path("cancelled/", public(elsewhere.login_cancelled), name="socialaccount_login_cancelled"),
    path("sign-out/", public(account.logout), name="account_logout"),
    path("closed/", public(account.signup), name="account_signup"),
    path("inactive/", public(account.account_inactive), name="account_inactive"),
    path("stay/", stay, name="stay_signed_in"),
]
PASSWORD = [
    path("password/forgotten/", public(account.password_reset), name="account_reset_password"),
    path(
        "password/forgotten/sent/",
        public(account.password_reset_done),
        name="account_reset_password_done",
    ),
    re_path(
        r"^password/new/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        public(account.password_reset_from_key),
        name="account_reset_password_from_key",
    ),
    path(
        "password/new/done/",
        public(account.password_reset_from_key_done),
        name="account_reset_password_from_key_done",
    ),
    path("password/", signed_in(account.password_change), name="account_change_password"),
    path("password/first/", signed_in(account.password_set), name="account_set_password"),
]
CONFIRMING = [
    path("confirm/", setting_up(account.reauthenticate), name="account_reauthenticate"),
    path("confirm/code/", setting_up(factors.reauthenticate), name="mfa_reauthenticate"),
    path(
        "confirm/key/", setting_up(keys.reauthenticate_webauthn), name="mfa_reauthenticate_webauthn"
    ),
]
SECOND_FACTOR = [
    path("second-factor/", setting_up(factors.index), name="mfa_index"),
    path("second-factor/needed/", setting_up(second_factor_needed), name="second_factor_needed"),
    path("second-factor/app/", setting_up(app.activate_totp), name="mfa_activate_totp"),
    path(
        "second-factor/app/remove/",
        signed_in(keeping_the_last(app.deactivate_totp)),
        name="mfa_deactivate_totp",
    ),
    path("second-factor/keys/", signed_in(keys.list_webauthn), name="mfa_list_webauthn"),
    path("second-factor/keys/add/", setting_up(keys.add_webauthn), name="mfa_add_webauthn"),
    path(
        "second-factor/keys/<int:pk>/remove/",
        signed_in(keeping_the_last(keys.remove_webauthn)),
        name="mfa_remove_webauthn",
    ),
    path(
        "second-factor/keys/<int:pk>/name/", signed_in(keys.edit_webauthn), name="mfa_edit_webauthn"
    ),
    path(
        "second-factor/codes/", signed_in(codes.view_recovery_codes), name="mfa_view_recovery_codes"
    ),
    path(
        "second-factor/codes/new/",
        signed_in(codes.generate_recovery_codes),
        name="mfa_generate_recovery_codes",
    ),
    path(
        "second-factor/codes/file/",
        signed_in(codes.download_recovery_codes),
        name="mfa_download_recovery_codes",
    ),
]
ACCOUNT = [
    path("", signed_in(own_account), name="account"),
    path("sessions/", signed_in(SessionsView.as_view()), name="usersessions_list"),
    path("sessions/<int:pk>/end/", signed_in(end_session), name="end_session"),
]

urlpatterns = [*ENTERING, *PASSWORD, *CONFIRMING, *SECOND_FACTOR, *ACCOUNT]

"""How people sign in: django-allauth's settings, in one place."""

import os

from clausewise.site.environment import address, breached_passwords
from clausewise.site.identity import identity_providers

_ADDRESS = address(os.environ)
_TOKENS = "django.contrib.auth.tokens"
_FORMS = "clausewise.features.people.sign_in.forms"

AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("email", "first_name", "last_name", "known_as")},
    },
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {
        "NAME": "clausewise.features.people.sign_in.passwords.BreachedPasswordValidator",
        "OPTIONS": {"path": breached_passwords(os.environ)},
    },
]

LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "tasks:home"

ACCOUNT_ADAPTER = "clausewise.features.people.sign_in.adapter.Adapter"
ACCOUNT_FORMS = {
    "login": f"{_FORMS}.LoginForm",
    "reset_password": f"{_FORMS}.ResetForm",
    "reset_password_from_key": f"{_FORMS}.NewPasswordForm",
    "change_password": f"{_FORMS}.ChangePasswordForm",
    "set_password": f"{_FORMS}.SetPasswordForm",
    "reauthenticate": f"{_FORMS}.ConfirmForm",
}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # addresses come from the school, not from the person
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_REDIRECT_URL = "policies:start"
# Django's own keys: allauth's would keep a second copy of each address, by which one could sign in
# after the school has changed it
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = f"{_TOKENS}.PasswordResetTokenGenerator"
# a whole school often reaches us from one address
ACCOUNT_RATE_LIMITS = {"login": "120/m/ip", "login_failed": "60/m/ip,5/300s/key"}

MFA_ADAPTER = "clausewise.features.people.sign_in.second_factor.Adapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_FORMS = {
    "authenticate": f"{_FORMS}.CodeForm",
    "reauthenticate": f"{_FORMS}.ConfirmCodeForm",
    "authenticate_webauthn": f"{_FORMS}.KeyForm",
    "reauthenticate_webauthn": f"{_FORMS}.ConfirmKeyForm",
    "activate_totp": f"{_FORMS}.AddAppForm",
    "add_webauthn": f"{_FORMS}.AddKeyForm",
    "edit_webauthn": f"{_FORMS}.NameKeyForm",
}
MFA_TOTP_ISSUER = "Clausewise"
MFA_TOTP_TOLERANCE = 1  # phones' clocks go wrong by half a minute
MFA_ALLOW_UNVERIFIED_EMAIL = True  # as above: the school vouches for addresses
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not _ADDRESS.is_secure

USERSESSIONS_ADAPTER = "clausewise.features.people.sign_in.sessions.Adapter"
USERSESSIONS_TRACK_ACTIVITY = True

SOCIALACCOUNT_ADAPTER = "clausewise.features.people.sign_in.identities.Adapter"
SOCIALACCOUNT_PROVIDERS = {"school": {"APPS": identity_providers(os.environ)}}
# A form may be sent to this site only, and browsers hold its redirects to that: so, a link.
SOCIALACCOUNT_LOGIN_ON_GET = True

SESSION_COOKIE_AGE = 12 * 60 * 60  # a long working day; being idle ends it sooner
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _ADDRESS.is_secure

# Limits on attempts count across processes and restarts.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache",
        # Past this many some are dropped, counters that still hold among them: nobody who tries
        # thousands of addresses may wash out what was counted for one. What is over goes first.
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}

"""Django's settings. Everything a school may change is an environment variable."""

import os

from . import signing_in, telling
from .databases import database
from .environment import (
    address,
    audit_keys,
    breached_passwords,
    data_folder,
    idle_minutes,
    secret_key,
    wonde_address,
)
from .logs import LOGGING
from .networks import hook_networks, trusted_proxies
from .switches import erases_nightly, is_demo, sends_heads, works_beside
from .wiring import (
    AUDIT_ACTS,
    AUDIT_HIDES,
    AUDIT_NAMES,
    AUDIT_PEOPLE,
    AUDIT_REACH,
    FEATURES,
    NAVIGATION,
    NAVIGATION_COUNTS,
    NAVIGATION_OUTSIDE,
    NAVIGATION_SIGNED_IN,
    ORGANISATION_LINKS,
    PEOPLE_ERASING,
    PEOPLE_HANGING,
    PEOPLE_TOLD_OF_ABSENCES,
    POLICY_LIBRARY,
    QUICK_ACTIONS,
    TASK_KINDS,
)

__all__ = [
    "AUDIT_ACTS",
    "AUDIT_HIDES",
    "AUDIT_NAMES",
    "AUDIT_PEOPLE",
    "AUDIT_REACH",
    "LOGGING",
    "NAVIGATION",
    "NAVIGATION_COUNTS",
    "NAVIGATION_OUTSIDE",
    "NAVIGATION_SIGNED_IN",
    "ORGANISATION_LINKS",
    "PEOPLE_ERASING",
    "PEOPLE_HANGING",
    "PEOPLE_TOLD_OF_ABSENCES",
    "POLICY_LIBRARY",
    "QUICK_ACTIONS",
    "TASK_KINDS",
]

globals().update({name: value for name, value in vars(signing_in).items() if name.isupper()})

ADDRESS = address(os.environ)
DATA = data_folder(os.environ)

globals().update(telling.mail(os.environ, ADDRESS.host, DATA))
HOOK_NETWORKS = hook_networks(os.environ)
TRUSTED_PROXIES = trusted_proxies(os.environ)
TASKS = telling.TASKS

DEMO = is_demo(os.environ)
SECRET_KEY = secret_key(os.environ, DATA)
BREACHED_PASSWORDS = breached_passwords(os.environ)
IDLE_MINUTES = idle_minutes(os.environ)
ERASES_NIGHTLY = erases_nightly(os.environ)
SENDS_HEADS = sends_heads(os.environ)
WORKS_BESIDE = works_beside(os.environ)
AUDIT_KEYS = audit_keys(os.environ, DATA)
AUDIT_HEAD = DATA / "audit-head"
WONDE_ADDRESS = wonde_address(os.environ)
DEBUG = False
ALLOWED_HOSTS = [ADDRESS.host, "127.0.0.1", "localhost"]

INSTALLED_APPS = [
    "clausewise.ui",  # first: its templates replace those of django.forms and allauth
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.usersessions",
    "django_tasks",
    "django_tasks_db",
    *FEATURES,
]
MIDDLEWARE = [
    "clausewise.site.logs.log_requests",
    "django.middleware.security.SecurityMiddleware",
    "clausewise.site.headers.strict_headers",
    "clausewise.site.charsets.utf_8_only",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "clausewise.features.audit.origin.note_origin",
    "clausewise.features.people.sign_in.idle.IdleTimeOut",
    "clausewise.features.people.middleware.WhoAsks",
    "clausewise.features.people.sign_in.second_factor.SecondFactor",
]
AUTH_USER_MODEL = "people.Person"
ROOT_URLCONF = "clausewise.site.urls"
WSGI_APPLICATION = "clausewise.site.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "clausewise.ui.navigation.navigation",
                "clausewise.features.people.school_settings.reading.look",
            ]
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

DATABASES = {"default": database(os.environ, DATA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_ALLOW_ALL_ORIGINS = False

SECURE_SSL_REDIRECT = ADDRESS.is_secure
SECURE_HSTS_SECONDS = 31_536_000 if ADDRESS.is_secure else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = ADDRESS.is_secure
SECURE_REDIRECT_EXEMPT = ["^health$"]  # a probe asks from this machine, over plain HTTP
SILENCED_SYSTEM_CHECKS = [
    # Browsers' built-in lists take whole domains and let none go: that is for the school to ask.
    "security.W021",
]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ADDRESS.is_secure else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_COOKIE_HTTPONLY = True

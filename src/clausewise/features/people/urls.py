"""The addresses of organisations and people."""

from django.urls import path

from clausewise.features.people.sign_in import account
from clausewise.features.people.views import organisation

app_name = "people"

PERSON = "o/<slug:organisation>/people/<slug:ref>"

urlpatterns = [
    path("o/<slug:organisation>/", organisation.organisation, name="organisation"),
    path(f"{PERSON}/sign-in/", account.sign_in_help, name="sign_in_help"),
    path(f"{PERSON}/sign-in/link/", account.send_link, name="send_link"),
    path(f"{PERSON}/sign-in/second-factor/", account.forget_factor, name="forget_factor"),
]

"""The addresses of signing in, under the names by which django-allauth finds its own pages."""

from allauth.account import views
from django.urls import path

from clausewise.features.people.sign_in.personas import personas
from clausewise.ui.permissions import public

urlpatterns = [
    path("sign-in/", public(views.login), name="account_login"),
    path("demo/", personas, name="personas"),
    path("sign-out/", public(views.logout), name="account_logout"),
    path("closed/", public(views.signup), name="account_signup"),
    path("inactive/", public(views.account_inactive), name="account_inactive"),
    path("password/reset/", public(views.password_reset), name="account_reset_password"),
]

"""The addresses of organisations and people."""

from django.urls import path

from clausewise.features.people.school_settings import views as school_settings
from clausewise.features.people.views import organisation

app_name = "people"

urlpatterns = [
    path("o/<slug:organisation>/", organisation.organisation, name="organisation"),
    path("o/<slug:organisation>/settings/", school_settings.change, name="settings"),
    path("o/<slug:organisation>/settings/logo/", school_settings.unset_logo, name="unset_logo"),
    path("o/<slug:organisation>/logo.png", school_settings.logo, name="logo"),
    path("o/<slug:organisation>/look.css", school_settings.style, name="style"),
]

"""The addresses of organisations and people."""

from django.urls import path

from clausewise.features.people.sign_in.account import invitation
from clausewise.features.people.views import organisation

app_name = "people"

urlpatterns = [
    path("o/<slug:organisation>/", organisation.organisation, name="organisation"),
    path("o/<slug:organisation>/people/<slug:ref>/invite/", invitation, name="invite"),
]

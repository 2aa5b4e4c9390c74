"""The addresses of organisations and people."""

from django.urls import path

from clausewise.features.people.views import addresses, organisation

app_name = "people"

urlpatterns = [
    path("o/<slug:organisation>/", organisation.organisation, name="organisation"),
    *addresses.urlpatterns,
]

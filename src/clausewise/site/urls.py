"""Every address of the site, feature by feature."""

from django.urls import include, path

from clausewise.site.health import health

urlpatterns = [
    path("health", health, name="health"),
    path("", include("clausewise.features.policies.urls")),
    path("", include("clausewise.features.tasks.urls")),
    path("", include("clausewise.features.people.urls")),
    path("", include("clausewise.features.audit.urls")),
    path("account/", include("clausewise.features.people.sign_in.urls")),
]

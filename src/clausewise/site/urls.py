"""Every address of the site, feature by feature."""

from django.urls import include, path

urlpatterns = [path("", include("clausewise.features.policies.urls"))]

"""The addresses of the audit record."""

from django.urls import path

from clausewise.features.audit import views

app_name = "audit"

urlpatterns = [
    path("o/<slug:organisation>/audit/", views.page, name="page"),
    path("o/<slug:organisation>/audit/export/", views.export, name="export"),
]

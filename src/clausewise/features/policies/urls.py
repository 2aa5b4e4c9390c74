"""The addresses of the policies' pages."""

from django.urls import path

from . import views

app_name = "policies"

urlpatterns = [path("", views.start, name="start")]

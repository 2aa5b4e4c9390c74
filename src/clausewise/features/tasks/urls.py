"""The addresses of one's first page and one's tasks."""

from django.urls import path

from clausewise.features.tasks import views

app_name = "tasks"

urlpatterns = [path("home/", views.home, name="home")]

"""Tells Django about this feature."""

from django.apps import AppConfig


class TasksConfig(AppConfig):
    """Tasks, notices and the first page."""

    name = "clausewise.features.tasks"
    label = "tasks"

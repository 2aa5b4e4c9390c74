"""Tells Django about this feature."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Organisations, people, roles and permissions."""

    name = "clausewise.features.people"
    label = "people"

"""Tells Django about this feature."""

from django.apps import AppConfig


class PoliciesConfig(AppConfig):
    """Ask, Compare and the Handbook."""

    name = "clausewise.features.policies"
    label = "policies"

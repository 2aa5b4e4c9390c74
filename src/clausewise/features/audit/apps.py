"""Tells Django about this feature."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """The record of what was done, which nobody can quietly change."""

    name = "clausewise.features.audit"
    label = "audit"

"""Tells Django where the common templates and styles are."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """The common parts of every page."""

    name = "clausewise.ui"
    label = "ui"

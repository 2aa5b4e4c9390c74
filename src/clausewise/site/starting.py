"""How a command comes by the site: its settings and its database, or a plain word about why not."""

import os

import django

from clausewise.site.asking import BadInput
from clausewise.site.environment import BadSettingError


def start_django() -> None:
    """Read the settings. Raises `BadInput` where one of them cannot be understood."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "clausewise.site.settings")
    try:
        django.setup()
    except BadSettingError as error:
        raise BadInput(str(error)) from error

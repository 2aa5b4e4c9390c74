"""Makes Django ready for a command that works on what the site keeps."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import django
from django.db import DatabaseError

from clausewise.site.asking import BadInput
from clausewise.site.environment import BadSettingError


@contextmanager
def ready() -> Iterator[None]:
    """Set Django up. Raises `BadInput` where the site's data cannot be reached."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "clausewise.site.settings")
    try:
        django.setup()
        yield
    except BadSettingError as error:
        raise BadInput(str(error)) from error
    except DatabaseError as error:
        raise BadInput(
            f"the site's data cannot be reached: {error}. Set CLAUSEWISE_DATA to the folder that "
            "the site keeps its data in; a new site has a database once it was started."
        ) from error

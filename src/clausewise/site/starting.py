"""How a command comes by the site: its settings and its database, or a plain word about why not."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import django
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder

from clausewise.features.audit.walls import without_walls
from clausewise.site.asking import BadInput
from clausewise.site.databases import NAME
from clausewise.site.environment import BadSettingError, where_data_is


def start_django() -> None:
    """Read the settings. Raises `BadInput` where one of them cannot be understood."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "clausewise.site.settings")
    try:
        django.setup()
    except BadSettingError as error:
        raise BadInput(str(error)) from error


def prepare() -> None:
    """Read the settings and bring the database up to date, as whatever serves or works must."""
    start_django()
    upgrade()


def join() -> None:
    """Do the same for a site that is there already. Raises `BadInput`, and makes nothing, else."""
    folder = where_data_is(os.environ)
    if not (os.environ.get("CLAUSEWISE_DATABASE") or (folder / NAME).exists()):
        raise BadInput(
            f"there is no site in {folder}. Set CLAUSEWISE_DATA to the folder that the site keeps "
            "its data in; a new site begins with `clausewise serve`."
        )
    start_django()
    with _told_plainly():
        begun = MigrationRecorder(connection).has_table()
    if not begun:
        raise BadInput(
            "the database holds no site. Correct CLAUSEWISE_DATA, or CLAUSEWISE_DATABASE if you "
            "use PostgreSQL; a new site begins with `clausewise serve`."
        )
    upgrade()


def still_to_do() -> list[str]:
    """Return what must be done to the tables before this version can use them."""
    with _told_plainly():
        executor = MigrationExecutor(connection)
        plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{step.app_label} {step.name}" for step, _ in plan]


def upgrade() -> None:
    """Bring the database up to date. Raises `BadInput` where it cannot be used."""
    with _told_plainly(), without_walls("a new version may change everyone's rows"):
        call_command("migrate", verbosity=0)


@contextmanager
def _told_plainly() -> Iterator[None]:
    try:
        yield
    except (OSError, DatabaseError) as error:
        raise BadInput(
            f"the database cannot be used: {error}. If it is SQLite, set CLAUSEWISE_DATA to a "
            "folder that Clausewise may write to; if PostgreSQL, look at CLAUSEWISE_DATABASE."
        ) from error

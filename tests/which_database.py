"""A pytest plugin: runs the tests that use the database on PostgreSQL, where one is named.

CLAUSEWISE_TEST_DATABASE names it, as `ops/with-postgresql` does. pytest-django lets no test touch
the database that does not ask for it, so those that ask are all there are.

Otherwise tests use SQLite in a file, as a school does. In memory, the threads of a live server
would share one connection; when one of them runs a function of Django's within SQLite while another
waits for the connection, each holds what the other needs, for ever.
"""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from django.conf import settings

NAMED = os.environ.get("CLAUSEWISE_TEST_DATABASE")
ASKS = {"db", "transactional_db", "django_db_setup", "live_server"}
ONLY_THERE = Path(__file__).parent / "postgresql"
FOLDER = TemporaryDirectory()


def uses_the_database(item):
    """Whether a test asks for the database, itself or through what it asks for."""
    asks = ASKS & set(item.fixturenames) or item.get_closest_marker("django_db")
    return bool(asks) or ONLY_THERE in item.path.parents


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests():
    """Name the database before Django's settings are read; a process started later has its own."""
    if NAMED:
        os.environ["CLAUSEWISE_DATABASE"] = NAMED


def pytest_configure():
    if NAMED:
        # a browser that has not hung up yet must not hold on to a database that is to go
        settings.DATABASES["default"]["CONN_MAX_AGE"] = 0
    else:
        database = settings.DATABASES["default"]
        database.setdefault("TEST", {})["NAME"] = f"{FOLDER.name}/clausewise.sqlite3"
    os.environ.pop("CLAUSEWISE_DATABASE", None)


def pytest_ignore_collect(collection_path):
    return True if collection_path == ONLY_THERE and not NAMED else None


def pytest_collection_modifyitems(config, items):
    if not NAMED:
        return
    items[:], left = (
        [item for item in items if uses_the_database(item) is asks] for asks in (True, False)
    )
    config.hook.pytest_deselected(items=left)

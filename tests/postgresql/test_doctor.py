"""What the doctor asks of PostgreSQL alone."""

from dataclasses import replace

import pytest
from django.conf import settings
from django.db import connection
from django.db.utils import ConnectionHandler

from clausewise.features.audit.api import Wall
from clausewise.site.doctor import database
from clausewise.site.doctor.site import this_site


@pytest.fixture
def here(db):
    return this_site()


def test_a_sound_database_has_nothing_to_mend(here):
    for check in (database.database, database.server, database.role, database.walls):
        assert check(here).mend == ""
    assert database.journal(here) == database.ELSEWHERE


def test_a_table_without_its_wall_is_told(here):
    connection.check_constraints()
    with connection.schema_editor() as editor:
        Wall("people_absence").database_backwards("people", editor, None, None)

    assert "tables of" in database.walls(here).said
    assert "clausewise upgrade" in database.walls(here).mend


def test_a_role_that_stands_above_the_walls_is_told(here):
    above = {**settings.DATABASES["default"], "USER": "owner", "NAME": "postgres"}
    other = ConnectionHandler({"default": above})["default"]

    found = database.role(replace(here, database=other))
    other.close()

    assert "ALTER ROLE owner NOSUPERUSER NOBYPASSRLS" in found.mend

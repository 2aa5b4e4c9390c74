"""Whatever the database, who takes the walls down says why."""

import pytest
from django.db import connection

from clausewise.features.audit.api import Wall, without_walls


@pytest.mark.parametrize("why", ["", "  "])
def test_the_walls_come_down_only_for_a_reason(why):
    with pytest.raises(ValueError, match="say why"), without_walls(why):
        pass


def test_a_migration_says_in_words_what_a_wall_is_for():
    said = Wall("people_absence").describe()

    assert said == "Show the rows of people_absence only to whom they belong"


@pytest.mark.parametrize("way", ["database_forwards", "database_backwards"])
def test_only_postgresql_is_given_policies(db, way):
    editor = connection.schema_editor(collect_sql=True)

    getattr(Wall("people_absence"), way)("people", editor, None, None)

    assert len(editor.collected_sql) == (3 if connection.vendor == "postgresql" else 0)

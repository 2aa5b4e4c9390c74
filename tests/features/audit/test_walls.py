"""Whatever the database, who takes the walls down says why."""

import pytest
from django.db import connection

from clausewise.features.audit.api import SeenBelow, Wall, without_walls


@pytest.mark.parametrize("why", ["", "  "])
def test_the_walls_come_down_only_for_a_reason(why):
    with pytest.raises(ValueError, match="say why"), without_walls(why):
        pass


def test_a_migration_says_in_words_what_a_wall_is_for():
    said = Wall("people_absence").describe()

    assert said == "Show the rows of people_absence only to whom they belong"


def test_where_a_request_may_read_what_is_above_a_second_policy_says_so(db):
    editor = connection.schema_editor(collect_sql=True)

    Wall("people_absence", seen_below=True).database_forwards("people", editor, None, None)

    policies = [each for each in editor.collected_sql if "FOR SELECT" in each]
    assert len(policies) == (1 if connection.vendor == "postgresql" else 0)


WAYS = {"database_forwards": 3, "database_backwards": 4}


@pytest.mark.parametrize("way", WAYS)
def test_only_postgresql_is_given_policies(db, way):
    editor = connection.schema_editor(collect_sql=True)

    getattr(Wall("people_absence"), way)("people", editor, None, None)

    assert len(editor.collected_sql) == (WAYS[way] if connection.vendor == "postgresql" else 0)


@pytest.mark.parametrize("way", WAYS)
def test_a_wall_that_stands_can_be_seen_over_from_below_on_postgresql(db, way):
    editor = connection.schema_editor(collect_sql=True)
    below = SeenBelow("people_settings")

    getattr(below, way)("people", editor, None, None)

    assert len(editor.collected_sql) == (1 if connection.vendor == "postgresql" else 0)
    assert below.describe() == "Show the rows of people_settings also from below"

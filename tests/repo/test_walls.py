import pytest
from django.apps import apps
from django.db.migrations import Migration
from django.db.migrations.loader import MigrationLoader
from rules.walls import unwalled, walled

from clausewise.features.audit.api import Wall
from clausewise.features.people.api import Membership, Organisation, Person


@pytest.fixture(scope="module")
def tables():
    return walled(MigrationLoader(None).disk_migrations.values())


def test_every_table_that_carries_an_organisation_stands_behind_the_second_wall(tables):
    assert unwalled(apps.get_models(include_auto_created=True), tables) == []


def test_a_table_without_its_wall_is_caught():
    assert unwalled([Membership, Person, Organisation], set()) == [
        'people.Membership: add Wall("people_membership") to a migration of its feature'
    ]


def test_a_wall_in_a_migration_is_seen():
    migration = Migration("0009_more", "people")
    migration.operations = [Wall("people_membership")]

    assert unwalled([Membership], walled([migration])) == []

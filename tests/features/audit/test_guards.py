"""The database itself refuses to change an entry, whoever asks it."""

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction

from audit_record import COPIED, drop_guards, found, sql
from clausewise.features.audit.api import check
from clausewise.features.audit.models import Entry
from clausewise.features.audit.stored import is_guarded

MESSAGE = "never changed: entries are only added, each after the last"
INSERT = """INTO audit_entry (number, COLUMNS)
SELECT NUMBER, COLUMNS FROM audit_entry WHERE number = 3""".replace("COLUMNS", COPIED)
EVERYWHERE = (
    "UPDATE audit_entry SET act = 'nothing'",
    "DELETE FROM audit_entry",
    f"INSERT {INSERT.replace('NUMBER', '5')}",
    f"INSERT {INSERT.replace('NUMBER', '99')}",
)
ON_ONE = {
    "sqlite": (
        f"INSERT OR REPLACE {INSERT.replace('NUMBER', '3')}",
        "UPDATE OR REPLACE audit_entry SET number = 4 WHERE number = 3",
    ),
    "postgresql": ("TRUNCATE audit_entry", "TRUNCATE audit_entry CASCADE"),
}


@pytest.mark.parametrize("statement", [*EVERYWHERE, *ON_ONE[connection.vendor]])
def test_sql_that_would_change_the_record_is_refused_with_a_clear_message(chain, statement):
    with pytest.raises(IntegrityError, match=MESSAGE), transaction.atomic():
        sql(statement)

    assert found() == set()
    assert Entry.objects.count() == len(chain)


def test_so_are_changes_by_the_product_itself(chain):
    first = chain[0]
    first.act = "nothing"

    for change in (first.save, first.delete, Entry.objects.all().delete):
        with pytest.raises(IntegrityError, match=MESSAGE), transaction.atomic():
            change()


def test_a_database_without_its_guards_is_named(chain):
    assert is_guarded()
    drop_guards()

    (finding,) = check().findings
    assert str(finding).startswith("unguarded: the database's triggers")


def test_a_guard_too_many_is_named_too(chain):
    told = {
        "sqlite": "BEGIN SELECT 1; END",
        "postgresql": "FOR EACH ROW EXECUTE FUNCTION audit_entry_follow()",
    }
    sql(f"CREATE TRIGGER meddle AFTER INSERT ON audit_entry {told[connection.vendor]}")

    assert not is_guarded()


@pytest.mark.django_db(transaction=True)
def test_the_guards_come_and_go_with_their_migration():
    call_command("migrate", "audit", "0001", verbosity=0)
    call_command("migrate", verbosity=0)

    assert is_guarded()

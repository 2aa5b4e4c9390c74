"""What each database is asked in its own words: the entries as they are stored, locks, guards.

Checking reads what the database holds, not what Django makes of it: text on one side, text on the
other, so that nothing that is stored can look like something else.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from django.db import connection

BATCH = 2000
REFUSAL = "The audit record is never changed: entries are only added, each after the last."

TEXTS = (
    *("by", "act", "about", "organisation", "came_from", "cites_text", "details_text"),
    *("restricted", "key", "before", "seal"),
)


class Stored(NamedTuple):
    """One entry as its table holds it; None for what is not even of the right type."""

    number: int | None
    at: str | None
    by: str | None
    act: str | None
    about: str | None
    organisation: str | None
    came_from: str | None
    cites_text: str | None
    details_text: str | None
    restricted: str | None
    key: str | None
    before: str | None
    seal: str | None


@dataclass(frozen=True, slots=True)
class Database:
    """The words of one kind of database.

    `lock` keeps other writers out until the transaction ends. `number`, `at` and `text` read a
    column. `guards` refuse to change, delete or misplace an entry; `count_guards` counts them, and
    `unguard` takes them away.
    """

    lock: str
    number: str
    at: str
    text: str
    guards: tuple[str, ...]
    count_guards: str
    unguard: tuple[str, ...]


_MISPLACED = "NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM audit_entry)"

SQLITE = Database(
    # a writer's lock even where the transaction began as a reader's
    lock="UPDATE audit_entry SET number = number WHERE 0",
    number='CASE typeof("number") WHEN \'integer\' THEN "number" END',
    at='CASE typeof("at") WHEN \'text\' THEN CAST("at" AS BLOB) END',
    text='CASE typeof("{0}") WHEN \'text\' THEN CAST("{0}" AS BLOB) END',
    guards=(
        "CREATE TRIGGER audit_entry_unchanged BEFORE UPDATE ON audit_entry"
        f" BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END",
        "CREATE TRIGGER audit_entry_kept BEFORE DELETE ON audit_entry"
        f" BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END",
        # REPLACE deletes without telling the trigger on DELETE; this one it cannot pass
        f"CREATE TRIGGER audit_entry_next BEFORE INSERT ON audit_entry WHEN {_MISPLACED}"
        f" BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END",
    ),
    count_guards="SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND name IN"
    " ('audit_entry_unchanged', 'audit_entry_kept', 'audit_entry_next')",
    unguard=(
        "DROP TRIGGER IF EXISTS audit_entry_unchanged",
        "DROP TRIGGER IF EXISTS audit_entry_kept",
        "DROP TRIGGER IF EXISTS audit_entry_next",
    ),
)

_REFUSE = f"RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation'"

POSTGRESQL = Database(
    lock="SELECT pg_advisory_xact_lock(4107263958)",
    number='"number"',
    at="regexp_replace(to_char(\"at\" AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'),"
    " '\\.000000$', '')",
    text='"{0}"',
    guards=(
        "CREATE OR REPLACE FUNCTION audit_entry_refuse() RETURNS trigger LANGUAGE plpgsql AS"
        f" $$ BEGIN {_REFUSE}; END $$",
        "CREATE OR REPLACE FUNCTION audit_entry_follow() RETURNS trigger LANGUAGE plpgsql AS"
        f" $$ BEGIN IF {_MISPLACED} THEN {_REFUSE}; END IF; RETURN NEW; END $$",
        "CREATE TRIGGER audit_entry_unchanged BEFORE UPDATE ON audit_entry"
        " FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_refuse()",
        "CREATE TRIGGER audit_entry_kept BEFORE DELETE OR TRUNCATE ON audit_entry"
        " FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_refuse()",
        "CREATE TRIGGER audit_entry_next BEFORE INSERT ON audit_entry"
        " FOR EACH ROW EXECUTE FUNCTION audit_entry_follow()",
    ),
    # a trigger that is switched off guards nothing
    count_guards="SELECT count(*) FROM pg_trigger WHERE tgrelid = 'audit_entry'::regclass"
    " AND NOT tgisinternal AND tgenabled IN ('O', 'A') AND tgname IN"
    " ('audit_entry_unchanged', 'audit_entry_kept', 'audit_entry_next')",
    unguard=(
        "DROP TRIGGER IF EXISTS audit_entry_unchanged ON audit_entry",
        "DROP TRIGGER IF EXISTS audit_entry_kept ON audit_entry",
        "DROP TRIGGER IF EXISTS audit_entry_next ON audit_entry",
    ),
)

DATABASES = {"sqlite": SQLITE, "postgresql": POSTGRESQL}
GUARDS = 3


def database() -> Database:
    """Return the words of the database in use."""
    return DATABASES[connection.vendor]


def keep_others_out() -> None:
    """Let nobody else write to the record until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute(database().lock)


def is_guarded() -> bool:
    """Whether the database itself refuses to change or delete entries."""
    with connection.cursor() as cursor:
        cursor.execute(database().count_guards)
        return bool(cursor.fetchone()[0] == GUARDS)


def entries() -> Iterator[Stored]:
    """Yield every entry as it is stored, by number, holding a batch in memory at a time."""
    words = database()
    columns = [words.number, words.at, *(words.text.format(name) for name in TEXTS)]
    select = f'SELECT {", ".join(columns)} FROM audit_entry ORDER BY "number"'  # noqa: S608  # our own words
    with connection.chunked_cursor() as cursor:
        cursor.execute(select)
        while rows := cursor.fetchmany(BATCH):
            for number, *texts in rows:
                yield Stored(number, *map(_text, texts))


def _text(value: bytes | str | None) -> str | None:
    """Read what may be no text at all, in a way that never makes it equal to a text."""
    if isinstance(value, bytes):
        return value.decode(errors="surrogateescape")
    return value

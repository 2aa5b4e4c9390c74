"""What each database is asked in its own words: the entries as they are stored, locks, guards.

Checking reads what the database holds, not what Django makes of it: text on one side, text on the
other, so that nothing that is stored can look like something else.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from django.db import connection

BATCH = 500
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
    column. `guards` refuse to change, delete or misplace an entry; `name_guards` names those
    that are there, and `unguard` takes them away.
    """

    lock: str
    number: str
    at: str
    text: str
    guards: tuple[str, ...]
    name_guards: str
    unguard: tuple[str, ...]


_NAMES = ("audit_entry_unchanged", "audit_entry_kept", "audit_entry_next")
_CHANGE, _DELETE, _INSERT = _NAMES
_MISPLACED = "NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM audit_entry)"


def _sqlite_guard(name: str, before: str, when: str = "") -> str:
    refuse = f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
    return f"CREATE TRIGGER {name} BEFORE {before} ON audit_entry {when} {refuse}"


SQLITE = Database(
    # a writer's lock even where the transaction began as a reader's
    lock="UPDATE audit_entry SET number = number WHERE 0",
    number='CASE typeof("number") WHEN \'integer\' THEN "number" END',
    at='CASE typeof("at") WHEN \'text\' THEN CAST("at" AS BLOB) END',
    text='CASE typeof("{0}") WHEN \'text\' THEN CAST("{0}" AS BLOB) END',
    guards=(
        _sqlite_guard(_CHANGE, "UPDATE"),
        _sqlite_guard(_DELETE, "DELETE"),
        # REPLACE deletes without telling the guard of deletes; this one it cannot pass
        _sqlite_guard(_INSERT, "INSERT", f"WHEN {_MISPLACED}"),
    ),
    name_guards=(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit_entry'"
    ),
    unguard=tuple(f"DROP TRIGGER IF EXISTS {name}" for name in _NAMES),
)


def _postgresql_function(name: str, body: str) -> str:
    refuse = f"RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation'"
    text = f"$$ BEGIN {body.format(refuse=refuse)} END $$"
    return f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS {text}"


def _postgresql_guard(name: str, before: str, each: str, function: str) -> str:
    event = f"BEFORE {before} ON audit_entry FOR EACH {each}"
    return f"CREATE TRIGGER {name} {event} EXECUTE FUNCTION {function}()"


POSTGRESQL = Database(
    lock="SELECT pg_advisory_xact_lock(4107263958)",
    number='"number"',
    at=(
        "regexp_replace(to_char(\"at\" AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), "
        "'\\.000000$', '')"
    ),
    text='"{0}"',
    guards=(
        _postgresql_function("audit_entry_refuse", "{refuse};"),
        _postgresql_function(
            "audit_entry_follow", f"IF {_MISPLACED} THEN {{refuse}}; END IF; RETURN NEW;"
        ),
        _postgresql_guard(_CHANGE, "UPDATE", "STATEMENT", "audit_entry_refuse"),
        _postgresql_guard(_DELETE, "DELETE OR TRUNCATE", "STATEMENT", "audit_entry_refuse"),
        _postgresql_guard(_INSERT, "INSERT", "ROW", "audit_entry_follow"),
    ),
    name_guards=(  # one that is switched off guards nothing
        "SELECT tgname FROM pg_trigger WHERE tgrelid = 'audit_entry'::regclass"
        " AND tgenabled IN ('O', 'A')"
    ),
    unguard=tuple(f"DROP TRIGGER IF EXISTS {name} ON audit_entry" for name in _NAMES),
)

DATABASES = {"sqlite": SQLITE, "postgresql": POSTGRESQL}


def database() -> Database:
    """Return the words of the database in use."""
    return DATABASES[connection.vendor]


def keep_others_out() -> None:
    """Let nobody else write to the record until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute(database().lock)


def is_guarded() -> bool:
    """Whether the database itself refuses to change entries, and nothing of others meddles."""
    with connection.cursor() as cursor:
        cursor.execute(database().name_guards)
        return {name for (name,) in cursor.fetchall()} == set(_NAMES)


def entries() -> Iterator[Stored]:
    """Yield every entry as it is stored, by number, holding a batch in memory at a time."""
    words = database()
    columns = [words.number, words.at, *(words.text.format(name) for name in TEXTS)]
    select = " ".join(("SELECT", ", ".join(columns), "FROM audit_entry ORDER BY number"))
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

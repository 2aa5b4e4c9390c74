"""The database: that it answers, is up to date, and keeps its walls up."""

from typing import Any

from django.db import DatabaseError
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader

from clausewise.features.audit.api import Wall
from clausewise.site.doctor.site import Finding, Site

OLDEST_SERVER = 15
ELSEWHERE = Finding("does not apply to this database")


def database(site: Site) -> Finding:
    """Whether the database answers."""
    try:
        _first(site.database, "SELECT 1")
    except DatabaseError as error:
        return Finding(
            f"the database does not answer ({type(error).__name__})",
            "Start it, and look at CLAUSEWISE_DATABASE (PostgreSQL) or CLAUSEWISE_DATA (SQLite).",
        )
    return Finding(f"{site.database.display_name} answers")


def migrations(site: Site) -> Finding:
    """Whether the tables are those of this version."""
    executor = MigrationExecutor(site.database)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if not plan:
        return Finding("up to date")
    return Finding(
        f"{len(plan)} changes to the tables are still to be made",
        "Make a backup, then run: clausewise upgrade",
    )


def journal(site: Site) -> Finding:
    """Whether SQLite lets people read while somebody writes."""
    if site.database.vendor != "sqlite":
        return ELSEWHERE
    (mode,) = _first(site.database, "PRAGMA journal_mode")
    if mode == "wal":
        return Finding("write-ahead logging is on")
    return Finding(
        f"the journal's mode is {mode!r}, not 'wal'",
        "Keep the data folder on a disk of this machine: a network share cannot do it.",
    )


def server(site: Site) -> Finding:
    """Whether PostgreSQL is one that Clausewise is tested on."""
    if site.database.vendor != "postgresql":
        return ELSEWHERE
    (number,) = _first(site.database, "SHOW server_version_num")
    return judge_server(int(number) // 10_000)


def judge_server(version: int) -> Finding:
    """Say whether a version of PostgreSQL is recent enough."""
    if version >= OLDEST_SERVER:
        return Finding(f"PostgreSQL {version}")
    return Finding(
        f"PostgreSQL {version} is too old",
        f"Upgrade it to {OLDEST_SERVER} or later, with a backup.",
    )


def role(site: Site) -> Finding:
    """Whether the account that the site uses is bound by the walls."""
    if site.database.vendor != "postgresql":
        return ELSEWHERE
    query = "SELECT rolname, rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user"
    name, above = _first(site.database, query)
    if not above:
        return Finding(f"{name} is an ordinary role")
    return Finding(
        f"{name} stands above row-level security",
        f"ALTER ROLE {name} NOSUPERUSER NOBYPASSRLS, or use another role that owns the database.",
    )


def walls(site: Site) -> Finding:
    """Whether row-level security is on, and forced, wherever it should be."""
    if site.database.vendor != "postgresql":
        return ELSEWHERE
    query = (
        "SELECT count(*) FROM pg_class JOIN pg_policy ON polrelid = pg_class.oid"
        " WHERE relname = ANY (%s) AND polname = 'wall' AND relrowsecurity AND relforcerowsecurity"
    )
    tables = sorted(walled_tables())
    (standing,) = _first(site.database, query, [tables])
    if standing == len(tables):
        return Finding(f"row-level security guards {standing} tables")
    return Finding(
        f"row-level security guards {standing} tables of {len(tables)}",
        "Run: clausewise upgrade. If that changes nothing, restore the newest backup.",
    )


def walled_tables() -> set[str]:
    """Return the tables around which a migration builds a wall."""
    known = MigrationLoader(None).disk_migrations.values()
    return {each.table for one in known for each in one.operations if isinstance(each, Wall)}


def _first(
    database: BaseDatabaseWrapper, query: str, given: list[Any] | None = None
) -> tuple[Any, ...]:
    with database.cursor() as cursor:
        cursor.execute(query, given)
        found: tuple[Any, ...] = cursor.fetchone()
    return found

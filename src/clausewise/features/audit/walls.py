"""The second wall: PostgreSQL itself shows a request no rows but those of its organisations.

The first wall is what queries ask for. Where one of them forgets, the database still gives nothing
away: a policy on each table compares its rows with what is said here. Unless something is said,
nothing can be seen. SQLite has no such policies; there, all of this does nothing.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TypeVar

from django.db import DatabaseError, connection
from django.db.backends.base.base import BaseDatabaseWrapper

ORGANISATIONS = "clausewise.organisations"
ABOVE = "clausewise.above"
WALLS_DOWN = "clausewise.walls_down"
"""The settings of a database session that the policies read."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Which organisations' rows are shown, by key; all of them where `why` says why.

    `above` are those that the others belong to: who acts there, acts for the others too.
    """

    organisations: frozenset[int] = frozenset()
    above: frozenset[int] = frozenset()
    why: str = ""


SAY = "SELECT " + ", ".join(["set_config(%s, %s, false)"] * 3)
NOTHING = Standing()
Streamed = TypeVar("Streamed")
_standing: ContextVar[Standing] = ContextVar("standing", default=NOTHING)


@contextmanager
def within(organisations: Iterable[int], above: Iterable[int] = ()) -> Iterator[None]:
    """Show only what belongs to these organisations, given by their keys.

    Of those `above` them, who holds and does what there is shown, and nothing can be changed.
    """
    with _stand(Standing(frozenset(organisations), frozenset(above))):
        yield


@contextmanager
def without_walls(why: str) -> Iterator[None]:
    """Show everything: for work that is nobody's request, which says here why it must."""
    if not why.strip():
        raise ValueError("say why the walls must be down")
    with _stand(Standing(why=why)):
        yield


def streamed(parts: Iterable[Streamed]) -> Iterator[Streamed]:
    """Let what is sent while it is read show later what may be seen now, inside the request."""
    standing = _standing.get()

    def stream() -> Iterator[Streamed]:
        with _stand(standing):
            yield from parts

    return stream()


@contextmanager
def _stand(standing: Standing) -> Iterator[None]:
    before = _standing.get()
    token = _standing.set(standing)
    try:
        if standing != before:
            tell(connection)
        yield
    finally:
        _standing.reset(token)
        if standing != before:
            tell(connection)


def tell(database: BaseDatabaseWrapper) -> None:
    """Say to an open database session what may be seen; one not yet open is told as it opens.

    A session that cannot be told is closed, so that nobody sees what the last one was shown.
    """
    if database.vendor != "postgresql" or database.connection is None:
        return
    if database.in_atomic_block and _has_failed(database):
        return  # only a rollback is possible, which brings back what was said before
    standing = _standing.get()
    said = (
        *(ORGANISATIONS, _keys(standing.organisations)),
        *(ABOVE, _keys(standing.above)),
        *(WALLS_DOWN, standing.why),
    )
    try:
        with database.wrap_database_errors:
            # not through Django's cursor: a page takes as many queries on SQLite as here
            database.connection.execute(SAY, said)
    except DatabaseError:
        database.close()


def _keys(organisations: frozenset[int]) -> str:
    return ",".join(map(str, sorted(organisations)))


def _has_failed(database: BaseDatabaseWrapper) -> bool:
    return bool(database.connection.info.transaction_status.name == "INERROR")

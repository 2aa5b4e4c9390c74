"""SQLite: copied through its own backup interface, so that nobody has to stop writing."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from clausewise.site.asking import BadInput

PAGES = 1024
"""How many pages are copied at a time; between two steps others may write."""


def dump(database: dict[str, Any], file: Path) -> None:
    """Copy the database as it stands at one moment. Raises `BadInput` if there is none."""
    source = Path(database["NAME"])
    if not source.exists():
        raise BadInput(f"there is no database at {source}: look at CLAUSEWISE_DATA")
    with closing(sqlite3.connect(source)) as live, closing(sqlite3.connect(file)) as copy:
        live.backup(copy, pages=PAGES)
        # one file holds everything, whichever way it was being written to
        copy.execute("PRAGMA journal_mode = DELETE")

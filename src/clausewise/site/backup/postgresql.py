"""PostgreSQL: dumped and restored by its own programs, in its custom format."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

from clausewise.features.audit.walls import WALLS_DOWN
from clausewise.site.asking import BadInput

PROGRAMS = Path("/usr/lib/postgresql")
PLAIN = ("--no-owner", "--no-privileges")


def dump(database: dict[str, Any], file: Path) -> None:
    """Dump the database as it stands at one moment, walls and all."""
    what = ("--format=custom", "--enable-row-security", *PLAIN)
    _run("pg_dump", database, *what, f"--file={file}")


def restore(database: dict[str, Any], file: Path, *, replace: bool) -> None:
    """Put a dump into a database, whole or not at all; in place of what is there if told."""
    away = ("--clean", "--if-exists") if replace else ()
    _run(
        "pg_restore", database, "--single-transaction", "--exit-on-error", *PLAIN, *away, str(file)
    )


def is_empty(database: dict[str, Any]) -> bool:
    """Whether a database has no tables yet. Raises `BadInput`."""
    query = "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()"
    return (
        _run("psql", database, "--tuples-only", "--no-psqlrc", f"--command={query}").strip() == "0"
    )


def _address(database: dict[str, Any]) -> str:
    named = {"dbname": "NAME", "user": "USER", "host": "HOST", "port": "PORT"}
    given = {name: database[key] for name, key in named.items() if database[key]}
    pairs = {**given, **database["OPTIONS"]}.items()
    return " ".join(f"{name}='{_quoted(value)}'" for name, value in pairs)


def _quoted(value: str) -> str:
    return value.replace("\\", "\\\\").replace("'", "\\'")


def _run(program: str, database: dict[str, Any], *arguments: str) -> str:
    """Run one of PostgreSQL's programs; return what it prints. Raises `BadInput` if it fails.

    The password goes where no list of processes shows it.
    """
    walls = f"-c {WALLS_DOWN}=a\\ backup\\ holds\\ everything"
    environ = {**os.environ, "PGOPTIONS": walls}
    if database["PASSWORD"]:
        environ["PGPASSWORD"] = database["PASSWORD"]
    command = [_find(program), f"--dbname={_address(database)}", *arguments]
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
    if done.returncode:
        raise BadInput(f"{program} did not succeed: {done.stderr.strip()}")
    return done.stdout


def _find(program: str) -> str:
    newest_first = sorted(PROGRAMS.glob("*/bin"), key=lambda path: int(path.parent.name))[::-1]
    for folder in (None, *newest_first):
        if found := shutil.which(program, path=folder and str(folder)):
            return found
    raise BadInput(f"{program} is missing: install PostgreSQL's client programs")

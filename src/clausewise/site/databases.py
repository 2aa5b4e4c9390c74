"""Which database the site uses: SQLite in its data folder, or the PostgreSQL that is named."""

from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote

from clausewise.site.environment import BadSettingError, split_address

NAME = "clausewise.sqlite3"
EXAMPLE = "postgresql://clausewise:password@127.0.0.1:5432/clausewise"
KEEP_OPEN = 600
"""How many seconds a connection may serve one request after another."""


def database(environ: Mapping[str, str], folder: Path) -> dict[str, Any]:
    """Read CLAUSEWISE_DATABASE; return what Django's DATABASES holds for it."""
    text = environ.get("CLAUSEWISE_DATABASE")
    return _postgresql(text) if text else _sqlite(folder)


def _sqlite(folder: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": folder / NAME,
        "OPTIONS": {
            # readers never wait for the writer, and a writer waits its turn at the start
            "init_command": "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;",
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,  # seconds that a writer waits for its turn
        },
    }


def _postgresql(text: str) -> dict[str, Any]:
    parts = split_address(text)
    if parts.scheme not in {"postgresql", "postgres"} or not parts.path.strip("/"):
        raise _not_understood()
    if find_spec("psycopg") is None:
        raise BadSettingError(
            "CLAUSEWISE_DATABASE names PostgreSQL, which takes one more package: "
            "python -m pip install --require-hashes -r requirements/postgresql.txt"
        )
    options = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "clausewise.site.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": KEEP_OPEN,
        "CONN_HEALTH_CHECKS": True,  # one that the server has closed is opened anew, unseen
        "OPTIONS": options,
    }


def _not_understood() -> BadSettingError:
    """Say what is wanted, and not what was given: it may hold a password."""
    return BadSettingError(
        f"CLAUSEWISE_DATABASE cannot be understood. Give it as in {EXAMPLE}, "
        "or leave it out to use SQLite in the data folder."
    )

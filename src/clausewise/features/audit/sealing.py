"""How an entry is sealed: one text of all its fields, and what the key makes of it."""

import json
from datetime import UTC, datetime
from typing import Any

from clausewise.features.audit.keys import Key
from clausewise.features.audit.models import Entry
from clausewise.features.audit.stored import Stored

UNSEALED = len(Stored._fields) - 1
"""How many fields the seal covers: all but itself, which stands last."""


def seal_of(stored: Stored, number: int, key: Key) -> str:
    """Return the seal that this key gives to an entry if it was made with this number."""
    text = json.dumps([number, *stored[1:UNSEALED]], separators=(",", ":"))
    return f"{number}:{key.seal(text)}"


def stored_of(entry: Entry) -> Stored:
    """Return an entry as the database will hold it."""
    given: dict[str, Any] = {name: getattr(entry, name) for name in Stored._fields}
    return Stored(**given | {"at": time_text(entry.at)})


def time_text(at: datetime) -> str:
    """Write a moment in UTC, as SQLite keeps it: 2026-11-25 22:28:00, with any split second."""
    return str(at.astimezone(UTC).replace(tzinfo=None))

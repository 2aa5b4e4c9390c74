"""The keys that seal the audit record: in a file, so that the database alone cannot forge."""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

LENGTH = 50
"""Random bytes in a new key; more than the hash can use."""


@dataclass(frozen=True, slots=True)
class Key:
    """One key; `place` counts from the oldest, and an older one never seals after a newer."""

    name: str
    place: int
    secret: bytes

    def seal(self, text: str) -> str:
        """Return the keyed hash of a text: HMAC-SHA256 (RFC 2104)."""
        return hmac.new(self.secret, text.encode(), hashlib.sha256).hexdigest()


def all_keys() -> dict[str, Key]:
    """Return every key by its name, the oldest first.

    Raises `OSError` where the file cannot be read, `ValueError` where it holds no key.
    """
    lines = Path(settings.AUDIT_KEYS).read_text(encoding="utf-8").splitlines()
    found = [_key(place, line.strip().encode()) for place, line in enumerate(lines) if line.strip()]
    if not found:
        raise ValueError(
            f"{settings.AUDIT_KEYS} holds no key of the audit record: put it back from a backup"
        )
    return {key.name: key for key in found}


def newest_key() -> Key:
    """Return the key that seals from now on."""
    return list(all_keys().values())[-1]


def add_key() -> Key:
    """Make a new key and put it behind the others; the next entry is sealed with it."""
    with Path(settings.AUDIT_KEYS).open("a", encoding="ascii") as kept:
        kept.write(f"{secrets.token_urlsafe(LENGTH)}\n")
    return newest_key()


def _key(place: int, secret: bytes) -> Key:
    name = hmac.new(secret, b"the name of this key", hashlib.sha256).hexdigest()[:16]
    return Key(name, place, secret)

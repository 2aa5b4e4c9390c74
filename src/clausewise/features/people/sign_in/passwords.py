"""Refuses passwords known from leaks, by a list on this machine: nothing is sent anywhere."""

import hashlib
from pathlib import Path
from typing import BinaryIO

from django.core.exceptions import ValidationError

HEX = 40
"""The length of a SHA-1 hash, written in hexadecimal."""


class BreachedPasswordValidator:
    """Refuses a password whose hash stands in the list at `path`; without one, refuses none.

    The list is the one that Have I Been Pwned publishes: sorted SHA-1 hashes, one `HASH:count` on
    a line. It may be far larger than memory: it is searched where it lies.
    """

    def __init__(self, path: str = "") -> None:
        self.path = path

    def validate(self, password: str, user: object = None) -> None:
        """Raise `ValidationError` for a password that stands in the list."""
        if self.path and is_listed(password, Path(self.path)):
            raise ValidationError(
                "This password is known from a leak elsewhere. Choose one that you use nowhere "
                "else: three random words make a good one.",
                code="password_breached",
            )

    def get_help_text(self) -> str:
        return "Your password must not be one that is known from a leak." if self.path else ""


def is_listed(password: str, path: Path) -> bool:
    """Say whether a password's hash stands in a sorted list, by halving what is left to search."""
    # the list's own format: SHA-1 protects nothing here
    digest = hashlib.sha1(password.encode(), usedforsecurity=False).hexdigest().upper().encode()
    low, high = 0, path.stat().st_size
    with path.open("rb") as listed:
        while low < high:
            middle = (low + high) // 2
            found = _hash_from(listed, middle)
            if not found or found >= digest:
                high = middle
            else:
                low = middle + 1
        return _hash_from(listed, low) == digest


def _hash_from(listed: BinaryIO, at: int) -> bytes:
    """Return the hash on the first line that starts at a byte or after it; none at the end."""
    if at:
        listed.seek(at - 1)
        listed.readline()
    else:
        listed.seek(0)
    return listed.readline()[:HEX].upper()

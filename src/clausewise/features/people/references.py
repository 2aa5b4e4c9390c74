"""References: short random names by which people and things stand in addresses and records."""

import secrets

LETTERS = "bcdfghjkmnpqrstvwxz23456789"
"""No vowels, so no words; nothing that is easily misread."""
LENGTH = 10


def new_reference() -> str:
    """Return a reference that nothing else has; nobody can guess it."""
    return "".join(secrets.choice(LETTERS) for _ in range(LENGTH))

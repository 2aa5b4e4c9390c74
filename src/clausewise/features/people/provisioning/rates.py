"""How often a directory may ask, and how often somebody may try a key that is none."""

import time

from django.core.cache import cache

MINUTE = 60
ASKS = 1500
"""A minute, for one key. Entra ID sends up to 25 requests a second."""
TRIES = 20
"""A minute, from one address, with a key that is not one."""


def too_often(what: str, most: int) -> bool:
    """Count one more of something in this minute, and say whether that is too many."""
    counted = f"directory:{what}:{int(time.time() // MINUTE)}"
    cache.add(counted, 0, 2 * MINUTE)
    return cache.incr(counted) > most

"""How often a directory may ask, and how often somebody may try a key that is none."""

import time

from django.db import connection

from clausewise.features.people.models import Tally

MINUTE = 60
ASKS = 1500
"""A minute, for one key. Entra ID sends up to 25 requests a second."""
TRIES = 20
"""A minute, from one address, with a key that is not one."""
COUNT = """
    INSERT INTO people_tally AS kept (what, minute, count) VALUES (%s, %s, 1)
    ON CONFLICT (what) DO UPDATE SET minute = excluded.minute,
    count = CASE WHEN kept.minute = excluded.minute THEN kept.count + 1 ELSE 1 END
    RETURNING count
"""
"""One statement, so that of many who ask at once none goes uncounted."""


def too_often(what: str, most: int) -> bool:
    """Count one more of something in this minute, and say whether that is too many."""
    with connection.cursor() as cursor:
        cursor.execute(COUNT, [what, _minute()])
        (count,) = cursor.fetchone()
    return bool(count > most)


def forget_tallies() -> None:
    """Drop what was counted in minutes that are over: it may hold a network address."""
    Tally.objects.filter(minute__lt=_minute()).delete()


def _minute() -> int:
    return int(time.time() // MINUTE)

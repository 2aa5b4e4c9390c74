"""The audit record: one entry for each act, never changed and never taken away."""

import json
from typing import Any

from django.db import models


def written(value: object) -> str:
    """Write an object of texts, whole numbers, yes or no and lists as the one text it has."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


class Entry(models.Model):
    """One act: somebody changed something, or read something sensitive.

    People and things stand in it by their references, never by name. `number` runs 1, 2, 3 …
    without a gap. `seal` is the number and what the key named by `key` makes of all other fields;
    `before` is the seal of the entry before. `restricted` names the permission without which
    nobody sees the entry. `cites_text` and `details_text` are kept as the very text that is sealed:
    a database's own type for JSON would rewrite it, or let it say one thing twice.
    """

    number = models.PositiveBigIntegerField(primary_key=True)
    at = models.DateTimeField(db_index=True)
    by = models.CharField(max_length=20, blank=True)
    act = models.CharField(max_length=60)
    about = models.CharField(max_length=80)
    organisation = models.CharField(max_length=20, blank=True)
    came_from = models.CharField(max_length=80)
    cites_text = models.TextField()
    details_text = models.TextField()
    restricted = models.CharField(max_length=60, blank=True)
    key = models.CharField(max_length=16)
    before = models.CharField(max_length=90, blank=True)
    seal = models.CharField(max_length=90)

    class Meta:
        indexes = [
            models.Index(fields=["organisation", "number"]),
            models.Index(fields=["organisation", "by", "restricted"]),
            models.Index(fields=["organisation", "act", "restricted"]),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.act}"

    @property
    def cites(self) -> dict[str, Any]:
        """The policy, version, clauses and decision it was done under."""
        return _read(self.cites_text)

    @property
    def details(self) -> dict[str, Any]:
        """What more there is to know of it, in references, words of the vocabulary and counts."""
        return _read(self.details_text)


def _read(text: str) -> dict[str, Any]:
    """Read an object. What is none any more was tampered with, and shows as empty."""
    try:
        found = json.loads(text)
    except ValueError:
        found = None
    return found if isinstance(found, dict) else {}

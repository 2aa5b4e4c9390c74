"""Answers that somebody chose to keep."""

from django.db import models


class KeptAnswer(models.Model):
    """An answer that somebody chose to keep: what decided it, never who asked.

    `name` is its replay id: the same facts, pack and day always have the same one, so keeping an
    answer twice keeps it once. `record` is what `clausewise.engine.replay.record` returns.
    """

    name = models.CharField(max_length=12, unique=True)
    record = models.JSONField()
    kept_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name

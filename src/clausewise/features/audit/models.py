"""The audit record: one entry for each act, never changed and never taken away."""

from django.db import models


class Entry(models.Model):
    """One act: somebody changed something, or read something sensitive.

    People and things stand in it by their references, never by name. `number` runs 1, 2, 3 …
    without a gap; `seal` covers all other fields and the seal before, so that any change shows.
    """

    number = models.PositiveBigIntegerField(primary_key=True)
    at = models.DateTimeField(db_index=True)
    by = models.CharField(max_length=20, blank=True)
    act = models.CharField(max_length=60)
    about = models.CharField(max_length=80)
    organisation = models.CharField(max_length=20, blank=True)
    came_from = models.CharField(max_length=80)
    cites = models.JSONField(default=dict)
    details = models.JSONField(default=dict)
    seal = models.CharField(max_length=64)

    class Meta:
        indexes = [models.Index(fields=["organisation", "number"])]

    def __str__(self) -> str:
        return f"{self.number} {self.act}"

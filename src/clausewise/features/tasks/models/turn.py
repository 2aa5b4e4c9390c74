"""When each recurring job was last done."""

from django.db import models


class Turn(models.Model):
    """One recurring job, and the moment of its last turn."""

    job = models.CharField(max_length=40, primary_key=True)
    last_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.job}, last at {self.last_at}"

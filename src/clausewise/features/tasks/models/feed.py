"""Secret addresses from which calendars fetch due dates."""

import hashlib

from django.db import models

from clausewise.features.people.api import Person


class Feed(models.Model):
    """One person's calendar address; only a hash of its secret part is kept."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="feed")
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"calendar of {self.person_id}"


def hashed(secret: str) -> str:
    """Return what is kept of the secret part of a calendar's address."""
    return hashlib.sha256(secret.encode()).hexdigest()

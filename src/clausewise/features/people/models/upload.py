"""Files on their way in, and which of a school's columns means what."""

from datetime import datetime, timedelta
from typing import Self

from django.db import models

from clausewise.features.people.models.organisation import Organisation
from clausewise.features.people.models.person import Person
from clausewise.features.people.references import new_reference

KEPT_FOR = timedelta(hours=1)
"""A file that nobody has finished with by then is deleted."""


class Kind(models.TextChoices):
    """Whom a file is about."""

    PUPILS = "pupils", "Pupils and their contacts"
    STAFF = "staff", "Staff, governors and volunteers"


class Uploads(models.QuerySet["Upload"]):
    """Files on their way in."""

    def stale(self, now: datetime) -> Self:
        """Those that nobody came back to."""
        return self.filter(created__lt=now - KEPT_FOR)


class Upload(models.Model):
    """A file between being sent and being brought in, or given up; only its sender sees it.

    `columns` says what each heading means. `whole_roll`: whoever is not in it has left.
    """

    ref = models.CharField(max_length=20, unique=True, default=new_reference, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="uploads")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="uploads")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    name = models.CharField(max_length=200)
    content = models.BinaryField()
    columns = models.JSONField(default=dict)
    whole_roll = models.BooleanField(default=False)
    created = models.DateTimeField(auto_now_add=True, db_index=True)

    objects = Uploads.as_manager()

    def __str__(self) -> str:
        return f"a file of {self.get_kind_display().lower()}"


class SavedColumns(models.Model):
    """What an organisation's headings meant the last time, so that nobody says it twice."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    columns = models.JSONField(default=dict)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "kind"], name="one_set_of_columns_for_each_kind"
            )
        ]

    def __str__(self) -> str:
        return f"columns of {self.get_kind_display().lower()} at {self.organisation}"

"""Pupils: on the roll, or former. They never sign in."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Q

from clausewise.features.people.models.organisation import Organisation
from clausewise.features.people.references import new_reference
from clausewise.features.people.school_years import title_of, year_on


class Leaving(models.TextChoices):
    """How a pupil left."""

    FINISHED = "finished", "Finished the last year"
    MOVED = "moved", "Moved to another school"
    OTHER = "other", "Left for another reason"


class Roll(models.QuerySet["Pupil"]):
    """Pupils whose records have not been erased, by whether they are still here."""

    def kept(self) -> Self:
        """Those of whom more is left than a reference."""
        return self.filter(erased__isnull=True)

    def on_roll(self, day: date) -> Self:
        """Those who are pupils on a day; the day of leaving is the last."""
        return self.kept().filter(Q(left__isnull=True) | Q(left__gte=day))

    def former(self, day: date) -> Self:
        """Those who left before a day."""
        return self.kept().filter(left__lt=day)


class Pupil(models.Model):
    """A pupil of one school.

    `upn` is the unique pupil number; it stands in no address and nobody signs in with it. `cohort`
    is the year in whose September the pupil is in Reception, so that the school year of each goes
    up on 1 September by itself. `known_as` holds further names, separated by commas. Once `erased`
    the row is an empty husk on which references from elsewhere can stand.
    """

    ref = models.CharField(max_length=20, unique=True, default=new_reference, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="pupils")
    upn = models.CharField(max_length=13, blank=True)
    admission_number = models.CharField(max_length=20, blank=True)
    first_name = models.CharField(max_length=80)
    last_name = models.CharField(max_length=80)
    preferred_name = models.CharField(max_length=80, blank=True)
    known_as = models.CharField(max_length=200, blank=True)
    born = models.DateField(null=True, blank=True)
    cohort = models.SmallIntegerField(null=True, blank=True)
    joined = models.DateField(null=True, blank=True)
    left = models.DateField(null=True, blank=True)
    leaving = models.CharField(max_length=10, choices=Leaving.choices, blank=True)
    do_not_publish = models.BooleanField(default=False)
    erased = models.DateField(null=True, blank=True, editable=False)

    objects = Roll.as_manager()

    class Meta:
        ordering = ["last_name", "first_name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "upn"],
                condition=~Q(upn=""),
                name="one_pupil_for_each_upn",
            ),
            models.UniqueConstraint(
                fields=["organisation", "admission_number"],
                condition=~Q(admission_number=""),
                name="one_pupil_for_each_admission_number",
            ),
            models.CheckConstraint(
                condition=Q(left__isnull=True)
                | Q(joined__isnull=True)
                | Q(left__gte=models.F("joined")),
                name="pupil_leaves_after_joining",
            ),
        ]
        indexes = [
            models.Index(
                fields=["organisation", "last_name", "first_name", "id"], name="pupil_by_name"
            ),
            models.Index(fields=["organisation", "left"], name="pupil_by_leaving"),
        ]

    def __str__(self) -> str:
        return self.full_name

    @property
    def full_name(self) -> str:
        """The name others call them by."""
        return f"{self.preferred_name or self.first_name} {self.last_name}"

    def year_title(self, day: date) -> str:
        """Return the school year they are in on a day, in words; empty where nobody knows."""
        return "" if self.cohort is None else title_of(year_on(self.cohort, day))

    @property
    def audit_name(self) -> str:
        """How the audit record speaks of them."""
        return f"pupil:{self.ref}"

    @property
    def audit_organisation(self) -> str:
        """Their school."""
        return self.organisation.ref


class FlagReason(models.Model):
    """Why a pupil must not be shown: apart from the pupil, so that nothing loads it by chance."""

    pupil = models.OneToOneField(Pupil, on_delete=models.CASCADE, related_name="flag_reason")
    reason = models.TextField(max_length=2000)

    def __str__(self) -> str:
        return "why a pupil must not be shown"

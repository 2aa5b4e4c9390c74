"""What an organisation sets for itself.

It stands here and not in the feature `tasks` because sign-in and every page's header read it too,
and both stand below tasks.
"""

from datetime import date

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from clausewise.features.people.models.organisation import Organisation

COLOUR = "#1f5a53"
SCHOOL_DAYS = "12345"
SHORTEST_IDLE, LONGEST_IDLE = 5, 480


class Settings(models.Model):
    """The name, colour and times of an organisation; without a row, these defaults.

    `colour` is written #rrggbb. `idle_minutes` is after how long without use one is signed out.
    The digest goes at `digest_hour` by London's clocks, on `digest_days`, from 1 for Monday.
    """

    organisation = models.OneToOneField(
        Organisation, on_delete=models.CASCADE, related_name="settings"
    )
    display_name = models.CharField(max_length=60, blank=True)
    colour = models.CharField(max_length=7, default=COLOUR)
    idle_minutes = models.PositiveSmallIntegerField(
        default=30,
        validators=[MinValueValidator(SHORTEST_IDLE), MaxValueValidator(LONGEST_IDLE)],
    )
    digest_hour = models.PositiveSmallIntegerField(default=7, validators=[MaxValueValidator(23)])
    digest_days = models.CharField(max_length=7, default=SCHOOL_DAYS)
    turn = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"settings of {self.organisation_id}"

    @property
    def name(self) -> str:
        """What the organisation calls itself on its pages."""
        return self.display_name or self.organisation.name

    def works_on(self, day: date) -> bool:
        """Whether the digest goes on a day."""
        return str(day.isoweekday()) in self.digest_days


class Logo(models.Model):
    """An organisation's logo, as the PNG picture that we drew anew from what was given."""

    organisation = models.OneToOneField(Organisation, on_delete=models.CASCADE, related_name="logo")
    png = models.BinaryField()

    def __str__(self) -> str:
        return f"logo of {self.organisation_id}"

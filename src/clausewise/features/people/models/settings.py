"""What an organisation sets for itself.

It stands here and not in the feature `tasks` because sign-in and every page's header read it too,
and both stand below tasks.
"""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from clausewise.features.people.models.organisation import Organisation

SHORTEST_IDLE, LONGEST_IDLE = 5, 480


class Settings(models.Model):
    """The name, colour and times that an organisation set itself.

    What is empty it has from what stands above it, and else from the site. `colour` is written
    #rrggbb. `idle_minutes` is after how long without use one is signed out. The digest goes at
    `digest_hour` by London's clocks, on `digest_days`, from 1 for Monday. `turn` counts changes.
    """

    organisation = models.OneToOneField(
        Organisation, on_delete=models.CASCADE, related_name="settings"
    )
    display_name = models.CharField(max_length=60, blank=True)
    colour = models.CharField(max_length=7, blank=True)
    idle_minutes = models.PositiveSmallIntegerField(
        null=True,
        blank=True,
        validators=[MinValueValidator(SHORTEST_IDLE), MaxValueValidator(LONGEST_IDLE)],
    )
    digest_hour = models.PositiveSmallIntegerField(
        null=True, blank=True, validators=[MaxValueValidator(23)]
    )
    digest_days = models.CharField(max_length=7, blank=True)
    turn = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"settings of {self.organisation_id}"


class Logo(models.Model):
    """An organisation's logo, as the PNG picture that we drew anew from what was given."""

    organisation = models.OneToOneField(Organisation, on_delete=models.CASCADE, related_name="logo")
    png = models.BinaryField()

    def __str__(self) -> str:
        return f"logo of {self.organisation_id}"

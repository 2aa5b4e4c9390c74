"""What the register of schools, GIAS, says of an organisation."""

from django.db import models

from clausewise.features.people.models.organisation import Organisation


class Establishment(models.Model):
    """An organisation's entry in the register: its numbers, its phase, whether it is open.

    `laestab` is the DfE number, local authority and establishment as in 830/2034; `urn` stands on
    the organisation itself. Ages are whole years.
    """

    organisation = models.OneToOneField(
        Organisation, on_delete=models.CASCADE, related_name="establishment"
    )
    laestab = models.CharField(max_length=8, blank=True)
    ukprn = models.CharField(max_length=8, blank=True)
    status = models.CharField(max_length=60, blank=True)
    phase = models.CharField(max_length=60, blank=True)
    low_age = models.PositiveSmallIntegerField(null=True, blank=True)
    high_age = models.PositiveSmallIntegerField(null=True, blank=True)
    opened = models.DateField(null=True, blank=True)
    closed = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.organisation} in the register of schools"


class FormerNumber(models.Model):
    """A number that the register gave the organisation before, as when it became an academy."""

    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="former_numbers"
    )
    urn = models.CharField(max_length=6, unique=True)

    class Meta:
        ordering = ["urn"]

    def __str__(self) -> str:
        return f"{self.organisation} was {self.urn}"

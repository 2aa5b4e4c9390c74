"""How long former pupils, families and staff are kept, and what stops them from being erased."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from clausewise.features.people.models.organisation import Organisation
from clausewise.features.people.models.person import Person
from clausewise.features.people.models.pupil import Pupil
from clausewise.features.people.models.standing import Period
from clausewise.features.people.school_years import LAST, NURSERY

PUPIL_YEARS = 1
"""To the end of the school year after the one in which they left, like pictures of them."""
STAFF_YEARS = 6
"""What they agreed to under a policy is kept six years, as long as a claim can be brought."""
MOST_YEARS = 25


class Keeping(models.Model):
    """An organisation's own periods, in years; without one the defaults hold.

    `last_year` is the highest school year that it teaches. From 1 September those who would be
    past it are former pupils.
    """

    organisation = models.OneToOneField(
        Organisation, on_delete=models.CASCADE, related_name="keeping"
    )
    pupil_years = models.PositiveSmallIntegerField(
        default=PUPIL_YEARS, validators=[MaxValueValidator(MOST_YEARS)]
    )
    staff_years = models.PositiveSmallIntegerField(
        default=STAFF_YEARS, validators=[MaxValueValidator(MOST_YEARS)]
    )
    last_year = models.SmallIntegerField(
        null=True, blank=True, validators=[MinValueValidator(NURSERY), MaxValueValidator(LAST)]
    )

    def __str__(self) -> str:
        return f"how long {self.organisation} keeps people"

    @property
    def audit_name(self) -> str:
        """How the audit record speaks of it."""
        return f"keeping:{self.organisation.ref}"

    @property
    def audit_organisation(self) -> str:
        """Whose it is."""
        return self.organisation.ref


class Cause(models.TextChoices):
    """Why a record must not be erased yet."""

    ACCESS_REQUEST = "access_request", "A request for personal information"
    COMPLAINT = "complaint", "A complaint"
    ALLEGATION = "allegation", "An allegation against an adult"
    POLICE = "police", "The police"
    TRIBUNAL = "tribunal", "A court or tribunal"
    INQUIRY = "inquiry", "A public inquiry"


class Hold(Period):
    """While it holds, nobody erases this pupil and their family, or this member of staff."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="holds")
    pupil = models.ForeignKey(
        Pupil, on_delete=models.CASCADE, null=True, blank=True, related_name="holds"
    )
    person = models.ForeignKey(
        Person, on_delete=models.CASCADE, null=True, blank=True, related_name="holds"
    )
    cause = models.CharField(max_length=20, choices=Cause.choices)

    class Meta(Period.Meta):
        constraints = [
            *Period.Meta.constraints,
            models.CheckConstraint(
                condition=Q(pupil__isnull=True) ^ Q(person__isnull=True),
                name="hold_is_on_one_record",
            ),
        ]

    def __str__(self) -> str:
        return f"held: {self.get_cause_display()}"

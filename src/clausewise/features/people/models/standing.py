"""What a person is in an organisation, and from when to when."""

from datetime import date
from typing import Self, TypeVar

from django.db import models
from django.db.models import Q

from clausewise.features.people.models.organisation import Organisation
from clausewise.features.people.models.person import Person
from clausewise.features.people.references import new_reference
from clausewise.features.people.roles import CHOICES

M_co = TypeVar("M_co", bound=models.Model, covariant=True)


class Held(models.QuerySet[M_co]):
    """What holds from a first day to a last one, or without end."""

    def on(self, day: date) -> Self:
        """Those that hold on a day."""
        return self.filter(Q(starts__lte=day), Q(ends__isnull=True) | Q(ends__gte=day))


class Period(models.Model):
    """Something that holds from `starts` to `ends`, both included; without an end until changed."""

    starts = models.DateField()
    ends = models.DateField(null=True, blank=True)

    objects = Held.as_manager()

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(ends__isnull=True) | Q(ends__gte=models.F("starts")),
                name="%(class)s_ends_after_it_starts",
            )
        ]


class Work(models.TextChoices):
    """In what capacity somebody belongs: the values of the fact `role`, less those with a role."""

    EMPLOYEE = "employee", "Employee"
    GOVERNOR = "governor", "Governor or trustee"
    VOLUNTEER = "volunteer", "Volunteer"
    TRAINEE = "trainee", "Trainee"
    CONTRACTOR = "contractor", "Contractor"
    AGENCY_WORKER = "agency_worker", "Agency worker"
    PTA_MEMBER = "pta_member", "Parent-teacher association"


class Membership(Period):
    """Somebody belongs to an organisation."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="memberships")
    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="memberships"
    )
    work = models.CharField(max_length=20, choices=Work.choices)
    job_title = models.CharField(max_length=80, blank=True)

    class Meta(Period.Meta):
        indexes = [models.Index(fields=["organisation", "person"])]

    def __str__(self) -> str:
        return f"{self.person} at {self.organisation}: {self.get_work_display()}"


class Appointment(Period):
    """Somebody holds a role in an organisation; a role at a trust counts in each of its schools."""

    ref = models.CharField(max_length=20, unique=True, default=new_reference, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="appointments")
    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="appointments"
    )
    role = models.CharField(max_length=30, choices=CHOICES)

    class Meta(Period.Meta):
        indexes = [models.Index(fields=["organisation", "role"])]

    def __str__(self) -> str:
        return f"{self.person}, {self.get_role_display()} of {self.organisation}"

    @property
    def audit_name(self) -> str:
        """How the audit record speaks of it."""
        return f"appointment:{self.ref}"

    @property
    def audit_organisation(self) -> str:
        """Where the role is held."""
        return self.organisation.ref


class Absence(Period):
    """Somebody is away; while they are, the deputy does what they may do in this organisation."""

    ref = models.CharField(max_length=20, unique=True, default=new_reference, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="absences")
    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="absences"
    )
    deputy = models.ForeignKey(
        Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="stands_in"
    )

    def __str__(self) -> str:
        return f"{self.person} away from {self.starts}"

    @property
    def audit_name(self) -> str:
        """How the audit record speaks of it."""
        return f"absence:{self.ref}"

    @property
    def audit_organisation(self) -> str:
        """Whose member is away."""
        return self.organisation.ref

"""What staff declare of their own ties to pupils and families."""

from datetime import date

from django.db import models

from clausewise.features.people.models.organisation import Organisation
from clausewise.features.people.models.person import Person
from clausewise.features.people.references import new_reference


class Relationship(models.TextChoices):
    """What the other person is in private life: the values of the fact `relationship`."""

    OWN_CHILD = "own_child", "My own child"
    CLOSE_FAMILY = "close_family", "Close family"
    OTHER_FAMILY = "other_family", "A more distant relative"
    PRIOR_FRIEND = "prior_friend", "A friend from before"
    WORKS_FOR_FAMILY = "works_for_family", "I have a private job for the family"
    NONE = "none", "None of these: a former pupil I am in touch with"


class About(models.TextChoices):
    """Whom it is about: values of the fact `counterpart`."""

    PUPIL = "pupil", "A pupil"
    FAMILY_OF_PUPIL = "family_of_pupil", "A pupil’s parent or family"
    FORMER_PUPIL = "former_pupil", "A former pupil"
    FAMILY_OF_FORMER_PUPIL = "family_of_former_pupil", "A former pupil’s parent or family"


class State(models.TextChoices):
    """How far a declaration has come. That it has run out is worked out from the day."""

    SUBMITTED = "submitted", "Waiting"
    NOTED = "noted", "On record"
    APPROVED = "approved", "Approved"
    REFUSED = "refused", "Refused"
    WITHDRAWN = "withdrawn", "Withdrawn"


class Declaration(models.Model):
    """Somebody's own word that they are tied to a pupil or family outside school.

    `child` is how the school knows the child, such as an admission number; `description` is free
    text. Both are seen by the declarer, whoever decides and the safeguarding leads alone.
    `decides` is the role that the policy names; `expires` is the last day on which it counts.
    """

    ref = models.CharField(max_length=20, unique=True, default=new_reference, editable=False)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="declarations"
    )
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="declarations")
    relationship = models.CharField(max_length=20, choices=Relationship.choices)
    about = models.CharField(max_length=30, choices=About.choices)
    child = models.CharField(max_length=60, blank=True)
    description = models.TextField()
    since = models.DateField(null=True, blank=True)
    submitted = models.DateField()
    state = models.CharField(max_length=12, choices=State.choices, default=State.SUBMITTED)
    decides = models.CharField(max_length=30)
    decided_by = models.ForeignKey(
        Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    decided = models.DateField(null=True, blank=True)
    reason = models.TextField(blank=True)
    expires = models.DateField()
    renews = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="renewed_by"
    )

    class Meta:
        ordering = ["-submitted", "-pk"]
        indexes = [
            models.Index(fields=["organisation", "state"]),
            models.Index(fields=["person", "state"]),
        ]

    def __str__(self) -> str:
        return self.ref

    @property
    def audit_name(self) -> str:
        """How the audit record speaks of it."""
        return f"declaration:{self.ref}"

    @property
    def audit_organisation(self) -> str:
        """Where it is declared."""
        return self.organisation.ref

    @property
    def audit_restricted(self) -> str:
        """Only those who may see every declaration see what was done with one."""
        return "declarations.see"

    def has_run_out(self, day: date) -> bool:
        """Whether it no longer counts because its school year is over."""
        return day > self.expires

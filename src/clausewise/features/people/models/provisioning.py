"""A school's directory, such as Entra ID, and what it calls the people whom it tells us of."""

from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone

from clausewise.features.people.models.organisation import Organisation
from clausewise.features.people.models.person import Person
from clausewise.features.people.references import new_reference


class DirectoryKey(models.Model):
    """A key with which a directory adds, changes and ends people: of one organisation and below.

    The key itself is shown once and not kept; `digest` is its SHA-256.
    """

    ref = models.CharField(max_length=20, unique=True, default=new_reference, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=60)
    digest = models.CharField(max_length=64)
    made_at = models.DateTimeField(default=timezone.now)
    made_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    last_used = models.DateField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-made_at", "-pk"]

    def __str__(self) -> str:
        return self.name

    @property
    def audit_name(self) -> str:
        """How the audit record speaks of it."""
        return f"directory_key:{self.ref}"

    @property
    def audit_organisation(self) -> str:
        """Whose directory it is."""
        return self.organisation.ref


class InDirectory(models.Model):
    """What an organisation's directory calls somebody; the rest is in Person and Membership.

    `waiting` is an e-mail address that it gives them, until somebody confirms that it is theirs.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    user_name = models.CharField(max_length=254)
    external_id = models.CharField(max_length=254, blank=True)
    display_name = models.CharField(max_length=160, blank=True)
    title = models.CharField(max_length=80, blank=True)
    department = models.CharField(max_length=120, blank=True)
    emails = models.JSONField(default=list)
    waiting = models.EmailField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "person"], name="once_in_each_directory"
            ),
            models.UniqueConstraint(
                "organisation", Lower("user_name"), name="one_user_name_in_each_directory"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} in the directory of {self.organisation}"


class Department(models.Model):
    """A department of a trust's directory that is one of its schools."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=120)
    school = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                "organisation", Lower("name"), name="one_school_for_each_department"
            )
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.school}"

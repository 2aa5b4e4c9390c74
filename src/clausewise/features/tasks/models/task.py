"""Tasks: what needs whom, by when."""

from django.db import models
from django.db.models import Q

from clausewise.features.people.api import Organisation, Person, new_reference
from clausewise.features.tasks.kinds import Kind, kind_of


class Status(models.TextChoices):
    """How far a task is."""

    OPEN = "open", "To do"
    DONE = "done", "Done"
    CANCELLED = "cancelled", "No longer needed"


class Task(models.Model):
    """One thing to do, for a person or for whoever holds a role, in an organisation.

    Who has it is worked out afresh each time: `taken_by`, else `person`, else the holders of
    `role` on the day. It holds no text: `kind` says what to do, `about` is the reference of what
    it is about, as in "post:k3n9w2". `key` says which one of its kind it is, so that adding it
    twice adds it once.
    """

    ref = models.CharField(max_length=20, unique=True, default=new_reference, editable=False)
    kind = models.CharField(max_length=60)
    key = models.CharField(max_length=80)
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="tasks")
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="tasks"
    )
    role = models.CharField(max_length=30, blank=True)
    taken_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="tasks_taken"
    )
    asked_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="tasks_asked"
    )
    about = models.CharField(max_length=80, blank=True)
    due = models.DateField(null=True, blank=True)
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.OPEN)
    added_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    closed_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="tasks_closed"
    )

    class Meta:
        ordering = [models.F("due").asc(nulls_last=True), "added_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "kind", "key"], name="a_task_is_added_once"
            ),
            models.CheckConstraint(
                condition=Q(person__isnull=True) ^ Q(role=""),
                name="a_task_is_for_a_person_or_a_role",
            ),
        ]
        indexes = [
            models.Index(
                fields=["organisation", "role"],
                condition=Q(status="open"),
                name="open_tasks_of_a_role",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.ref}"

    @property
    def what(self) -> Kind:
        """Its kind, with the words for it."""
        return kind_of(self.kind)

    @property
    def path(self) -> str:
        """The address of the page where it is done."""
        return self.what.path(self.organisation.slug, self.about)

    @property
    def audit_name(self) -> str:
        """How the audit record speaks of it."""
        return f"task:{self.ref}"

    @property
    def audit_restricted(self) -> str:
        """The permission without which nobody sees what was done with it, if its kind has one."""
        return self.what.restricted

    @property
    def audit_organisation(self) -> str:
        """Where it is to be done."""
        return self.organisation.ref

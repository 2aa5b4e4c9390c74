"""Trusts and federations, and the schools and nurseries in them."""

from django.db import models

from clausewise.features.people.references import new_reference


class Kind(models.TextChoices):
    """What sort of organisation it is."""

    TRUST = "trust", "Trust"
    FEDERATION = "federation", "Federation"
    SCHOOL = "school", "School"
    NURSERY = "nursery", "Nursery"


class Organisation(models.Model):
    """A trust, federation, school or nursery; one school alone, or a trust of a hundred.

    `policy` names the pack that it has adopted; without one its parent's holds. `urn` is the number
    that the register of schools (GIAS) gives it.
    """

    ref = models.CharField(max_length=20, unique=True, default=new_reference, editable=False)
    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=12, choices=Kind.choices)
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="children"
    )
    policy = models.SlugField(max_length=60, blank=True)
    urn = models.CharField(max_length=6, null=True, blank=True, unique=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def audit_name(self) -> str:
        """How the audit record speaks of it."""
        return f"organisation:{self.ref}"

    @property
    def audit_organisation(self) -> str:
        """Itself."""
        return self.ref

"""Who steps in, in a school's own order, where nobody holds a role."""

from django.db import models

from clausewise.features.people.models.organisation import Organisation
from clausewise.features.people.roles import CHOICES


class Chain(models.Model):
    """The roles that step in, in order, while nobody can act in one; without it, those of `roles`.

    What a trust sets counts in each of its schools that sets nothing of its own.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="chains")
    role = models.CharField(max_length=30, choices=CHOICES)
    steps = models.JSONField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "role"], name="one_chain_for_each_role_of_an_organisation"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_role_display()} of {self.organisation}"

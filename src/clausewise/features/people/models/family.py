"""Parents and carers, and what each is to a pupil."""

from django.db import models
from django.db.models import Q

from clausewise.features.people.models.organisation import Organisation
from clausewise.features.people.models.pupil import Pupil
from clausewise.features.people.references import new_reference


class Contact(models.Model):
    """A parent, carer or somebody else whom the school tells of a pupil. They never sign in.

    `number` is what the school's own system calls them; with it they are found again after every
    name and address has changed. `phone` is written the international way, as in +441632960001.
    """

    ref = models.CharField(max_length=20, unique=True, default=new_reference, editable=False)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="contacts"
    )
    number = models.CharField(max_length=40, blank=True)
    first_name = models.CharField(max_length=80, blank=True)
    last_name = models.CharField(max_length=80)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=20, blank=True)

    class Meta:
        ordering = ["last_name", "first_name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "number"],
                condition=~Q(number=""),
                name="one_contact_for_each_number",
            )
        ]

    def __str__(self) -> str:
        return self.full_name

    @property
    def full_name(self) -> str:
        """The name others call them by."""
        return f"{self.first_name} {self.last_name}".strip()

    @property
    def audit_name(self) -> str:
        """How the audit record speaks of them."""
        return f"contact:{self.ref}"

    @property
    def audit_organisation(self) -> str:
        """The school that knows them."""
        return self.organisation.ref


class Tie(models.Model):
    """What a contact is to a pupil.

    `parental_responsibility` is empty where nobody has said. `order` says whom to ring first.
    `no_contact` means that a court forbids it: it is set by a person or an import, and taken away
    by a person alone.
    """

    pupil = models.ForeignKey(Pupil, on_delete=models.CASCADE, related_name="ties")
    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="ties")
    relationship = models.CharField(max_length=40, blank=True)
    parental_responsibility = models.BooleanField(null=True, blank=True)
    order = models.PositiveSmallIntegerField(null=True, blank=True)
    no_contact = models.BooleanField(default=False)

    class Meta:
        ordering = ["order", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["pupil", "contact"], name="one_tie_for_each_pair")
        ]

    def __str__(self) -> str:
        return f"{self.contact}, {self.relationship or 'contact'} of {self.pupil}"

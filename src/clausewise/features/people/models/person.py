"""People who work or govern, and may sign in. Pupils and their families never do."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from clausewise.features.people.references import new_reference


class People(BaseUserManager["Person"]):
    """Finds people, and makes those who can sign in."""

    def create_user(self, email: str, password: str | None = None, **given: str) -> "Person":
        """Make a person who signs in with this e-mail address; without a password, not yet."""
        person = self.model(email=self.normalize_email(email).lower(), **given)
        person.set_password(password)
        person.save()
        return person


class Person(AbstractBaseUser):
    """Somebody who works for, governs or helps an organisation; what they may do is not kept."""

    ref = models.CharField(max_length=20, unique=True, default=new_reference, editable=False)
    email = models.EmailField(unique=True)
    first_name = models.CharField(max_length=80)
    last_name = models.CharField(max_length=80)
    known_as = models.CharField(max_length=80, blank=True)
    is_active = models.BooleanField(default=True)

    objects: ClassVar[People] = People()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"

    class Meta:
        verbose_name_plural = "people"
        ordering = ["last_name", "first_name"]

    def __str__(self) -> str:
        return self.full_name

    @property
    def full_name(self) -> str:
        """The name others call them by."""
        return f"{self.known_as or self.first_name} {self.last_name}"

    @property
    def audit_name(self) -> str:
        """How the audit record speaks of them."""
        return f"person:{self.ref}"

    @property
    def audit_organisation(self) -> str:
        """None: a person may belong to several."""
        return ""

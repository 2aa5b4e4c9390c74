"""What a directory says of somebody, in our terms."""

from dataclasses import dataclass

from clausewise.features.people.provisioning.shapes import Email, Employee, Employment, Name
from clausewise.features.people.provisioning.showing import address


@dataclass(frozen=True, slots=True)
class Told:
    """What a directory says of somebody, in our terms."""

    user: Employee

    @property
    def email(self) -> str:
        """The address with which they sign in: the primary one, the work one, or the first."""
        emails: list[Email] = self.user.emails or []
        return address(min(emails, key=lambda each: (not each.primary, each.type != "work")))

    @property
    def names(self) -> dict[str, object]:
        """What belongs to the person, wherever they work."""
        name = self.user.name or Name(given_name=None, family_name=None)
        return {"email": self.email, "first_name": name.given_name, "last_name": name.family_name}

    @property
    def title(self) -> str:
        """Their job; empty for none said."""
        return self.user.title or ""

    @property
    def department(self) -> str:
        """Where they work, as the directory calls it; empty for nowhere."""
        employment = self.user[Employment]
        return (employment and employment.department) or ""

    @property
    def kept(self) -> dict[str, object]:
        """What has no place of its own in a person or a membership."""
        return {
            "user_name": self.user.user_name,
            "external_id": self.user.external_id or "",
            "display_name": self.user.display_name or "",
            "title": self.title,
            "department": self.department,
            "emails": [each.model_dump(scim_ctx=None) for each in self.user.emails or []],
        }

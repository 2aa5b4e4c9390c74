"""Organisations that nobody can look after: no administrator of theirs can sign in."""

from datetime import date

from allauth.socialaccount import app_settings

from clausewise.features.audit.api import without_walls
from clausewise.features.people.cover.standing import LAST_RESORT, standing_on
from clausewise.features.people.models import Organisation, Person


@without_walls("all of the site is looked over")
def not_looked_after(day: date) -> list[Organisation]:
    """Return, by name, where nobody who can sign in is administrator, there or above."""
    standing = standing_on(day)
    lost = [
        line[0]
        for line in standing.above.values()
        if not any(
            can_sign_in(each)
            for place in line
            for each in standing.held.get((place.pk, LAST_RESORT), ())
        )
    ]
    return sorted(lost, key=lambda place: place.name)


def can_sign_in(person: Person) -> bool:
    """Whether somebody has a way in: a password, or the school's accounts at Microsoft or Google.

    People get in with such an account by their e-mail address, which they had from the start.
    """
    return bool(app_settings.PROVIDERS["school"]["APPS"]) or has_password(person)


def has_password(person: Person) -> bool:
    """Whether somebody has chosen a password; one that was never set is none."""
    return bool(person.password) and person.has_usable_password()

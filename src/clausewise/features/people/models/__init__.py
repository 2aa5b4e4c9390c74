"""Organisations, people, and what each is to the other."""

from clausewise.features.people.models.organisation import Organisation
from clausewise.features.people.models.person import Person
from clausewise.features.people.models.settings import Logo, Settings
from clausewise.features.people.models.standing import Absence, Appointment, Membership

__all__ = [
    "Absence",
    "Appointment",
    "Logo",
    "Membership",
    "Organisation",
    "Person",
    "Settings",
]

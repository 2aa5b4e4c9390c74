"""Organisations, people, and what each is to the other."""

from clausewise.features.people.models.chain import Chain
from clausewise.features.people.models.declaration import About, Declaration, Relationship, State
from clausewise.features.people.models.establishment import Establishment, FormerNumber
from clausewise.features.people.models.organisation import Kind, Organisation
from clausewise.features.people.models.person import Person
from clausewise.features.people.models.settings import Logo, Settings
from clausewise.features.people.models.standing import Absence, Appointment, Membership

__all__ = [
    "About",
    "Absence",
    "Appointment",
    "Chain",
    "Declaration",
    "Establishment",
    "FormerNumber",
    "Kind",
    "Logo",
    "Membership",
    "Organisation",
    "Person",
    "Relationship",
    "Settings",
    "State",
]

"""Organisations, people, and what each is to the other."""

from clausewise.features.people.models.chain import Chain
from clausewise.features.people.models.declaration import About, Declaration, Relationship, State
from clausewise.features.people.models.establishment import Establishment, FormerNumber
from clausewise.features.people.models.family import Contact, Tie
from clausewise.features.people.models.keeping import Cause, Hold, Keeping
from clausewise.features.people.models.known import Known, Part, Piece, Place
from clausewise.features.people.models.organisation import Kind, Organisation
from clausewise.features.people.models.person import Person
from clausewise.features.people.models.provisioning import (
    Department,
    DirectoryKey,
    InDirectory,
)
from clausewise.features.people.models.pupil import FlagReason, Leaving, Pupil
from clausewise.features.people.models.settings import Logo, Settings
from clausewise.features.people.models.standing import Absence, Appointment, Membership, Work
from clausewise.features.people.models.tally import Tally
from clausewise.features.people.models.upload import SavedColumns, Upload

__all__ = [
    "About",
    "Absence",
    "Appointment",
    "Cause",
    "Chain",
    "Contact",
    "Declaration",
    "Department",
    "DirectoryKey",
    "Establishment",
    "FlagReason",
    "FormerNumber",
    "Hold",
    "InDirectory",
    "Keeping",
    "Kind",
    "Known",
    "Leaving",
    "Logo",
    "Membership",
    "Organisation",
    "Part",
    "Person",
    "Piece",
    "Place",
    "Pupil",
    "Relationship",
    "SavedColumns",
    "Settings",
    "State",
    "Tally",
    "Tie",
    "Upload",
    "Work",
]

"""Organisations, people, and what each is to the other."""

from clausewise.features.people.models.family import Contact, Tie
from clausewise.features.people.models.keeping import Cause, Hold, Keeping
from clausewise.features.people.models.known import Known, Part, Piece, Place
from clausewise.features.people.models.organisation import Organisation
from clausewise.features.people.models.person import Person
from clausewise.features.people.models.pupil import FlagReason, Leaving, Pupil
from clausewise.features.people.models.standing import Absence, Appointment, Membership, Work
from clausewise.features.people.models.upload import SavedColumns, Upload

__all__ = [
    "Absence",
    "Appointment",
    "Cause",
    "Contact",
    "FlagReason",
    "Hold",
    "Keeping",
    "Known",
    "Leaving",
    "Membership",
    "Organisation",
    "Part",
    "Person",
    "Piece",
    "Place",
    "Pupil",
    "SavedColumns",
    "Tie",
    "Upload",
    "Work",
]

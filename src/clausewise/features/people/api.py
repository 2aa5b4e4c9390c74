"""What others may call of organisations and people."""

from clausewise.features.people.middleware import Request
from clausewise.features.people.models import (
    Absence,
    Appointment,
    Membership,
    Organisation,
    Person,
)
from clausewise.features.people.queries import organisations_of
from clausewise.features.people.viewer import NOBODY, Viewer, viewer_of

__all__ = [
    "NOBODY",
    "Absence",
    "Appointment",
    "Membership",
    "Organisation",
    "Person",
    "Request",
    "Viewer",
    "organisations_of",
    "viewer_of",
]

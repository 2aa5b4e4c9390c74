"""What others may call of organisations and people."""

from clausewise.features.people.middleware import Request
from clausewise.features.people.models import (
    Absence,
    Appointment,
    Membership,
    Organisation,
    Person,
    Settings,
)
from clausewise.features.people.queries import organisations_of
from clausewise.features.people.references import new_reference
from clausewise.features.people.roles import BY_NAME as ROLES_BY_NAME
from clausewise.features.people.school_settings.reading import settings_of
from clausewise.features.people.viewer import NOBODY, Viewer, viewer_of

__all__ = [
    "NOBODY",
    "ROLES_BY_NAME",
    "Absence",
    "Appointment",
    "Membership",
    "Organisation",
    "Person",
    "Request",
    "Settings",
    "Viewer",
    "new_reference",
    "organisations_of",
    "settings_of",
    "viewer_of",
]

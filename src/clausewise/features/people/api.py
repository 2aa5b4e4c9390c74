"""What others may call of organisations and people."""

from clausewise.features.people.cover.holders import How, Reached, holders
from clausewise.features.people.cover.standing import UnknownRoleError
from clausewise.features.people.declarations.on_record import (
    Declared,
    OnRecord,
    on_record,
    own_policies,
)
from clausewise.features.people.declarations.queries import to_decide
from clausewise.features.people.establishments.actions import Taken, take, trust_named
from clausewise.features.people.establishments.choosing import Found, Wanted, find
from clausewise.features.people.establishments.comparing import Change, compare
from clausewise.features.people.establishments.reading import BadFileError, Entry
from clausewise.features.people.middleware import Request
from clausewise.features.people.models import (
    Absence,
    Appointment,
    Chain,
    Membership,
    Organisation,
    Person,
    Settings,
)
from clausewise.features.people.organisations.gaps import Gap, unfilled
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
    "BadFileError",
    "Chain",
    "Change",
    "Declared",
    "Entry",
    "Found",
    "Gap",
    "How",
    "Membership",
    "OnRecord",
    "Organisation",
    "Person",
    "Reached",
    "Request",
    "Settings",
    "Taken",
    "UnknownRoleError",
    "Viewer",
    "Wanted",
    "compare",
    "find",
    "holders",
    "new_reference",
    "on_record",
    "organisations_of",
    "own_policies",
    "settings_of",
    "take",
    "to_decide",
    "trust_named",
    "unfilled",
    "viewer_of",
]

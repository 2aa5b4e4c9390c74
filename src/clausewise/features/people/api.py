"""What others may call of organisations and people."""

from clausewise.features.people.importing.actions import (
    Agreed,
    NotAgreedError,
    bring_in_pupils,
    bring_in_staff,
)
from clausewise.features.people.importing.differences import Outline
from clausewise.features.people.importing.pupil_plans import Terms, plan_pupils
from clausewise.features.people.importing.reading import open_table, read_pupils, read_staff
from clausewise.features.people.importing.rows import (
    ContactRecord,
    PupilRecord,
    Read,
    Row,
    StaffRecord,
)
from clausewise.features.people.importing.staff_plans import plan_staff
from clausewise.features.people.importing.trouble import Bad, BadFileError
from clausewise.features.people.importing.uploads import delete_stale as delete_stale_files
from clausewise.features.people.importing.uploads import guess_columns
from clausewise.features.people.indexing import index_contacts, index_pupils, index_staff
from clausewise.features.people.keeping.actions import erase_past
from clausewise.features.people.keeping.queries import past_their_time
from clausewise.features.people.middleware import Request
from clausewise.features.people.models import (
    Absence,
    Appointment,
    Contact,
    FlagReason,
    Membership,
    Organisation,
    Person,
    Pupil,
    Tie,
)
from clausewise.features.people.queries import organisations_of
from clausewise.features.people.school_years import school_year
from clausewise.features.people.upn import upn_for
from clausewise.features.people.viewer import NOBODY, Viewer, viewer_of

__all__ = [
    "NOBODY",
    "Absence",
    "Agreed",
    "Appointment",
    "Bad",
    "BadFileError",
    "Contact",
    "ContactRecord",
    "FlagReason",
    "Membership",
    "NotAgreedError",
    "Organisation",
    "Outline",
    "Person",
    "Pupil",
    "PupilRecord",
    "Read",
    "Request",
    "Row",
    "StaffRecord",
    "Terms",
    "Tie",
    "Viewer",
    "bring_in_pupils",
    "bring_in_staff",
    "delete_stale_files",
    "erase_past",
    "guess_columns",
    "index_contacts",
    "index_pupils",
    "index_staff",
    "open_table",
    "organisations_of",
    "past_their_time",
    "plan_pupils",
    "plan_staff",
    "read_pupils",
    "read_staff",
    "school_year",
    "upn_for",
    "viewer_of",
]

"""What others may call of organisations and people."""

from clausewise.features.people.cover.answering import Asked, answering
from clausewise.features.people.cover.holders import How, Reached, holders
from clausewise.features.people.cover.standing import UnknownRoleError, lines
from clausewise.features.people.declarations.on_record import (
    Declared,
    OnRecord,
    on_record,
    own_policies,
)
from clausewise.features.people.declarations.queries import undecided
from clausewise.features.people.establishments.actions import Taken, take, trust_named
from clausewise.features.people.establishments.choosing import Found, Wanted, find
from clausewise.features.people.establishments.comparing import Change, compare
from clausewise.features.people.establishments.reading import Entry
from clausewise.features.people.importing.actions import (
    Agreed,
    NotAgreedError,
    bring_in_pupils,
    bring_in_staff,
)
from clausewise.features.people.importing.columns import Columns
from clausewise.features.people.importing.differences import Outline
from clausewise.features.people.importing.files import Table
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
from clausewise.features.people.keeping.actions import erase_due, erase_past
from clausewise.features.people.keeping.queries import past_their_time
from clausewise.features.people.leaving.last_days import see_off_leavers
from clausewise.features.people.leaving.left_behind import Leavers, LeftBehind
from clausewise.features.people.middleware import Request
from clausewise.features.people.models import (
    Absence,
    Appointment,
    Chain,
    Contact,
    FlagReason,
    Kind,
    Membership,
    Organisation,
    Person,
    Pupil,
    Tie,
)
from clausewise.features.people.organisations.actions import Described, add_organisation
from clausewise.features.people.organisations.gaps import Gap, unfilled_among
from clausewise.features.people.organisations.looked_after import not_looked_after
from clausewise.features.people.policy import adopted
from clausewise.features.people.provisioning.rates import forget_tallies
from clausewise.features.people.queries import is_set_up, organisations_of
from clausewise.features.people.references import new_reference
from clausewise.features.people.roles import BY_NAME as ROLES_BY_NAME
from clausewise.features.people.rules.refusals import RefusedError
from clausewise.features.people.school_settings.inherited import Chosen
from clausewise.features.people.school_settings.reading import settings_everywhere, settings_of
from clausewise.features.people.school_years import school_year
from clausewise.features.people.sign_in.administrators import LetIn, let_administrator_in
from clausewise.features.people.sources import wonde_tables
from clausewise.features.people.sources.wonde import SourceError, Wonde
from clausewise.features.people.upn import upn_for
from clausewise.features.people.viewer import NOBODY, Viewer, viewer_of
from clausewise.features.people.writing import check_may

__all__ = [
    "NOBODY",
    "ROLES_BY_NAME",
    "Absence",
    "Agreed",
    "Appointment",
    "Asked",
    "Bad",
    "BadFileError",
    "Chain",
    "Change",
    "Chosen",
    "Columns",
    "Contact",
    "ContactRecord",
    "Declared",
    "Described",
    "Entry",
    "FlagReason",
    "Found",
    "Gap",
    "How",
    "Kind",
    "Leavers",
    "LeftBehind",
    "LetIn",
    "Membership",
    "NotAgreedError",
    "OnRecord",
    "Organisation",
    "Outline",
    "Person",
    "Pupil",
    "PupilRecord",
    "Reached",
    "Read",
    "RefusedError",
    "Request",
    "Row",
    "SourceError",
    "StaffRecord",
    "Table",
    "Taken",
    "Terms",
    "Tie",
    "UnknownRoleError",
    "Viewer",
    "Wanted",
    "Wonde",
    "add_organisation",
    "adopted",
    "answering",
    "bring_in_pupils",
    "bring_in_staff",
    "check_may",
    "compare",
    "delete_stale_files",
    "erase_due",
    "erase_past",
    "find",
    "forget_tallies",
    "guess_columns",
    "holders",
    "index_contacts",
    "index_pupils",
    "index_staff",
    "is_set_up",
    "let_administrator_in",
    "lines",
    "new_reference",
    "not_looked_after",
    "on_record",
    "open_table",
    "organisations_of",
    "own_policies",
    "past_their_time",
    "plan_pupils",
    "plan_staff",
    "read_pupils",
    "read_staff",
    "school_year",
    "see_off_leavers",
    "settings_everywhere",
    "settings_of",
    "take",
    "trust_named",
    "undecided",
    "unfilled_among",
    "upn_for",
    "viewer_of",
    "wonde_tables",
]

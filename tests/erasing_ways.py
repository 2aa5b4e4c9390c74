"""What erasing somebody does to each row that refers to them."""

DELETED = "the row goes"
EMPTIED = "its free text goes; kinds, days and references stay"
STAYS = "it holds no text about them: it stays, and refers to an empty record"

FATES = {
    "account.EmailAddress.user": DELETED,
    "mfa.Authenticator.user": DELETED,
    "people.Absence.deputy": STAYS,
    "people.Absence.person": STAYS,
    "people.Appointment.person": STAYS,
    "people.Declaration.decided_by": STAYS,
    "people.Declaration.person": EMPTIED,
    "people.DirectoryKey.made_by": STAYS,
    "people.FlagReason.pupil": DELETED,
    "people.Hold.person": DELETED,
    "people.Hold.pupil": DELETED,
    "people.InDirectory.person": DELETED,
    "people.Known.contact": DELETED,
    "people.Known.person": DELETED,
    "people.Known.pupil": DELETED,
    "people.Membership.person": EMPTIED,
    "people.Tie.contact": DELETED,
    "people.Tie.pupil": DELETED,
    "people.Upload.person": DELETED,
    "policies.Dismissal.dismissed_by": STAYS,
    "policies.DraftClause.decided_by": STAYS,
    "policies.PolicyDraft.brought_by": STAYS,
    "socialaccount.SocialAccount.user": DELETED,
    "tasks.Choice.person": DELETED,
    "tasks.Feed.person": DELETED,
    "tasks.Hook.person": DELETED,
    "tasks.Notice.person": STAYS,
    "tasks.Task.asked_by": STAYS,
    "tasks.Task.closed_by": STAYS,
    "tasks.Task.person": STAYS,
    "tasks.Task.taken_by": STAYS,
    "usersessions.UserSession.user": DELETED,
}
"""Each foreign key to a person, a pupil or a contact, and what becomes of its row."""

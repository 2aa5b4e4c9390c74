"""What is done to the records of people, in the words of the audit record."""

from clausewise.features.audit.api import Act

ACTS = (
    Act("people.imported_pupils", "Pupils imported", "{by} brought pupils in from a {source}"),
    Act("people.imported_staff", "Staff imported", "{by} brought staff in from a {source}"),
    Act("people.sent_file", "File sent", "{by} sent a file of {kind} to bring in"),
    Act("people.chose_columns", "Columns said", "{by} said what the columns of a file mean"),
    Act("people.gave_file_up", "File given up", "{by} deleted a file without bringing it in"),
    Act("people.exported_pupils", "Roll taken", "{by} took a copy of the roll"),
    Act("people.saw_pupil", "Pupil seen", "{by} looked at the record of {about}"),
    Act("people.saw_contact", "Parent or carer seen", "{by} looked at the record of {about}"),
    Act("people.read_flag_reason", "Reason read", "{by} read why {about} must not be shown"),
    Act("people.flagged_pupil", "Pupil flagged", "{by} said that {about} must not be shown"),
    Act("people.lifted_flag", "Flag lifted", "{by} said that {about} may be shown again"),
    Act("people.added_pupil", "Pupil added", "{by} added {about}"),
    Act("people.changed_pupil", "Pupil changed", "{by} changed the record of {about}"),
    Act("people.added_contact", "Parent or carer added", "{by} added {about}"),
    Act("people.changed_contact", "Parent or carer changed", "{by} changed the record of {about}"),
    Act("people.added_staff", "Colleague added", "{by} added {about} to the staff"),
    Act("people.changed_staff", "Colleague changed", "{by} changed the record of {about}"),
    Act("people.left", "Somebody left", "{by} recorded that {about} has left"),
    Act("people.joined", "Somebody joined", "{by} brought {about} in"),
    Act("people.changed_by_directory", "Changed from a directory", "{by} changed {about}"),
    Act("people.removed_by_directory", "Removed by a directory", "{by} took {about} out"),
    Act("people.made_directory_key", "Directory key made", "{by} made a key for {about}"),
    Act("people.revoked_directory_key", "Directory key revoked", "{by} revoked {about}"),
    Act(
        "people.mapped_department",
        "Department said",
        "{by} said which department is {school:organisation}",
    ),
    Act("people.set_keeping", "Periods set", "{by} set how long people are kept"),
    Act("people.held", "Record held", "{by} had the record of {about} kept"),
    Act("people.lifted_hold", "Hold lifted", "{by} let the record of {about} go in its time"),
    Act("people.erased", "Records erased", "{by} erased those past their time"),
)

"""What people do with organisations, roles and declarations, in words for the audit record."""

from clausewise.features.audit.api import Act

ACTS = (
    Act("people.added_organisation", "Organisation added", "{by} added {about}"),
    Act(
        "people.changed_organisation",
        "Organisation changed",
        "{by} changed what is said of {about}",
    ),
    Act(
        "people.took_from_register",
        "Taken from the register of schools",
        "{by} took {about} from the register of schools",
    ),
    Act(
        "organisations.settings_changed",
        "Settings changed",
        "{by} changed the settings of {about}",
    ),
    Act("organisations.logo_removed", "Logo removed", "{by} removed the logo of {about}"),
    Act("people.appointed", "Role given", "{by} gave the role {role:role} to {person:person}"),
    Act("people.ended_role", "Role ended", "{by} ended the role {role:role} of {person:person}"),
    Act("people.noted_absence", "Absence noted", "{by} noted that {person:person} is away"),
    Act(
        "people.ended_absence",
        "Absence ended",
        "{by} noted that {person:person} is back from {back_on}",
    ),
    Act(
        "people.set_chain",
        "Who steps in changed",
        "{by} set who steps in while nobody is {role:role}",
    ),
    Act("people.declared", "Tie declared", "{by} declared a tie to a pupil or family"),
    Act("people.decided_declaration", "Declaration decided", "{by} decided on a declaration"),
    Act("people.withdrew_declaration", "Declaration withdrawn", "{by} withdrew a declaration"),
    Act("people.read_declaration", "Declaration read", "{by} read a declaration"),
    Act("people.read_declarations", "Declarations read", "{by} read the declarations of {about}"),
)

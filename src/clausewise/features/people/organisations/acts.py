"""What is done with organisations, roles, absences, chains and declarations, in words."""

from clausewise.features.audit.api import Act

ACTS = (
    Act("people.added_organisation", "Organisation added", "{by} added {about}"),
    Act("people.changed_organisation", "Organisation changed", "{by} changed {about}"),
    Act("people.school_left", "School left", "{by} took {school:organisation} out of {about}"),
    Act("people.school_joined", "School joined", "{by} let {school:organisation} join {about}"),
    Act("people.took_from_register", "Taken from the register", "{by} took {about} over"),
    Act("people.appointed", "Role given", "{by} gave the role {role:role} to {person:person}"),
    Act("people.ended_role", "Role ended", "{by} ended the role {role:role} of {person:person}"),
    Act("people.noted_absence", "Absence noted", "{by} noted that {person:person} is away"),
    Act("people.ended_absence", "Absence ended", "{by} noted that {person:person} is back"),
    Act("people.set_chain", "Chain set", "{by} set who steps in for {role:role}: {steps:role}"),
    Act("people.declared", "Tie declared", "{by} made {about}"),
    Act("people.decided_declaration", "Declaration decided", "{by} decided {about}: {state}"),
    Act("people.withdrew_declaration", "Declaration withdrawn", "{by} withdrew {about}"),
    Act("people.read_declaration", "Declaration read", "{by} read {about}"),
    Act("people.read_declarations", "Declarations read", "{by} read the list of {count} declared"),
)

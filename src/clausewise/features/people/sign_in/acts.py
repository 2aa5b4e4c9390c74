"""What is recorded of signing in, in words."""

from clausewise.features.audit.api import Act

ACTS = (
    Act("people.signed_in", "Signed in", "{by} signed in with: {with}", everyday=True),
    Act("people.signed_out", "Signed out", "{by} signed out", everyday=True),
    Act("people.sign_in_failed", "Sign-in failed", "Somebody could not sign in as {about}: {why}"),
    Act(
        "people.second_factor_failed",
        "Wrong second factor",
        "A wrong {with} was given as the second factor of {about}",
    ),
    Act("people.sign_in_changed", "Sign-in changed", "{by} changed how they sign in: {what}"),
    Act("people.notice_failed", "Notice not sent", "{about} could not be told by e-mail"),
    Act("people.session_ended", "Session ended", "{by} ended a session of {about}"),
    Act(
        "people.address_waits",
        "New address waits",
        "{by} gave {about} another e-mail address, which waits to be confirmed",
    ),
    Act(
        "people.address_confirmed",
        "New address confirmed",
        "{by} confirmed the new e-mail address of {about}",
    ),
    Act(
        "people.made_link",
        "Link made",
        "{by} made an address at which {about} can choose a password",
    ),
    Act("people.invited", "Invited", "{by} sent {about} a link to set a password"),
    Act(
        "people.second_factor_forgotten",
        "Second factor removed for somebody",
        "{by} removed the second factor of {about}, who had lost it",
    ),
)

"""Which facts mean anything under which activities: a fact is stated only where it counts."""

POSTING = frozenset(
    {
        *("post", "discuss", "message", "email", "set_profile", "edit_encyclopaedia"),
        *("answer_media", "raise_complaint", "reuse_content", "give_reference"),
        "advertise_for_contributors",
    }
)
RECEIVED = frozenset({"see_concern", "moderate"})
SAID = POSTING | RECEIVED
CONTACT = frozenset({"connect", "message", "email", "discuss"})
MEETING = CONTACT | {"join_group"}
EMPLOYER = frozenset(
    {
        *("search_person", "monitor_use", "request_credentials", "request_removal"),
        *("investigate", "escalate", "close_account", "block_site"),
    }
)
ANSWERING = frozenset({"refuse_removal", "hand_over_credentials", "share_password"})
ACTING = (
    POSTING | MEETING | {"browse", "sign_up", "create_account", "moderate", "add_external_friend"}
)
DENYING = SAID | {"create_account"}
WITHOUT_PLACE: frozenset[str] = frozenset()

"""The forty-five facts that the forty rules may read."""

APPROVAL = ("none", "verbal", "written", "refused")

ENUMS: dict[str, tuple[str, ...]] = {
    "role": ("teacher", "support", "headteacher", "slt", "governor", "volunteer", "contractor"),
    "account": ("personal", "official"),
    "platform": (
        "facebook",
        "x",
        "instagram",
        "linkedin",
        "whatsapp",
        "youtube",
        "tiktok",
        "wikipedia",
        "adult_site",
        "gaming",
    ),
    "activity": (
        "post",
        "comment",
        "connect",
        "message",
        "access",
        "create_account",
        "take_photo",
        "reply_media",
        "give_reference",
        "edit",
    ),
    "counterpart": (
        "nobody",
        "pupil",
        "former_pupil",
        "parent",
        "family_of_former_pupil",
        "colleague",
        "governor",
        "media",
        "public",
    ),
    "started_by": ("me", "them"),
    "device": ("school", "own"),
    "network": ("school", "own"),
    "time": ("working", "break", "own"),
    "approval_head": APPROVAL,
    "approval_slt": APPROVAL,
    "approval_line_manager": APPROVAL,
}

YES_OR_NO = (
    "family",
    "recently_left",
    "seen_by_all",
    "met_through_work",
    "about_school",
    "shows_pupil",
    "names_pupil",
    "uniform",
    "shows_staff",
    "parent_consented",
    "consent_names_platform",
    "subject_agreed",
    "uses_logo",
    "school_in_profile",
    "school_contact",
    "work_email",
    "identifies_employer",
    "disclaimer",
    "confidential",
    "personal_data",
    "derogatory",
    "discriminatory",
    "defamatory",
    "illegal",
    "sensitive_topic",
    "third_party_material",
    "speaks_for_school",
    "trained",
    "unsure",
    "school_business",
    "inappropriate",
    "minimum_age_met",
)

AGE = "counterpart_age"
AGES = (4, 60)

APPROVERS = {
    "headteacher": "approval_head",
    "slt": "approval_slt",
    "line_manager": "approval_line_manager",
}
NAMES: tuple[str, ...] = (*ENUMS, *YES_OR_NO, AGE)

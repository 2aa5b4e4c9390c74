"""The rest of the forty rules as a developer writes them by hand: what one shows and says."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

Facts: TypeAlias = Mapping[str, Any]


def school_in_profile(facts: Facts) -> bool:
    return facts["account"] == "personal" and facts["school_in_profile"]


def pupil_on_own_page(facts: Facts) -> bool:
    return (
        facts["account"] == "personal"
        and facts["activity"] in ("post", "comment")
        and facts["shows_pupil"]
    )


def staff_in_uniform(facts: Facts) -> bool:
    return (
        facts["account"] == "personal"
        and facts["activity"] in ("post", "comment")
        and facts["shows_staff"]
        and facts["uniform"]
    )


def logo_on_own_page(facts: Facts) -> bool:
    return facts["account"] == "personal" and facts["uses_logo"]


def logo(facts: Facts) -> bool:
    return (
        facts["account"] == "official"
        and facts["uses_logo"]
        and facts["approval_head"] != "written"
    )


def school_contact(facts: Facts) -> bool:
    return (
        facts["account"] == "personal"
        and facts["activity"] in ("post", "comment")
        and facts["school_contact"]
    )


def work_email(facts: Facts) -> bool:
    return (
        facts["account"] == "personal"
        and facts["activity"] in ("connect", "message", "create_account")
        and facts["work_email"]
    )


def work_contacts(facts: Facts) -> bool:
    return (
        facts["account"] == "personal"
        and facts["activity"] == "connect"
        and facts["met_through_work"]
        and not (facts["platform"] == "linkedin" and facts["counterpart"] == "colleague")
    )


def photo_without_consent(facts: Facts) -> bool:
    return (
        facts["account"] == "official"
        and facts["activity"] in ("post", "comment")
        and facts["shows_pupil"]
        and not (facts["parent_consented"] and facts["consent_names_platform"])
    )


def photo_with_name(facts: Facts) -> bool:
    return (
        facts["account"] == "official"
        and facts["activity"] in ("post", "comment")
        and facts["shows_pupil"]
        and facts["names_pupil"]
    )


def photo_on_own_device(facts: Facts) -> bool:
    return (
        facts["activity"] == "take_photo"
        and facts["shows_pupil"]
        and facts["device"] == "own"
        and facts["approval_head"] not in ("verbal", "written")
    )


def delete_photo(facts: Facts) -> bool:
    return (
        facts["activity"] == "take_photo"
        and facts["shows_pupil"]
        and facts["device"] == "own"
        and facts["approval_head"] in ("verbal", "written")
    )


def colleague_unasked(facts: Facts) -> bool:
    return (
        facts["activity"] in ("post", "comment")
        and facts["shows_staff"]
        and not facts["subject_agreed"]
        and not (facts["account"] == "official" and facts["approval_slt"] in ("verbal", "written"))
    )


def go_live(facts: Facts) -> bool:
    return (
        facts["account"] == "official"
        and facts["activity"] == "post"
        and facts["role"] != "headteacher"
        and facts["approval_line_manager"] not in ("verbal", "written")
    )


def open_account(facts: Facts) -> bool:
    return (
        facts["account"] == "official"
        and facts["activity"] == "create_account"
        and not (
            facts["approval_head"] in ("verbal", "written")
            and facts["approval_line_manager"] in ("verbal", "written")
        )
    )


def use_account(facts: Facts) -> bool:
    return (
        facts["account"] == "official"
        and facts["activity"] in ("post", "comment", "message", "access", "edit")
        and facts["role"] != "headteacher"
        and facts["approval_head"] != "written"
    )


def answer_media(facts: Facts) -> bool:
    return (
        facts["activity"] == "reply_media"
        and facts["role"] != "headteacher"
        and facts["approval_head"] != "written"
    )


def opinion_as_school(facts: Facts) -> bool:
    return (
        facts["activity"] in ("post", "comment", "message")
        and facts["speaks_for_school"]
        and facts["approval_head"] not in ("verbal", "written")
    )


def confidential(facts: Facts) -> bool:
    return facts["activity"] in ("post", "comment", "message") and facts["confidential"]


def personal_data(facts: Facts) -> bool:
    return (
        facts["activity"] in ("post", "comment", "message")
        and facts["personal_data"]
        and not (
            facts["account"] == "official" and facts["subject_agreed"] and facts["parent_consented"]
        )
    )


def offensive(facts: Facts) -> bool:
    return facts["activity"] in ("post", "comment", "message", "edit", "give_reference") and not (
        not facts["derogatory"]
        and not facts["discriminatory"]
        and not facts["defamatory"]
        and not facts["illegal"]
        and not facts["inappropriate"]
    )


def reference(facts: Facts) -> bool:
    return facts["activity"] == "give_reference"


def encyclopaedia(facts: Facts) -> bool:
    return (
        facts["account"] == "personal"
        and facts["platform"] == "wikipedia"
        and facts["activity"] == "edit"
        and facts["device"] == "school"
        and facts["time"] != "own"
    )


def unsure(facts: Facts) -> bool:
    return (
        facts["activity"] in ("post", "comment", "message")
        and facts["unsure"]
        and facts["approval_line_manager"] not in ("verbal", "written")
        and facts["approval_head"] not in ("verbal", "written")
    )


FUNCTIONS: tuple[Callable[[Facts], bool], ...] = (
    school_in_profile,
    pupil_on_own_page,
    staff_in_uniform,
    logo_on_own_page,
    logo,
    school_contact,
    work_email,
    work_contacts,
    photo_without_consent,
    photo_with_name,
    photo_on_own_device,
    delete_photo,
    colleague_unasked,
    go_live,
    open_account,
    use_account,
    answer_media,
    opinion_as_school,
    confidential,
    personal_data,
    offensive,
    reference,
    encyclopaedia,
    unsure,
)

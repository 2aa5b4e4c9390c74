"""The first of the forty rules as a developer writes them by hand: whom one meets, and when."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

Facts: TypeAlias = Mapping[str, Any]

ADULT = 18


def working_time(facts: Facts) -> bool:
    return (
        facts["account"] == "personal"
        and facts["activity"] in ("post", "comment", "connect", "message", "access")
        and facts["time"] == "working"
    )


def school_device(facts: Facts) -> bool:
    return (
        facts["account"] == "personal"
        and facts["activity"] in ("post", "comment", "connect", "message", "access")
        and facts["device"] == "school"
    )


def school_network(facts: Facts) -> bool:
    return (
        facts["account"] == "personal"
        and facts["activity"] in ("post", "comment", "connect", "message", "access")
        and facts["network"] == "school"
    )


def contact_pupil(facts: Facts) -> bool:
    return (
        facts["account"] == "personal"
        and facts["activity"] == "message"
        and facts["counterpart"] == "pupil"
        and not (facts["family"] and not facts["confidential"])
    )


def contact_parent(facts: Facts) -> bool:
    return (
        facts["account"] == "personal"
        and facts["activity"] == "message"
        and facts["counterpart"] == "parent"
    )


def befriend_pupil(facts: Facts) -> bool:
    return (
        facts["account"] == "personal"
        and facts["activity"] == "connect"
        and facts["counterpart"] == "pupil"
        and facts["approval_slt"] not in ("verbal", "written")
        and not (facts["family"] and facts["approval_slt"] in ("verbal", "written"))
    )


def befriend_former_pupil(facts: Facts) -> bool:
    return (
        facts["account"] == "personal"
        and facts["activity"] == "connect"
        and facts["counterpart"] == "former_pupil"
        and facts["approval_slt"] not in ("verbal", "written")
    )


def former_pupil_under_18(facts: Facts) -> bool:
    return (
        facts["activity"] in ("connect", "message", "comment")
        and facts["counterpart"] == "former_pupil"
        and facts["counterpart_age"] < ADULT
        and not facts["family"]
    )


def former_pupil_adult(facts: Facts) -> bool:
    return (
        facts["activity"] in ("connect", "message", "comment")
        and facts["counterpart"] == "former_pupil"
        and facts["counterpart_age"] >= ADULT
    )


def recent_leaver(facts: Facts) -> bool:
    return (
        facts["activity"] in ("connect", "message")
        and facts["counterpart"] == "former_pupil"
        and facts["recently_left"]
        and not facts["family"]
        and facts["approval_head"] not in ("verbal", "written")
    )


def seek_out_families(facts: Facts) -> bool:
    return (
        facts["started_by"] == "me"
        and facts["activity"] in ("connect", "message")
        and facts["counterpart"] in ("pupil", "parent", "family_of_former_pupil")
        and not facts["family"]
    )


def discuss_school(facts: Facts) -> bool:
    return (
        facts["activity"] in ("comment", "message")
        and facts["counterpart"] in ("parent", "colleague")
        and facts["about_school"]
    )


def private_word_to_pupil(facts: Facts) -> bool:
    return (
        facts["account"] == "official"
        and facts["activity"] == "message"
        and facts["counterpart"] == "pupil"
        and not facts["seen_by_all"]
    )


def report_contact(facts: Facts) -> bool:
    return (
        facts["account"] == "personal"
        and facts["started_by"] == "them"
        and facts["activity"] in ("connect", "message")
        and facts["counterpart"] in ("pupil", "former_pupil", "parent", "family_of_former_pupil")
    )


def name_employer(facts: Facts) -> bool:
    return (
        facts["account"] == "personal"
        and facts["identifies_employer"]
        and not (
            facts["platform"] == "linkedin" and facts["approval_head"] in ("verbal", "written")
        )
    )


def add_disclaimer(facts: Facts) -> bool:
    return (
        facts["account"] == "personal"
        and facts["activity"] in ("post", "comment", "message")
        and facts["identifies_employer"]
        and not facts["disclaimer"]
        and not (facts["speaks_for_school"] and facts["approval_head"] in ("verbal", "written"))
    )


FUNCTIONS: tuple[Callable[[Facts], bool], ...] = (
    working_time,
    school_device,
    school_network,
    contact_pupil,
    contact_parent,
    befriend_pupil,
    befriend_former_pupil,
    former_pupil_under_18,
    former_pupil_adult,
    recent_leaver,
    seek_out_families,
    discuss_school,
    private_word_to_pupil,
    report_contact,
    name_employer,
    add_disclaimer,
)

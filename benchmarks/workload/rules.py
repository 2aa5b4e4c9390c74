"""Forty rules drawn from the five policies: each a box, the exceptions to it, and an effect."""

from collections.abc import Mapping
from dataclasses import dataclass

from benchmarks.workload.conditions import AtLeast, Atom, Below, Not, Written, atoms
from benchmarks.workload.facts import APPROVERS

GIVEN = ("verbal", "written")


@dataclass(frozen=True)
class Rule:
    """One rule. `approval` names who must approve, all of them, and in which form."""

    name: str
    effect: str
    when: tuple[Atom, ...]
    exceptions: tuple[tuple[Atom, ...], ...] = ()
    approval: tuple[tuple[str, str], ...] = ()

    @property
    def holes(self) -> tuple[tuple[Atom, ...], ...]:
        """What keeps the rule from applying: its exceptions, and approval once it is given."""
        if not self.approval:
            return self.exceptions
        signed = {
            APPROVERS[who]: "written" if form == "written" else GIVEN for who, form in self.approval
        }
        return (*self.exceptions, atoms(signed))


def forbid(name: str, when: Mapping[str, Written], *unless: Mapping[str, Written]) -> Rule:
    return Rule(name, "forbid", atoms(when), tuple(map(atoms, unless)))


def advise(name: str, when: Mapping[str, Written], *unless: Mapping[str, Written]) -> Rule:
    return Rule(name, "advise", atoms(when), tuple(map(atoms, unless)))


def duty(name: str, when: Mapping[str, Written], *outside: Mapping[str, Written]) -> Rule:
    return Rule(name, "duty", atoms(when), tuple(map(atoms, outside)))


def approval(
    name: str, when: Mapping[str, Written], by: Mapping[str, str], *outside: Mapping[str, Written]
) -> Rule:
    return Rule(name, "approval", atoms(when), tuple(map(atoms, outside)), tuple(by.items()))


OWN = {"account": "personal"}
OURS = {"account": "official"}
SAY = ("post", "comment", "message")
PUBLISH = ("post", "comment")
USE = ("post", "comment", "connect", "message", "access")
TOUCH = ("connect", "message")
BY_HEAD = {"headteacher": "any"}
BY_HEAD_WRITTEN = {"headteacher": "written"}
HEAD_SAID = {"approval_head": GIVEN}
SLT_SAID = {"approval_slt": GIVEN}
IS_HEAD = {"role": "headteacher"}
FAMILY = {"family": True}

RULES: tuple[Rule, ...] = (
    forbid("working-time", {**OWN, "activity": USE, "time": "working"}),
    forbid("school-device", {**OWN, "activity": USE, "device": "school"}),
    forbid("school-network", {**OWN, "activity": USE, "network": "school"}),
    forbid(
        "contact-pupil",
        {**OWN, "activity": "message", "counterpart": "pupil"},
        {**FAMILY, "confidential": False},
    ),
    forbid("contact-parent", {**OWN, "activity": "message", "counterpart": "parent"}),
    forbid(
        "befriend-pupil",
        {**OWN, "activity": "connect", "counterpart": "pupil"},
        SLT_SAID,
        {**FAMILY, **SLT_SAID},
    ),
    advise(
        "befriend-former-pupil",
        {**OWN, "activity": "connect", "counterpart": "former_pupil"},
        SLT_SAID,
    ),
    forbid(
        "former-pupil-under-18",
        {
            "activity": (*TOUCH, "comment"),
            "counterpart": "former_pupil",
            "counterpart_age": Below(18),
        },
        FAMILY,
    ),
    advise(
        "former-pupil-adult",
        {
            "activity": (*TOUCH, "comment"),
            "counterpart": "former_pupil",
            "counterpart_age": AtLeast(18),
        },
    ),
    approval(
        "recent-leaver",
        {"activity": TOUCH, "counterpart": "former_pupil", "recently_left": True},
        BY_HEAD,
        FAMILY,
    ),
    forbid(
        "seek-out-families",
        {
            "started_by": "me",
            "activity": TOUCH,
            "counterpart": ("pupil", "parent", "family_of_former_pupil"),
        },
        FAMILY,
    ),
    forbid(
        "discuss-school",
        {
            "activity": ("comment", "message"),
            "counterpart": ("parent", "colleague"),
            "about_school": True,
        },
    ),
    forbid(
        "private-word-to-pupil",
        {**OURS, "activity": "message", "counterpart": "pupil", "seen_by_all": False},
    ),
    duty(
        "report-contact",
        {
            **OWN,
            "started_by": "them",
            "activity": TOUCH,
            "counterpart": ("pupil", "former_pupil", "parent", "family_of_former_pupil"),
        },
    ),
    forbid(
        "name-employer",
        {**OWN, "identifies_employer": True},
        {"platform": "linkedin", **HEAD_SAID},
    ),
    duty(
        "add-disclaimer",
        {**OWN, "activity": SAY, "identifies_employer": True, "disclaimer": False},
        {"speaks_for_school": True, **HEAD_SAID},
    ),
    forbid("school-in-profile", {**OWN, "school_in_profile": True}),
    forbid("pupil-on-own-page", {**OWN, "activity": PUBLISH, "shows_pupil": True}),
    forbid("staff-in-uniform", {**OWN, "activity": PUBLISH, "shows_staff": True, "uniform": True}),
    forbid("logo-on-own-page", {**OWN, "uses_logo": True}),
    approval("logo", {**OURS, "uses_logo": True}, BY_HEAD_WRITTEN),
    forbid("school-contact", {**OWN, "activity": PUBLISH, "school_contact": True}),
    forbid("work-email", {**OWN, "activity": (*TOUCH, "create_account"), "work_email": True}),
    forbid(
        "work-contacts",
        {**OWN, "activity": "connect", "met_through_work": True},
        {"platform": "linkedin", "counterpart": "colleague"},
    ),
    forbid(
        "photo-without-consent",
        {**OURS, "activity": PUBLISH, "shows_pupil": True},
        {"parent_consented": True, "consent_names_platform": True},
    ),
    forbid(
        "photo-with-name", {**OURS, "activity": PUBLISH, "shows_pupil": True, "names_pupil": True}
    ),
    forbid(
        "photo-on-own-device",
        {"activity": "take_photo", "shows_pupil": True, "device": "own"},
        HEAD_SAID,
    ),
    duty(
        "delete-photo",
        {"activity": "take_photo", "shows_pupil": True, "device": "own", **HEAD_SAID},
    ),
    forbid(
        "colleague-unasked",
        {"activity": PUBLISH, "shows_staff": True},
        {"subject_agreed": True},
        {**OURS, **SLT_SAID},
    ),
    approval("go-live", {**OURS, "activity": "post"}, {"line_manager": "any"}, IS_HEAD),
    approval(
        "open-account",
        {**OURS, "activity": "create_account"},
        {"headteacher": "any", "line_manager": "any"},
    ),
    approval(
        "use-account",
        {**OURS, "activity": (*SAY, "access", "edit")},
        BY_HEAD_WRITTEN,
        IS_HEAD,
    ),
    approval("answer-media", {"activity": "reply_media"}, BY_HEAD_WRITTEN, IS_HEAD),
    forbid("opinion-as-school", {"activity": SAY, "speaks_for_school": True}, HEAD_SAID),
    forbid("confidential", {"activity": SAY, "confidential": True}),
    forbid(
        "personal-data",
        {"activity": SAY, "personal_data": True},
        {**OURS, "subject_agreed": True, "parent_consented": True},
    ),
    forbid(
        "offensive",
        {"activity": (*SAY, "edit", "give_reference")},
        {
            "derogatory": False,
            "discriminatory": False,
            "defamatory": False,
            "illegal": False,
            "inappropriate": False,
        },
    ),
    forbid("reference", {"activity": "give_reference"}),
    forbid(
        "encyclopaedia",
        {
            **OWN,
            "platform": "wikipedia",
            "activity": "edit",
            "device": "school",
            "time": Not("own"),
        },
    ),
    approval(
        "unsure",
        {"activity": SAY, "unsure": True},
        BY_HEAD,
        {"approval_line_manager": GIVEN},
    ),
)

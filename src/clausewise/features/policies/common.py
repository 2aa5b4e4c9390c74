"""Questions that staff ask most, to start from instead of writing one's own."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CommonQuestion:
    """A question in a person's words, and the steps that state what it says."""

    words: str
    steps: tuple[tuple[str, str], ...]


AT_HOME = (("time", "own"), ("device", "own"), ("network", "other"))
HARMLESS = ("content", "none")
COMPARED = (
    CommonQuestion(
        "A pupil who is no relation asks to follow a teacher’s own Instagram, at home",
        (
            ("role", "employee"),
            ("activity", "connect"),
            ("account", "personal"),
            ("platform", "instagram"),
            ("counterpart", "pupil"),
            ("relationship", "none"),
            ("started_by", "them"),
            ("authorised_pupil_contact", "no"),
            *AT_HOME,
            HARMLESS,
        ),
    ),
    CommonQuestion(
        "A former pupil, now 19, asks to be a teacher’s friend on Facebook, at home",
        (
            ("role", "employee"),
            ("activity", "connect"),
            ("account", "personal"),
            ("platform", "facebook"),
            ("counterpart", "former_pupil"),
            ("counterpart_age", "19"),
            ("recently_left", "no"),
            ("relationship", "none"),
            ("started_by", "them"),
            ("approval_slt", "none"),
            *AT_HOME,
            HARMLESS,
        ),
    ),
    CommonQuestion(
        "A teacher answers a parent’s private message from her own account, at home",
        (
            ("role", "employee"),
            ("activity", "message"),
            ("account", "personal"),
            ("platform", "facebook"),
            ("counterpart", "family_of_pupil"),
            ("relationship", "none"),
            ("started_by", "them"),
            ("visibility", "direct"),
            *AT_HOME,
            HARMLESS,
        ),
    ),
    CommonQuestion(
        "A teaching assistant looks at her own TikTok on her own phone in her lunch break",
        (
            ("role", "employee"),
            ("activity", "browse"),
            ("account", "personal"),
            ("platform", "tiktok"),
            ("time", "rest_break"),
            ("device", "own"),
            ("network", "other"),
            ("left_open", "no"),
            HARMLESS,
        ),
    ),
    CommonQuestion(
        "A teacher puts a rude post about the school on her own Facebook",
        (
            ("role", "employee"),
            ("activity", "post"),
            ("account", "personal"),
            ("platform", "facebook"),
            ("derogatory", "yes"),
            ("about_school", "yes"),
        ),
    ),
    CommonQuestion(
        "A picture of a pupil for the school’s page, with consent for another site only",
        (
            ("role", "employee"),
            ("activity", "post"),
            ("account", "official"),
            ("platform", "facebook"),
            ("shows_pupil", "yes"),
            ("image_consent", "other_platform_only"),
        ),
    ),
)

COMMON = (
    CommonQuestion(
        "A pupil has asked to follow me. Can I accept?",
        (
            ("activity", "connect"),
            ("account", "personal"),
            ("counterpart", "pupil"),
            ("started_by", "them"),
        ),
    ),
    CommonQuestion(
        "Can I post a picture from a school event on our page?",
        (("activity", "post"), ("account", "official"), ("about_school", "yes")),
    ),
    CommonQuestion(
        "A parent has messaged me on my own account. Can I reply?",
        (
            ("activity", "message"),
            ("account", "personal"),
            ("counterpart", "family_of_pupil"),
            ("started_by", "them"),
        ),
    ),
    CommonQuestion(
        "Can I look at my own accounts at work?",
        (("activity", "browse"), ("account", "personal")),
    ),
    CommonQuestion(
        "Can I set up a page or account for my class?",
        (("activity", "create_account"),),
    ),
    CommonQuestion(
        "I have seen something online that worries me. What do I do?",
        (("activity", "see_concern"),),
    ),
)

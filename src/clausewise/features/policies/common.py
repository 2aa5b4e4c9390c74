"""Questions that staff ask most, to start from instead of writing one's own."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CommonQuestion:
    """A question in a person's words, and the steps that state what it says."""

    words: str
    steps: tuple[tuple[str, str], ...]


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

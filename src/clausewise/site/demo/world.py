"""Which organisations and people the demo has. All names are invented but those of the policies."""

from dataclasses import dataclass

CENTRAL = (
    *("trust_leader", "trust_officer", "administrator", "hr", "dpo", "dfo", "network_manager"),
    *("communications_manager", "chair_of_governors"),
)
"""Who works for the whole of a trust."""
LOCAL = (
    *("headteacher", "slt", "line_manager", "dsl", "deputy_dsl", "moderator"),
    *("chair_of_governors", "governor"),
)
"""Who works in one school."""
ALONE = (
    *LOCAL,
    *("administrator", "hr", "dpo", "network_manager", "communications_manager"),
)
"""Who works in a school that has no trust behind it."""
WITHOUT_ROLE = ("employee", "trainee", "volunteer", "agency_worker", "contractor", "pta_member")
"""Those who belong to a school and hold no role in it."""


@dataclass(frozen=True, slots=True)
class School:
    """A school or nursery of the demo."""

    slug: str
    name: str
    kind: str = "school"


@dataclass(frozen=True, slots=True)
class Example:
    """One of the five: whoever adopted the policy, and the schools below it, if it has any.

    `missing` are roles that nobody holds, so that the demo shows what happens then.
    """

    policy: str
    kind: str
    schools: tuple[School, ...] = ()
    missing: tuple[str, ...] = ()


EXAMPLES = (
    Example(
        "cadmus",
        "trust",
        (
            School("ash-lane", "Ash Lane Primary School"),
            School("beacon-hill", "Beacon Hill Academy"),
            School("cliff-view", "Cliff View Secondary School"),
        ),
        missing=("communications_manager",),
    ),
    Example(
        "cflp",
        "trust",
        (
            School("brookside", "Brookside Primary School"),
            School("hollybank", "Hollybank Primary School"),
        ),
    ),
    Example(
        "everychild",
        "trust",
        (
            School("meadow-park", "Meadow Park Primary School"),
            School("little-acorns", "Little Acorns Nursery", "nursery"),
        ),
    ),
    Example(
        "learn-to-live",
        "federation",
        (
            School("riverbank-infants", "Riverbank Infant School"),
            School("riverbank-juniors", "Riverbank Junior School"),
        ),
    ),
    Example("little-eaton", "school"),
)

FIRST_NAMES = (
    *("Amira", "Bronwen", "Callum", "Deepa", "Ewan", "Farah", "Gareth", "Hana", "Idris", "Jodie"),
    *("Kofi", "Lowri", "Marek", "Nadia", "Owen", "Priya", "Quentin", "Rosa", "Sanjay", "Tomasz"),
    *("Uma", "Victor", "Wanda", "Xanthe", "Yusuf", "Zara"),
)
LAST_NAMES = (
    *("Ahmed", "Bartlett", "Chowdhury", "Davies", "Eze", "Fletcher", "Grant", "Hussain", "Iqbal"),
    *("Jankowski", "Khan", "Lloyd", "Mensah", "Nowak", "O’Brien", "Patel", "Quinn", "Rahman"),
    *("Sharma", "Taylor", "Usman", "Vaughan", "Williams", "Yates", "Ziegler-Hart"),
)

"""What each role may do: one table, which governors can read and the documents print.

Whatever is not here, nobody may do. A role held at a trust counts in each of its schools.
"""

from dataclasses import dataclass

from clausewise.features.people.roles import MEMBER

LEADERS = ("headteacher", "slt", "trust_leader")
SAFEGUARDING = ("dsl", "deputy_dsl")
KEEPERS = ("administrator", "headteacher", "trust_leader")


@dataclass(frozen=True, slots=True)
class Permission:
    """One thing that may be done in an organisation, and the roles whose holders may do it."""

    name: str
    lets: str
    roles: tuple[str, ...]


TABLE = (
    Permission("home.see", "see one's own first page and the organisation's", (MEMBER,)),
    Permission("people.see_staff", "see who works here and in which role", (MEMBER,)),
    Permission("people.appoint", "give and end roles, note absences and deputies", KEEPERS),
    Permission("people.manage", "add, change and import staff", ("administrator", "hr")),
    Permission(
        "people.see_leavers",
        "see what leavers left behind: tasks that one looks after, and for those who manage staff "
        "or give roles also roles and absences",
        ("hr", *KEEPERS, *SAFEGUARDING),
    ),
    Permission(
        "people.help_sign_in",
        "help people to sign in: send a link, remove the second factor of those one oversees",
        (*KEEPERS, "hr"),
    ),
    Permission("people.provision", "let a directory add, change and end staff", ("administrator",)),
    Permission(
        "people.see_pupils",
        "look pupils up",
        (*LEADERS, *SAFEGUARDING, "communications_manager", "administrator"),
    ),
    Permission(
        "people.manage_pupils", "add, change and import pupils and families", ("administrator",)
    ),
    Permission("people.flag", "say that a child must not be shown, or may be", SAFEGUARDING),
    Permission(
        "people.hold",
        "stop a record from being erased",
        ("dpo", "headteacher", *SAFEGUARDING),
    ),
    Permission(
        "people.erase",
        "set how long people are kept, and erase those past it",
        ("administrator", "dpo"),
    ),
    Permission("people.see_flag_reasons", "see why a child must not be shown", SAFEGUARDING),
    Permission("organisations.change", "change an organisation's name, look and policy", KEEPERS),
    Permission(
        "tasks.hand_over",
        "take over tasks that a leaver left behind",
        (*KEEPERS, *SAFEGUARDING),
    ),
    Permission("tasks.see_outstanding", "get the week’s count of what is outstanding", LEADERS),
    Permission(
        "tasks.run_notices",
        "choose where notices go, and see which could not be sent",
        (*KEEPERS, "network_manager"),
    ),
    Permission(
        "organisations.add",
        "add schools to a trust, also from the register of schools",
        ("administrator", "trust_leader"),
    ),
    Permission(
        "organisations.move",
        "let schools join and leave this trust or federation",
        ("administrator", "trust_leader"),
    ),
    Permission(
        "policies.draft",
        "bring in a policy’s file, check it and decide what its clauses do",
        (*KEEPERS, "hr", "dpo", "dsl"),
    ),
    Permission(
        "declarations.make", "declare a tie to a pupil or family; decide if asked", (MEMBER,)
    ),
    Permission("declarations.see", "see all declarations of a tie to a pupil", SAFEGUARDING),
    Permission(
        "audit.read",
        "read the audit record",
        ("headteacher", "trust_leader", "dpo", "chair_of_governors"),
    ),
)

HELD: dict[str, frozenset[str]] = {
    role: frozenset(each.name for each in TABLE if role in each.roles)
    for role in {role for each in TABLE for role in each.roles}
}
"""The permissions that each role gives, by the role's name."""


def held_by(roles: set[str]) -> frozenset[str]:
    """Return what somebody may do who holds these roles."""
    return frozenset().union(*(HELD.get(role, frozenset()) for role in roles))

"""The roles that policies name, and who stands in where nobody holds one.

The names are those that approvals and duties use; the others are the product's own.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Role:
    """A part somebody plays in an organisation.

    `falls_to` names, in order, the roles that step in while nobody holds this one; a school may
    set a chain of its own. `secret_work` asks for a second factor at sign-in (DfE cyber security
    standard: senior leaders and whoever handles sensitive data).
    """

    name: str
    title: str
    falls_to: tuple[str, ...] = ()
    secret_work: bool = False


MEMBER = "member"
"""What everyone is who belongs to an organisation, whatever else they are."""

ROLES = (
    Role(
        "headteacher",
        "Headteacher",
        ("slt", "trust_leader", "chair_of_governors"),
        secret_work=True,
    ),
    Role("slt", "Senior leader", ("headteacher",), secret_work=True),
    Role("line_manager", "Line manager", ("slt", "headteacher")),
    Role("dsl", "Designated safeguarding lead", ("deputy_dsl", "headteacher"), secret_work=True),
    Role("deputy_dsl", "Deputy safeguarding lead", ("dsl", "headteacher"), secret_work=True),
    Role(
        "dfo",
        "Director of finance and operations",
        ("trust_leader", "headteacher"),
        secret_work=True,
    ),
    Role("hr", "Human resources", ("headteacher",), secret_work=True),
    Role("dpo", "Data protection officer", ("headteacher",), secret_work=True),
    Role("network_manager", "Network manager", ("administrator", "headteacher"), secret_work=True),
    Role("communications_manager", "Communications lead", ("slt", "headteacher")),
    Role("moderator", "Moderator", ("communications_manager", "slt", "headteacher")),
    Role(
        "chair_of_governors", "Chair of governors", ("governor", "trust_leader"), secret_work=True
    ),
    Role("governor", "Governor or trustee", ("chair_of_governors",)),
    Role("trust_leader", "Chief executive", ("chair_of_governors",), secret_work=True),
    Role("trust_officer", "Trust central team", ("trust_leader",), secret_work=True),
    Role(
        "administrator",
        "Clausewise administrator",
        ("network_manager", "headteacher"),
        secret_work=True,
    ),
)

BY_NAME = {role.name: role for role in ROLES}
CHOICES = [(role.name, role.title) for role in ROLES]

"""The roles that a policy names, and those among them that nobody holds."""

import re
from collections.abc import Collection, Iterator

from clausewise.documents.health.model import OWN_WORDS, Finding, Severity, Treatment
from clausewise.documents.health.words import statements, whole
from clausewise.documents.model import Document

ROLES = {
    "headteacher": r"head ?teachers?|heads? of school|executive head"
    r"|\bprincipals?\b(?! (aim|purpose|risk|objective|duty|role)s?)",
    "slt": r"\bslt\b|senior leader(s|ship)|leadership team",
    "line_manager": r"line managers?|nursery managers?",
    "dsl": r"\bdsl\b|safeguarding (lead|officer)|child protection (officer|lead|co-?ordinator)",
    "dfo": r"\bdfo\b|director of (finance|operations)|business manager",
    "hr": r"\bhr\b|human resources",
    "dpo": r"\bdpo\b|data protection officer",
    "network_manager": r"\b(network|it|ict) (managers?|technicians?)",
    "communications_manager": r"communications? (manager|lead|team)",
    "chair_of_governors": r"chair of (the )?(governors|trustees|governing)",
    "moderator": r"moderators?\b",
}
"""How policies write the roles of the contract."""


def roles_named(document: Document) -> dict[str, str]:
    """Return the roles that a document names, each with the first clause that does."""
    found: dict[str, str] = {}
    for clause in statements(document):
        text = whole(clause)
        for role, written in ROLES.items():
            if role not in found and re.search(written, text, re.IGNORECASE):
                found[role] = clause.id
    return found


def unfilled(document: Document, filled: Collection[str]) -> Iterator[Finding]:
    """Find the roles that a document names and nobody holds."""
    for role, clause in roles_named(document).items():
        if role not in filled:
            words = role.replace("_", " ")
            yield Finding(
                "role-unfilled",
                clause,
                words,
                f"The policy relies on a role that nobody holds: {words}. Name somebody.",
                Severity.HIGH,
                Treatment.FLAG,
                OWN_WORDS,
                0.9,
                decides="administrator",
            )

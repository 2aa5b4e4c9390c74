"""What an organisation's policy says that bears on people: its name, and the roles it needs.

The packs belong to a higher feature. The site hands over where they are by the setting
`POLICY_LIBRARY`, the dotted name of a function that returns them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, cast

from django.conf import settings
from django.utils.module_loading import import_string

from clausewise.engine.errors import PackError
from clausewise.engine.pack import Pack
from clausewise.features.people.models import Organisation
from clausewise.features.people.roles import BY_NAME, ROLES


class Packs(Protocol):
    """The packs of the installation, by name."""

    @property
    def names(self) -> tuple[str, ...]:
        """The name of every pack, in order."""

    def pack(self, name: str) -> Pack:
        """Return a pack. Raises LookupError or PackError."""


def packs() -> Packs:
    """Return the packs of the installation."""
    return cast("Packs", import_string(settings.POLICY_LIBRARY)())


@dataclass(frozen=True, slots=True)
class Adopted:
    """The policy of an organisation, and the one it has it from: itself or one above it.

    `changes` counts what an overlay changes in its trust's policy, 0 for a policy of its own.
    """

    pack: Pack
    source: Organisation

    @property
    def changes(self) -> int:
        """How many things a school's overlay changes in its trust's policy."""
        return len(self.pack.changes)

    @property
    def needs(self) -> tuple[str, ...]:
        """The roles of a school that the policy needs somebody in, in the order of our table."""
        return needed_roles(self.pack)


def adopted(line: Iterable[Organisation]) -> Adopted | None:
    """Return the policy of the first of a line, from the nearest that has adopted one.

    A school without its own has the overlay that bears its name, where there is one that changes
    the policy it would have. A policy that cannot be read or found is none.
    """
    places = list(line)
    source = next((place for place in places if place.policy), None)
    if source is None:
        return None
    own = places[0]
    overlay = _found(own.slug) if source != own else None
    if overlay and overlay.changes and overlay.extends == source.policy:
        return Adopted(overlay, own)
    pack = _found(source.policy)
    return Adopted(pack, source) if pack else None


def readable() -> list[Pack]:
    """Return every pack that can be read, in order."""
    return [pack for name in packs().names if (pack := _found(name))]


def _found(name: str) -> Pack | None:
    library = packs()
    if name not in library.names:
        return None
    try:
        return library.pack(name)
    except PackError:
        return None


ALWAYS = ("dsl", "administrator")
"""Every school must have a designated safeguarding lead (Keeping children safe in education, part
two), and somebody must be able to put things right here."""


def needed_roles(pack: Pack) -> tuple[str, ...]:
    """Return the roles that a school needs: what its policy names, and those it always needs.

    A policy names them in its approvals and duties, and as whom to ask.
    """
    named = {pack.contact, *ALWAYS}
    for rule in pack.rules:
        named |= {each.role for each in rule.approval.signatures} if rule.approval else set()
        named |= set(rule.duty.to) if rule.duty else set()
    if "governing_body" in named:
        named.add("chair_of_governors")
    return tuple(role.name for role in ROLES if role.name in named)


def role_title(pack: Pack | None, role: str) -> str:
    """Return a role's name as the policy has it, else ours."""
    ours = BY_NAME[role].title if role in BY_NAME else role.replace("_", " ").capitalize()
    theirs = pack.roles.get(role, "") if pack else ""
    return f"{theirs[:1].upper()}{theirs[1:]}" or ours

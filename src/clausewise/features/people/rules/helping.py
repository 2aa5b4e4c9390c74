"""Who may help somebody to sign in, and how far: nobody reaches upwards, or into another trust."""

from collections.abc import Collection

from clausewise.features.people.permissions import KEEPERS
from clausewise.features.people.roles import BY_NAME
from clausewise.features.people.rules.appointing import oversees
from clausewise.features.people.viewer import Viewer

MAY = "people.help_sign_in"
TOP = "administrator"


def can_send_link(*, by: Viewer, whose: Viewer) -> bool:
    """Whether somebody may send another a link: they help people wherever the other belongs."""
    helps = by.where(MAY)
    return all(place in helps for place in whose.roles)


def can_remove_factor(*, by: Viewer, whose: Viewer) -> bool:
    """Whether somebody may take away another's second factors.

    They must oversee every role of the other, in every organisation. Who administers Clausewise for
    a whole trust, or for a school that belongs to none, may for all within it: somebody must.
    """
    if by.person == whose.person or not can_send_link(by=by, whose=whose):
        return False
    return all(_oversees(by, place, roles) for place, roles in whose.roles.items())


def _oversees(by: Viewer, place: int, roles: Collection[str]) -> bool:
    if TOP in by.roles.get(by.line(place)[-1], ()):
        return True
    own = by.roles[place]
    keeps = not own.isdisjoint(KEEPERS)
    return all(oversees(own, role) and (keeps or not _is_secret(role)) for role in roles)


def _is_secret(role: str) -> bool:
    """Whether a role asks for a second factor: HR helps ordinary staff alone."""
    return role in BY_NAME and BY_NAME[role].secret_work

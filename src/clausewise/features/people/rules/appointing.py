"""Who may be given a role, and when one may end."""

from collections.abc import Collection
from datetime import date, timedelta

from clausewise.features.people.models import Appointment, Kind, Organisation, Person
from clausewise.features.people.permissions import held_by
from clausewise.features.people.roles import BY_NAME, ROLES
from clausewise.features.people.rules.refusals import RefusedError

OF_A_TRUST = ("trust_leader", "trust_officer")
ABOVE_SCHOOLS = (Kind.TRUST, Kind.FEDERATION)
DAY = timedelta(days=1)


def roles_at(organisation: Organisation) -> tuple[str, ...]:
    """Return the roles that somebody can hold there: a school alone has no central team."""
    above = organisation.kind in ABOVE_SCHOOLS
    return tuple(role.name for role in ROLES if above or role.name not in OF_A_TRUST)


def oversees(roles: Collection[str], role: str) -> bool:
    """Whether whoever holds these roles may already do all that a role lets one do."""
    return held_by({role}) <= held_by(set(roles))


def check_can_appoint(
    *, by: Person, own_roles: Collection[str], person: Person, role: str, organisation: Organisation
) -> None:
    """Refuse a role that is not held there, and one that somebody would give themselves.

    `own_roles` are what `by` holds in the organisation or above it, without those of anybody whom
    they stand in for: a deputy must not make their own part last.
    """
    if role not in roles_at(organisation):
        title = BY_NAME[role].title if role in BY_NAME else role
        raise RefusedError(f"Nobody can be {title} of {organisation}. Choose another role.")
    if by == person and not oversees(own_roles, role):
        raise RefusedError(
            "You cannot give yourself a role that lets you do more than you may now. "
            "Ask another administrator."
        )


def check_not_as_deputy(*, own_roles: Collection[str], roles: Collection[str]) -> None:
    """Refuse to hand on or take away what one may do only for the person whom one stands in for.

    `own_roles` are theirs there or above it. Standing in lasts some days; a role that a deputy
    gave, and a chain that they set, would last, and whoever holds it could give it back to them.
    """
    if "people.appoint" in held_by(set(own_roles)):
        return
    if not all(oversees(own_roles, role) for role in roles):
        raise RefusedError(
            "You stand in for somebody. As a deputy you cannot give, end or cover roles that let "
            "one do more than you may do yourself, nor set who steps in for them. Ask somebody "
            "who gives roles here."
        )


def check_period(starts: date, ends: date | None) -> None:
    """Refuse a last day before the first."""
    if ends is not None and ends < starts:
        raise RefusedError("The last day is before the first. Give a later one, or none.")


def check_last_day(held: Appointment, last_day: date, today: date) -> None:
    """Refuse to end again what has ended, to make it longer, and to wipe out what has begun."""
    if held.ends is not None and held.ends < today:
        raise RefusedError("This role has ended already.")
    if held.ends is not None and held.ends < last_day:
        raise RefusedError("This role ends before that day already.")
    if last_day < held.starts <= today:
        raise RefusedError(
            f"{held.person} has held this role since {held.starts:%-d %B %Y}: that last day is "
            "before the first. Give a later one."
        )


def check_can_end(*, role: str, organisation: Organisation, others: int) -> None:
    """Refuse to end the last administrator.

    `others` counts those who hold the role there, or above it, from the day after on without end.
    """
    if role == "administrator" and others == 0:
        raise RefusedError(
            f"This is the last administrator of {organisation}. Appoint another first, without a "
            "last day."
        )

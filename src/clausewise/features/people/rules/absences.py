"""When somebody may be noted as away, and who may stand in for them."""

from collections.abc import Collection

from clausewise.features.people.models import Person
from clausewise.features.people.rules.appointing import oversees
from clausewise.features.people.rules.refusals import RefusedError


def check_deputy(*, person: Person, deputy: Person | None, deputy_is_away: bool) -> None:
    """Refuse a deputy who is the person themselves, has left, or is away too on one of the days."""
    if deputy is None:
        return
    if deputy == person:
        raise RefusedError("Nobody can stand in for themselves. Choose somebody else.")
    if not deputy.is_active:
        raise RefusedError(f"{deputy} has left. Choose somebody else.")
    if deputy_is_away:
        raise RefusedError(f"{deputy} is away in that time too. Choose somebody else.")


def check_can_stand_in(*, own_roles: Collection[str], roles: Collection[str]) -> None:
    """Refuse somebody who names themselves the deputy of one who may do more than they may.

    `own_roles` are theirs there or above it, `roles` those that the absent person holds there.
    """
    if not all(oversees(own_roles, role) for role in roles):
        raise RefusedError(
            "You cannot make yourself the deputy of somebody who may do more than you may. "
            "Choose somebody else, or ask another administrator."
        )


def check_somebody_administers(*, deputy: Person | None, others: int) -> None:
    """Refuse to leave an organisation without anybody who administers it.

    `others` counts administrators there or above it who are not away at all in that time.
    """
    if deputy is None and others == 0:
        raise RefusedError(
            "Nobody else administers Clausewise in that time. Name a deputy, or appoint another "
            "administrator first."
        )

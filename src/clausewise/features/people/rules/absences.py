"""When somebody may be noted as away, and who may stand in for them."""

from collections.abc import Collection
from datetime import date, timedelta

from clausewise.features.people.models import Absence, Person
from clausewise.features.people.rules.appointing import oversees
from clausewise.features.people.rules.refusals import RefusedError

DAY = timedelta(days=1)


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


def check_back(absence: Absence, back_on: date, today: date) -> None:
    """Refuse to make an absence longer, and to wipe out one that has run.

    A longer one is noted anew, so that everything is looked at that is looked at then.
    """
    if absence.ends is not None and back_on > absence.ends + DAY:
        raise RefusedError(
            "This absence ends before that day already. To make it longer, note another one from "
            "the day after."
        )
    if back_on <= absence.starts < today:
        raise RefusedError(
            f"{absence.person} has been away since {absence.starts:%-d %B %Y}. Give a later day."
        )

"""Where an organisation may stand: never below itself, never without an administrator."""

from collections.abc import Collection

from clausewise.features.people.models import Organisation
from clausewise.features.people.rules.refusals import RefusedError


def check_parent(organisation: Organisation, above: Collection[Organisation]) -> None:
    """Refuse to put an organisation below itself; `above` is where it would belong, upwards."""
    if organisation in above:
        raise RefusedError(f"{organisation} cannot belong to what belongs to it. Choose another.")


def check_can_move(organisation: Organisation, administrators: int) -> None:
    """Refuse to leave an organisation with nobody who administers it."""
    if administrators == 0:
        raise RefusedError(
            f"Nobody would administer {organisation}. Appoint an administrator there first."
        )

"""Where an organisation may stand: never below itself, never without an administrator."""

from collections.abc import Collection

from clausewise.features.people.models import Organisation
from clausewise.features.people.rules.appointing import ABOVE_SCHOOLS
from clausewise.features.people.rules.refusals import RefusedError


def check_parent(organisation: Organisation, above: Collection[Organisation]) -> None:
    """Refuse to put an organisation below itself; `above` is where it would belong, upwards."""
    if organisation in above:
        raise RefusedError(f"{organisation} cannot belong to what belongs to it. Choose another.")


def check_takes_schools(parent: Organisation | None) -> None:
    """Refuse to put schools into what is no trust or federation."""
    if parent is not None and parent.kind not in ABOVE_SCHOOLS:
        raise RefusedError(
            f"{parent} is no trust or federation, so no school can belong to it. Go to the page of "
            "its trust or federation."
        )


def check_kind(organisation: Organisation, kind: str) -> None:
    """Refuse to make what others belong to into what takes none."""
    if kind not in ABOVE_SCHOOLS and organisation.children.exists():
        raise RefusedError(
            f"Schools belong to {organisation}, so it stays a trust or federation. Let them leave "
            "first."
        )


def check_can_move(organisation: Organisation, administrators: int) -> None:
    """Refuse to leave an organisation with nobody who administers it."""
    if administrators == 0:
        raise RefusedError(
            f"Nobody would administer {organisation}. Appoint an administrator there first."
        )

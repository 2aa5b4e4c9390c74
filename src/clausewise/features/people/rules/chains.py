"""Which chains may be set: each ends with somebody, and none comes back to where it began."""

from collections.abc import Sequence

from clausewise.features.people.cover.standing import Standing
from clausewise.features.people.models import Organisation
from clausewise.features.people.roles import BY_NAME
from clausewise.features.people.rules.refusals import RefusedError


def check_chain(
    standing: Standing, organisation: Organisation, role: str, steps: Sequence[str]
) -> None:
    """Refuse a chain that is empty, names a role twice, itself or none of ours, or reaches nobody.

    Each step is taken once and in order, so a chain without repetition always comes to its end.
    """
    if not steps:
        raise RefusedError("Choose at least one role that steps in.")
    if unknown := [step for step in (role, *steps) if step not in BY_NAME]:
        raise RefusedError(f"There is no role {unknown[0]}. Choose one of the list.")
    if role in steps:
        raise RefusedError(f"{BY_NAME[role].title} cannot step in for itself. Choose another role.")
    if twice := [step for step in steps if steps.count(step) > 1]:
        raise RefusedError(f"{BY_NAME[twice[0]].title} stands twice. Keep one of the two.")
    if not any(
        standing.held.get((place.pk, step)) for step, place in _ways(standing, organisation, steps)
    ):
        raise RefusedError(
            "Nobody holds any of these roles, so it would end with nobody. Add a role that "
            "somebody holds."
        )


def _ways(
    standing: Standing, organisation: Organisation, steps: Sequence[str]
) -> list[tuple[str, Organisation]]:
    return [(step, place) for step in steps for place in standing.above[organisation.pk]]

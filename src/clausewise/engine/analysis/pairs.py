"""Finds pairs of rules that say opposite things about the same act."""

from collections.abc import Iterator, Mapping, Sequence

from clausewise.engine.boxes import MaskBox, meet
from clausewise.engine.pack import SEVERITY, Effect, Outcome
from clausewise.engine.rows import Part, Row

PROHIBITED = SEVERITY.index(Outcome.PROHIBITED)


def overlapping(
    rows: Sequence[Row], regions: Sequence[Sequence[MaskBox]], full: Mapping[str, int]
) -> Iterator[tuple[tuple[int, int], dict[str, int]]]:
    """Yield each pair of a permission and a prohibition, with a box where both apply.

    Only permissions that a clause states for its own sake count: one that follows from an approval
    or from a named exception says nothing about other clauses.
    """
    permits = [i for i, row in enumerate(rows) if row.rule.effect is Effect.PERMIT]
    forbids = [
        i
        for i, row in enumerate(rows)
        if row.level == PROHIBITED and row.part is Part.MAIN and _names_act(row)
    ]
    seen = set()
    for i in permits:
        for j in forbids:
            pair = rows[i].rule.id, rows[j].rule.id
            if pair in seen or meet(rows[i].box, rows[j].box) is None:
                continue
            both = _both(regions[i], regions[j])
            if both is not None and _specific(rows[i], rows[j], full):
                seen.add(pair)
                yield (i, j), both


def _both(one: Sequence[MaskBox], other: Sequence[MaskBox]) -> dict[str, int] | None:
    return next((both for a in one for b in other if (both := meet(a, b)) is not None), None)


def _names_act(row: Row) -> bool:
    return "activity" in row.box


def _specific(permit: Row, forbid: Row, full: Mapping[str, int]) -> bool:
    """Tell whether the prohibition takes away the whole of what is permitted, not a part of it.

    A bad picture is forbidden on a page where posting is permitted: that is no contradiction. It is
    one where everything that the permission allows is forbidden.
    """
    return all(not permit.box.get(n, full[n]) & ~mask for n, mask in forbid.box.items())

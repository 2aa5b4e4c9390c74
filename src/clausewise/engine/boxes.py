"""The algebra that all exactness rests on: boxes of allowed values, and what covers a box.

A box maps a fact to a mask of the values it allows; facts left out are free. One question answers
most others: is this box covered by those? Gaps, shadowed rules, differences between policies and
exact outcomes under missing facts are all that question, and its "no" comes with a witness.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

MaskBox: TypeAlias = Mapping[str, int]
Full: TypeAlias = Mapping[str, int]

BUDGET = 200_000
"""Steps after which a search gives up: about a second, far beyond what any policy needed."""


class NotProvenError(RuntimeError):
    """The search for a witness was given up: treat what was asked as unknown."""


def meet(one: MaskBox, other: MaskBox) -> dict[str, int] | None:
    """Return the box where both hold, or None if they never do."""
    both = dict(one)
    for name, mask in other.items():
        shared = mask & both.get(name, mask)
        if not shared:
            return None
        both[name] = shared
    return both


def inside(one: MaskBox, other: MaskBox, full: Full) -> bool:
    """Tell whether all of the first box lies in the second."""
    return all(not one.get(name, full[name]) & ~mask for name, mask in other.items())


def subtract(box: MaskBox, holes: Iterable[MaskBox], full: Full) -> list[dict[str, int]]:
    """Return disjoint boxes that make up the box without the holes."""
    pieces = [dict(box)]
    for hole in holes:
        pieces = [rest for piece in pieces for rest in _cut(piece, hole, full)]
    return pieces


def _cut(box: dict[str, int], hole: MaskBox, full: Full) -> list[dict[str, int]]:
    if meet(box, hole) is None:
        return [box]
    pieces = []
    left = dict(box)
    for name, mask in hole.items():
        have = left.get(name, full[name])
        if have & ~mask:
            pieces.append({**left, name: have & ~mask})
        left[name] = have & mask
    return pieces


def uncovered(box: MaskBox, cover: Sequence[MaskBox], full: Full) -> dict[str, int] | None:
    """Return a part of the box that lies outside every box of the cover, or None if there is none.

    Depth-first with early exit. Raises NotProvenError when the search grows beyond all reason.
    """
    return _Search(full).run(dict(box), cover)


class _Search:
    def __init__(self, full: Full) -> None:
        self.full = full
        self.steps = 0

    def run(self, box: dict[str, int], cover: Sequence[MaskBox]) -> dict[str, int] | None:
        self.steps += 1
        if self.steps > BUDGET:
            raise NotProvenError
        live = self._binding(box, cover)
        if live is None:
            return None
        if not live:
            return box
        name, mask = _branch(live)
        have = box.get(name, self.full[name])
        for part in (have & ~mask, have & mask):
            found = self.run({**box, name: part}, live)
            if found is not None:
                return found
        return None

    def _binding(self, box: dict[str, int], cover: Sequence[MaskBox]) -> list[MaskBox] | None:
        """Return the cover as far as it binds inside the box; None if one box holds it all."""
        live: list[MaskBox] = []
        for other in cover:
            binding = {}
            for name, mask in other.items():
                have = box.get(name, self.full[name])
                shared = have & mask
                if not shared:
                    break
                if shared != have:
                    binding[name] = mask
            else:
                if not binding:
                    return None
                live.append(binding)
        return live


def _branch(live: Sequence[MaskBox]) -> tuple[str, int]:
    """Choose the fact to split on: of the box nearest to covering, the one that others use most."""
    closest = min(live, key=len)
    if len(closest) == 1:
        return next(iter(closest.items()))
    weight: Counter[str] = Counter()
    for box in live:
        share = 1 << max(0, 12 - len(box))
        for name in box:
            weight[name] += share
    name = max(closest, key=weight.__getitem__)
    return name, closest[name]

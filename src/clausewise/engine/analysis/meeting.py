"""Finds, among many boxes, those that a box meets: a few operations on integers for all of them."""

from collections.abc import Sequence

from clausewise.engine.boxes import Full, MaskBox
from clausewise.engine.policy import bits


class Meeting:
    """Many boxes, by the values that each keeps out."""

    def __init__(self, boxes: Sequence[MaskBox]) -> None:
        self.boxes = boxes
        self.every = (1 << len(boxes)) - 1
        self._inside: dict[str, dict[int, int]] = {}
        self._mention: dict[str, int] = {}
        for index, box in enumerate(boxes):
            for name, mask in box.items():
                self._mention[name] = self._mention.get(name, 0) | 1 << index
                inside = self._inside.setdefault(name, {})
                for value in bits(mask):
                    inside[value] = inside.get(value, 0) | 1 << index

    def of(self, box: MaskBox) -> int:
        """Return which boxes have something in common with this one, one bit each."""
        found = self.every
        for name, mask in box.items():
            found &= self._within(name, mask)
        return found

    def _within(self, name: str, mask: int) -> int:
        """Return the boxes that allow some of these values of a fact."""
        mention = self._mention.get(name)
        if mention is None:
            return self.every
        inside = self._inside[name]
        found = self.every & ~mention
        for value in bits(mask):
            found |= inside.get(value, 0)
        return found

    def escape(self, box: MaskBox, among: int, full: Full) -> dict[str, int] | None:
        """Return a part of a box outside all of these boxes, if one lies straight ahead.

        None means that it has to be searched for: there may be none.
        """
        left = dict(box)
        among &= self.of(box)
        while among:
            nearest = self.boxes[(among & -among).bit_length() - 1]
            ways = []
            for name, mask in nearest.items():
                rest = left.get(name, full[name]) & ~mask
                if rest:
                    still = among & self._within(name, rest)
                    ways.append((still.bit_count(), name, rest, still))
            if not ways:
                return None
            _, name, rest, among = min(ways)
            left[name] = rest
        return left

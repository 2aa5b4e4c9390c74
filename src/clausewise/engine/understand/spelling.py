"""Mends slips in long words only: a short word is too easily another word."""

from collections.abc import Collection
from functools import lru_cache

SHORTEST = 7
TWO_SLIPS_FROM = 10


def mend(word: str, known: Collection[str], targets: frozenset[str]) -> str:
    """`word`, or the one target that a slip or two of the pen would turn it into.

    `known` words are never touched. Two targets equally near leave the word as it is.
    """
    if len(word) < SHORTEST or word in known:
        return word
    return _nearest(word, targets)


@lru_cache(maxsize=4096)
def _nearest(word: str, targets: frozenset[str]) -> str:
    allowed = 2 if len(word) >= TWO_SLIPS_FROM else 1
    near: dict[int, list[str]] = {}
    for target in targets:
        if target[0] == word[0] and abs(len(target) - len(word)) <= allowed:
            near.setdefault(distance(word, target), []).append(target)
    best = min(near, default=allowed + 1)
    if best <= allowed and len(near[best]) == 1:
        return near[best][0]
    return word


def distance(one: str, other: str) -> int:
    """How many letters to add, drop, change or swap with a neighbour."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        older, before, row = before, row, [i]
        for j, target in enumerate(other, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != target))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == target:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]

"""How near one wording is to others: words and word pairs, each by how telling it is."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from clausewise.documents.suggest.wording import plain

EMPTY_WORDS = """
a all an and any are as at be been by do for from has have if in into is it its may must no not of
on or our shall should so such that the their them there these they this those to upon was we when
where which who will with you your staff social media school policy
"""
EMPTY = frozenset(EMPTY_WORDS.split())
"""Words that every policy is full of, and that tell nothing of one clause."""
ENDING = re.compile(r"(?:ations?|ings?|ed|ies|es|s|ly|e|y)$")
SHORTEST = 4


def terms(text: str) -> Counter[str]:
    """Return the telling words of a text, cut to their stems, and the pairs of those."""
    stems = [_stem(word) for word in plain(text).split() if word not in EMPTY and word != "."]
    pairs = [f"{one} {other}" for one, other in pairwise(stems)]
    return Counter([*stems, *pairs])


def _stem(word: str) -> str:
    cut = ENDING.sub("", word)
    return cut if len(cut) >= SHORTEST else word


class Wordings:
    """Wordings to be near to, in order; made once and asked often."""

    def __init__(self, texts: Iterable[str]) -> None:
        counted = [terms(text) for text in texts]
        spread = Counter(term for each in counted for term in each)
        self.size = len(counted)
        self._rarity = {term: math.log(1 + self.size / n) for term, n in spread.items()}
        self._places: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for place, each in enumerate(counted):
            for term, weight in self._vector(each):
                self._places[term].append((place, weight))

    def _vector(self, counted: Counter[str]) -> Sequence[tuple[str, float]]:
        unseen = math.log(1 + self.size)
        known = self._rarity
        weighed = [
            (term, n * known.get(term, unseen))
            for term, n in counted.items()
            if term in known or " " not in term
        ]
        length = math.sqrt(sum(weight * weight for _, weight in weighed)) or 1.0
        return [(term, weight / length) for term, weight in weighed if term in known]

    def likeness(self, text: str) -> dict[int, float]:
        """Return how near each wording is, from 0 to 1, by its place; those far off left out."""
        found: dict[int, float] = defaultdict(float)
        for term, weight in self._vector(terms(text)):
            for place, other in self._places[term]:
                found[place] += weight * other
        return found

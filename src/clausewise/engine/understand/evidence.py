"""Weighs words: each speaks for some acts and against others, and the heaviest act is heard.

What a cue says weighs too, more than any one word. Nothing is heard unless one act outweighs all
others by a margin.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

STEM = 5


def stem(word: str) -> str:
    """Cut an ordinary word to its beginning, so that its forms weigh the same; a tag stays."""
    return word[:STEM] if word.islower() else word


@dataclass(frozen=True, slots=True)
class Evidence:
    """What each word's beginning, each tag and a cue weigh, by act.

    `base` is what an act weighs before a word is read. A `last` cue weighs less than a `cue`. By
    `margin` the act of a cue must lead, by `alone` any other.
    """

    weights: Mapping[str, Mapping[str, int]]
    base: Mapping[str, int]
    cue: int
    last: int
    margin: int
    alone: int

    def of_cue(self, *, last: bool) -> int:
        """Tell what a cue weighs."""
        return self.last if last else self.cue

    def heaviest(self, words: Iterable[str], cued: Mapping[str, int]) -> str:
        """Give the act for which `words` and what a cue weighs speak clearly; "" for none."""
        totals = Counter(self.base)
        totals.update(cued)
        for word in {stem(each) for each in words}:
            totals.update(self.weights.get(word, {}))
        (act, most), (_, next_most) = [*totals.most_common(2), ("", 0), ("", 0)][:2]
        enough = self.margin if act in cued else self.alone
        return act if most - next_most >= enough else ""

    def witness(self, words: Iterable[str], act: str) -> int:
        """Tell which of the words speaks most for the act, by its place."""
        said = [self.weights.get(stem(each), {}).get(act, 0) for each in words]
        return said.index(max(said))

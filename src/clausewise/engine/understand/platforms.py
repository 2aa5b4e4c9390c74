"""Which platform the question is about, when it names one or several."""

from collections.abc import Sequence
from dataclasses import dataclass

from clausewise.engine.understand.lexicon import Words

VALUES = {"P_ADULT": "adult_site"}
# Words of their own, too: only the company they keep makes them a platform.
SHY = frozenset({"x", "threads"})


@dataclass(frozen=True, slots=True)
class Place:
    """One mention of a platform in the line."""

    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Places:
    """Finds mentions of platforms by the lexicon's words."""

    words: Words

    def mentions(self, text: str, written: Sequence[str]) -> list[Place]:
        """Give the mentions to choose from: where the act happens, the others put aside.

        `written` is how each tagged platform of `text` stands in the original, in order.
        """
        found = [*self._meant(text, written), *self._site(text)]
        for choose in (self._unconsented, self._in_question, self._not_apart):
            if len({place.value for place in found}) > 1:
                found = choose(text, found) or found
        return found

    def named(self, text: str) -> list[Place]:
        """Give every platform that the tagged text names."""
        return [
            Place(VALUES.get(found[0], found[0].removeprefix("P_").lower()), *found.span())
            for found in self.words["place"].finditer(text)
        ]

    def _meant(self, text: str, written: Sequence[str]) -> list[Place]:
        company = self.words["place_company"]
        return [
            place
            for place, word in zip(self.named(text), written, strict=True)
            if word.lower() not in SHY or company.search(text[: place.start - 1])
        ]

    def _site(self, text: str) -> list[Place]:
        found = self.words["place_site"].finditer(text)
        return [Place("school_website", *match.span()) for match in found]

    def _unconsented(self, text: str, found: list[Place]) -> list[Place]:
        """Leave out a platform that a parent agreed to: it is not yet the one asked about."""
        consent = self.words["place_consent"]
        return [place for place in found if not consent.search(text[: place.start - 1])]

    def _in_question(self, text: str, found: list[Place]) -> list[Place]:
        """Keep what the asking sentence names."""
        asking = [match.span() for match in self.words["asking"].finditer(text)]
        return [each for each in found if any(s <= each.start < e for s, e in asking)]

    def _not_apart(self, text: str, found: list[Place]) -> list[Place]:
        apart = self.words["place_apart"]
        return [place for place in found if not apart.search(text[: place.start - 1])]

"""Where words do not state anything: inside a condition, a doubt or a denial."""

from dataclasses import dataclass

from clausewise.engine.understand.lexicon import Words

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Scope:
    """The parts of one line's text in which a match is not a statement."""

    text: str
    words: Words
    idle: tuple[Span, ...]

    @classmethod
    def of(cls, text: str, words: Words, denied: tuple[Span, ...]) -> "Scope":
        spans = (
            found.span() for name in ("condition", "doubt") for found in words[name].finditer(text)
        )
        return cls(text, words, (*spans, *denied))

    def states(self, start: int, end: int) -> bool:
        """Tell whether the words from `start` to `end` are said outright."""
        if any(start < last and end > first for first, last in self.idle):
            return False
        ends = self.words["clause_end"].finditer(self.text, 0, start)
        clause = max((found.end() for found in ends), default=0)
        return self.words["negator"].search(self.text, max(clause - 1, 0), start) is None

"""Where words do not state anything: inside a condition, a doubt or a denial."""

import re
from dataclasses import dataclass

CONDITION = re.compile(
    r" (?:unless|provided|assuming|as long as|suppose|supposing|in case|until|once|had"
    r"|if(?! (?:i|we) (?!have|had|am|get|got|was|were|are|can|need)))\b[^,.?!;]*"
)
DOUBT = re.compile(
    r" (?:(?:not|never|hardly)(?: \w+)? (?:said|say|sure|know|told|tell|certain|clear|decided|remember"
    r"|checked|mentioned|heard|recall) (?:\w+ )?(?:whether|if|who|what|which|how)"
    r"|no idea|unsure|uncertain|wonder\w*|whether)\b[^.?!;]*"
)
QUERY = re.compile(r" (?:do|does|did|must|should|has|have) (?:i|we|they|he|she|the \w+) [^.!;?]*\?")
NEGATOR = re.compile(
    r" (?:no|not|without|never|nothing|nobody|none|neither|nor|nowhere|rather than|instead of|avoid\w*"
    r"|mentions no|apart from|except)\b"
)
CLAUSE_END = re.compile(
    r" (?:[,.?!;:]|but|and (?=(?:i|we|it|the|my|he|she|they|there|is|has|with|am|are|have)\b)|though|who|which|so)"
    r"(?= )"
)


@dataclass(frozen=True, slots=True)
class Scope:
    """The parts of one line's text in which a match is not a statement."""

    text: str
    idle: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, text: str, denied: tuple[tuple[int, int], ...]) -> "Scope":
        spans = [found.span() for each in (CONDITION, DOUBT) for found in each.finditer(text)]
        return cls(text, (*spans, *denied))

    def states(self, start: int, end: int) -> bool:
        """Whether the words from `start` to `end` are said outright."""
        if any(start < last and end > first for first, last in self.idle):
            return False
        before = self.text[:start]
        clause = max((found.end() for found in CLAUSE_END.finditer(before)), default=0)
        return NEGATOR.search(before, max(clause - 1, 0)) is None

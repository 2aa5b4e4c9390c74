"""Puts other ways of asking into the one that cues know: "ASK verb what".

"Can a pupil be messaged?", "Our cook wants to message a pupil" and "Messaging a pupil - OK?" all
ask whether one may message a pupil. The lexicon says which words go in which order.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from clausewise.engine.understand.tagging import Line
from clausewise.engine.understand.text import Token

VERB = "verb"


@dataclass(frozen=True, slots=True)
class Rephrasing:
    """Where `pattern` matches, its parts go in `order`: the names of its groups, or tags to write.

    The group `verb` is written in its plain form.
    """

    pattern: re.Pattern[str]
    order: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rephrasings:
    """All rephrasings of a lexicon, with the plain form of every form of a verb."""

    each: tuple[Rephrasing, ...]
    forms: Mapping[str, str]

    def of(self, line: Line) -> Line:
        """Give the line rephrased, one rephrasing after the other."""
        for rephrasing in self.each:
            line = self._applied(rephrasing, line)
        return line

    def _applied(self, rephrasing: Rephrasing, line: Line) -> Line:
        words: list[Token] = []
        done = 0
        for found in rephrasing.pattern.finditer(line.text):
            first, last = line.token_range(*found.span())
            words.extend(line.tokens[done:first])
            for part in rephrasing.order:
                words.extend(self._part(part, found, line))
            done = last
        return Line.of([*words, *line.tokens[done:]]) if done else line

    def _part(self, part: str, found: re.Match[str], line: Line) -> Iterator[Token]:
        if part not in found.re.groupindex:
            first, last = line.token_range(*found.span())
            yield Token(part, line.tokens[first].start, line.tokens[last - 1].end)
        elif found[part]:
            first, last = line.token_range(*found.span(part))
            yield from (
                self._plain(line.tokens[first:last]) if part == VERB else line.tokens[first:last]
            )

    def _plain(self, words: Iterable[Token]) -> Iterator[Token]:
        for each in words:
            yield Token(self.forms.get(each.word, each.word), each.start, each.end)

"""Turns text into one line of words and tags, where PUPIL stands for all its names."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from clausewise.engine.understand.spelling import mend
from clausewise.engine.understand.text import Token, tokens

Merges = tuple[tuple[str, re.Pattern[str]], ...]
Phrases = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]


@dataclass(frozen=True, slots=True)
class Line:
    """The tagged words with one space around each, and where each stands in the text."""

    text: str
    at: tuple[int, ...]
    tokens: tuple[Token, ...]

    @classmethod
    def of(cls, words: Sequence[Token]) -> "Line":
        at: list[int] = []
        place = 1
        for token in words:
            at.append(place)
            place += len(token.word) + 1
        joined = " ".join(token.word for token in words)
        return cls(f" {joined} ", tuple(at), tuple(words))

    def token_range(self, start: int, end: int) -> tuple[int, int]:
        """Tell which tokens the characters `start` to `end` of the line touch."""
        first = max(bisect_right(self.at, start) - 1, 0)
        return first, max(bisect_right(self.at, end - 1), first + 1)

    def source(self, start: int, end: int) -> tuple[int, int]:
        """Tell where in the original text the characters `start` to `end` of the line come from."""
        first, last = self.token_range(start, end)
        words = self.tokens[first:last]
        return min(each.start for each in words), max(each.end for each in words)


def index_phrases(tags: Mapping[str, Iterable[str]]) -> Phrases:
    """Each phrase under its first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for tag, phrases in tags.items():
        for phrase in phrases:
            words = tuple(phrase.split())
            found.setdefault(words[0], []).append((words, tag))
    return {
        first: tuple(sorted(entries, key=lambda entry: -len(entry[0])))
        for first, entries in found.items()
    }


def merge(line: Line, pattern: re.Pattern[str], tag: str) -> Line:
    """Make each match of `pattern` the one word `tag`."""
    words: list[Token] = []
    done = 0
    for match in pattern.finditer(line.text):
        start, end = match.span()
        first, last = line.token_range(start, end)
        words.extend(line.tokens[done:first])
        words.append(Token(tag, line.tokens[first].start, line.tokens[last - 1].end))
        done = last
    return Line.of([*words, *line.tokens[done:]]) if words else line


def _merged(line: Line, merges: Merges) -> Line:
    for tag, pattern in merges:
        line = merge(line, pattern, tag)
    return line


@dataclass(frozen=True, slots=True)
class Tagger:
    """What is needed to turn text into a line: phrases, spellings and what to merge after."""

    phrases: Phrases
    known: frozenset[str]
    targets: frozenset[str]
    merges: Merges
    asides: Merges

    def line(self, text: str) -> Line:
        """Tag the whole text as one line."""
        words = [
            Token(mend(each.word, self.known, self.targets), each.start, each.end)
            for each in tokens(text)
        ]
        return _merged(Line.of(self._tagged(words)), self.merges)

    def without_asides(self, line: Line) -> Line:
        """Take what stands between the asking and the act into the asking."""
        return _merged(line, self.asides)

    def _tagged(self, words: list[Token]) -> list[Token]:
        found: list[Token] = []
        place = 0
        while place < len(words):
            tag, length = self._phrase(words, place)
            last = words[place + length - 1]
            found.append(Token(tag, words[place].start, last.end))
            place += length
        return found

    def _phrase(self, words: list[Token], place: int) -> tuple[str, int]:
        for phrase, tag in self.phrases.get(words[place].word, ()):
            here = words[place : place + len(phrase)]
            if tuple(token.word for token in here) == phrase:
                return tag, len(phrase)
        return words[place].word, 1

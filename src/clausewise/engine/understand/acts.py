"""Finds what the person does or wants to do: what a cue says, weighed against all the words."""

from collections.abc import Iterator
from itertools import product

from clausewise.engine.understand.lexicon import Lexicon
from clausewise.engine.understand.resolve import Reading
from clausewise.engine.understand.tagging import Line
from clausewise.engine.understand.text import Token

CUED, WEIGHED = 1, 0


def heard_act(line: Line, lexicon: Lexicon) -> Reading | None:
    """Give the act of the first cue that fits, unless the words speak clearly for another."""
    asked = lexicon.tagger.without_asides(line)
    cued = _cued(asked, lexicon)
    words = [each.word for each in asked.tokens]
    act = lexicon.evidence.heaviest(words, str(cued.value) if cued else "")
    if cued and cued.value == act:
        return cued
    if not act:
        return None
    place = asked.tokens[lexicon.evidence.witness(words, act)]
    return Reading("activity", act, WEIGHED, place.start, place.end)


def _cued(asked: Line, lexicon: Lexicon) -> Reading | None:
    """Try every cue on every phrasing; those that are a last resort after all others."""
    lines = tuple(_phrasings(asked, lexicon))
    for last in (False, True):
        cues = [each for each in lexicon.cues if each.last == last]
        for line, cue in product(lines, cues):
            found = cue.pattern.search(line.text)
            if found and not cue.unless.search(line.text):
                return Reading("activity", cue.activity, CUED, *line.source(*found.span()))
    return None


def _phrasings(asked: Line, lexicon: Lexicon) -> Iterator[Line]:
    """Give the ways to read the line, the likeliest first; one that changes nothing is left out."""
    turned = lexicon.turned.of(asked)
    wished = _wished(turned)
    seen: set[str] = set()
    for line in (turned, asked, lexicon.loose.of(wished), wished):
        if line.text not in seen:
            seen.add(line.text)
            yield line


def _wished(line: Line) -> Line:
    """Put "I want to" before each sentence that does not ask."""
    words: list[Token] = []
    opening = True
    for token in line.tokens:
        if opening and not token.word.startswith(("ASK", "WANT")):
            words.append(Token("WANT", token.start, token.start))
        words.append(token)
        opening = token.word in ".?!;"
    return Line.of(words)

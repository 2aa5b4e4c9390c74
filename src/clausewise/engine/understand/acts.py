"""Finds what the person does or wants to do: what a cue says, weighed against all the words."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from clausewise.engine.understand.lexicon import Cue, Lexicon
from clausewise.engine.understand.resolve import Reading
from clausewise.engine.understand.tagging import Line
from clausewise.engine.understand.text import Token

CUED, WEIGHED = 1, 0


@dataclass(frozen=True, slots=True)
class Heard:
    """A cue that fits, and where it does."""

    cue: Cue
    start: int
    end: int


def heard_act(line: Line, lexicon: Lexicon) -> Reading | None:
    """Give the act of the first cue that fits, unless the words speak clearly for another."""
    asked = lexicon.tagger.without_asides(line)
    words = [each.word for each in asked.tokens]
    heard = first_cue(asked, lexicon)
    evidence = lexicon.evidence
    said = {heard.cue.activity: evidence.of_cue(last=heard.cue.last)} if heard else {}
    act = evidence.heaviest(words, said)
    if heard and act == heard.cue.activity:
        return Reading("activity", act, CUED, heard.start, heard.end)
    if not act:
        return None
    place = asked.tokens[evidence.witness(words, act)]
    return Reading("activity", act, WEIGHED, place.start, place.end)


def first_cue(asked: Line, lexicon: Lexicon) -> Heard | None:
    """Try every cue on every phrasing; those that are a last resort after all others."""
    lines = tuple(_phrasings(asked, lexicon))
    for last in (False, True):
        cues = [each for each in lexicon.cues if each.last == last]
        for line, cue in product(lines, cues):
            found = cue.pattern.search(line.text)
            if found and not cue.unless.search(line.text):
                return Heard(cue, *line.source(*found.span()))
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

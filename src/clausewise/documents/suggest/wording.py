"""Plain words of a clause, and the small language that patterns over them are written in."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise

Groups = Mapping[str, Sequence[str]]
KEPT = 2048
"""Headings and leads are read again for every clause under them."""
KEY = 3
"""So many letters of a pattern's first word are enough to know which clauses to try it on."""

SPELLINGS = (
    (re.compile(r"[‘’`´]"), "'"),
    (re.compile(r"[‐‑]"), "-"),
    (re.compile(r"\be\.g\.?"), "for example"),
    (re.compile(r"\bi\.e\.?"), "that is"),
    (re.compile(r"\b(?:can't|cannot)\b"), "can not"),
    (re.compile(r"\bwon't\b"), "will not"),
    (re.compile(r"n't\b"), " not"),
    (re.compile(r"'s?\b"), ""),
    (re.compile(r"[.;:?!](?=[\s)\"”'\]]|$)|\n"), " . "),
    (re.compile(r"[^\w.]+|_|(?<=\w)\.|\.(?=\w)"), " "),
    (re.compile(r"(?: *\. *)+"), " . "),
    (re.compile(r" +"), " "),
    (re.compile(r"\b(?:ex|former|past|previous) (?:pupil|student|learner)s?\b"), "leavers"),
)
GAPS = ((" ~~ ", r"(?: \w+){0,16}? "), (" ~ ", r"(?: \w+){0,6}? "))
ENDS = re.compile(r"^[~ ]+|[~ ]+$")
NAMED = re.compile(r"<(\w+)>")
BRACKET = re.compile(r"\((?!\?)")
ANY_ENDING = re.compile(r"(?<=\w)\*")
LITERAL = re.compile(r"[a-z0-9]*")


@lru_cache(maxsize=KEPT)
def plain(text: str) -> str:
    """Return the words in one spelling, sentences parted by ` . `."""
    words = text.lower()
    for pattern, spelling in SPELLINGS:
        words = pattern.sub(spelling, words)
    return words.strip(" .")


def compiled(pattern: str, groups: Groups) -> re.Pattern[str]:
    """Compile a pattern: see lexicon/words.yaml for the marks."""
    text = ANY_ENDING.sub(r"\\w*", BRACKET.sub("(?:", _spelled(pattern, groups)))
    for mark, gap in GAPS:
        text = text.replace(mark, gap)
    return re.compile(rf"(?<!\w)(?:{text})(?!\w)")


def _spelled(pattern: str, groups: Groups) -> str:
    trimmed = ENDS.sub("", pattern)
    return NAMED.sub(lambda named: f"({'|'.join(groups[named[1]])})", trimmed)


def openings(pattern: str, groups: Groups) -> frozenset[str]:
    """Return the first letters that a match may begin with; nothing, where that is not plain."""
    found = {_key(way) for way in _ways(_spelled(pattern, groups))}
    return frozenset() if "" in found else frozenset(found)


def _ways(text: str) -> Iterable[str]:
    if not text.startswith("("):
        return [text]
    depths = list(accumulate({"(": 1, ")": -1}.get(mark, 0) for mark in text))
    end = depths.index(0)
    if text[end + 1 : end + 2] == "?":
        return [""]
    bars = [i for i, mark in enumerate(text[:end]) if mark == "|" and depths[i] == 1]
    parts = [text[i + 1 : j] for i, j in pairwise([0, *bars, end])]
    return [way for part in parts for way in _ways(part + text[end + 1 :])]


def _key(way: str) -> str:
    literal = LITERAL.match(way)
    start = literal[0] if literal else ""
    after = way[len(start) :]
    if after.startswith("?"):
        return ""
    whole = not after or (after[0] == " " and not after.startswith(" ?"))
    return start[:KEY] if len(start) >= KEY or whole else ""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A pattern ready to look for, with what it weighs and the ways it may begin."""

    pattern: re.Pattern[str]
    weight: float
    keys: frozenset[str]


def phrase(pattern: str, weight: float, groups: Groups) -> Phrase:
    """Make a pattern ready."""
    return Phrase(compiled(pattern, groups), weight, openings(pattern, groups))


@dataclass(frozen=True, slots=True)
class Found:
    """One phrase that the words hold: whose it is, what it weighs and where it stands."""

    owner: str
    weight: float
    place: int


class Phrasebook:
    """Phrases of many owners, of which only those are tried that the words could hold."""

    def __init__(self, phrases: Iterable[tuple[str, Phrase]]) -> None:
        self._always: list[tuple[str, Phrase]] = []
        self._by_key: dict[str, list[tuple[str, Phrase]]] = {}
        for entry in phrases:
            for key in entry[1].keys:
                self._by_key.setdefault(key, []).append(entry)
            if not entry[1].keys:
                self._always.append(entry)

    def found(self, words: str) -> dict[str, list[Found]]:
        """Return what the words hold, by owner."""
        letters = {word[:KEY] for word in words.split()}
        tried = {id(e): e for key in letters for e in self._by_key.get(key, ())}
        held: dict[str, list[Found]] = {}
        for owner, phrase in (*tried.values(), *self._always):
            match = phrase.pattern.search(words)
            if match:
                held.setdefault(owner, []).append(Found(owner, phrase.weight, match.start()))
        return held

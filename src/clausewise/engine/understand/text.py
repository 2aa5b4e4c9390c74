"""Cuts text into words that keep their place, in one spelling whatever keyboard wrote them."""

import re
from dataclasses import dataclass

QUOTES = {"‘": "'", "’": "'", "`": "'", "´": "'", "“": '"', "”": '"', "–": "-", "—": ";"}
TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[^\w\s]")
SPLIT = {
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "won't": ("will", "not"),
    "shan't": ("shall", "not"),
    "it's": ("it", "is"),
    "that's": ("that", "is"),
    "there's": ("there", "is"),
    "he's": ("he", "is"),
    "she's": ("she", "is"),
    "who's": ("who", "is"),
    "what's": ("what", "is"),
    "here's": ("here", "is"),
    "somebody's": ("somebody", "is"),
    "someone's": ("someone", "is"),
    "let's": ("let", "us"),
    "gonna": ("going", "to"),
    "wanna": ("want", "to"),
    "im": ("i", "am"),
    "ive": ("i", "have"),
    "thats": ("that", "is"),
    "theres": ("there", "is"),
    "whats": ("what", "is"),
    "cant": ("can", "not"),
    "ok'd": ("okayed",),
    "dm'd": ("messaged",),
    "wont": ("will", "not"),
}
SPLIT |= {
    f"{verb}nt": (verb, "not")
    for verb in ("do", "does", "did", "is", "are", "was", "has", "have", "would", "should")
}
ENDINGS = {"n't": "not", "'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would"}


@dataclass(frozen=True, slots=True)
class Token:
    """One word in its plain spelling, and where in the text it stands."""

    word: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """Every word and mark of `text` in order. A hyphen inside a word only parts it."""
    plain = "".join(_plain(character) for character in text)
    found: list[Token] = []
    for match in TOKEN.finditer(plain):
        word, start, end = match.group(), match.start(), match.end()
        if word in "-.'":
            word = _mark(word, plain[start - 1 : start], plain[end : end + 1])
        found.extend(Token(part, start, end) for part in _parts(word))
    return found


def _plain(character: str) -> str:
    """One character in, one out: offsets in the plain text are offsets in the text."""
    lower = QUOTES.get(character, character).lower()
    return lower if len(lower) == 1 else character


def _mark(mark: str, before: str, after: str) -> str:
    """Drop a mark inside a word, or a lone apostrophe; a dash between words is a comma."""
    if mark == "'" or (before.isalnum() and after.isalnum()):
        return ""
    return "," if mark == "-" else mark


def _parts(word: str) -> tuple[str, ...]:
    if word in SPLIT:
        return SPLIT[word]
    for ending, full in ENDINGS.items():
        if word.endswith(ending) and word != ending:
            return (word.removesuffix(ending), full)
    if word.endswith("'s"):
        return (word.removesuffix("'s"), "'s")
    return (word,) if word else ()

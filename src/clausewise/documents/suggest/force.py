"""How strongly a clause speaks, in the one word that a person would use for it."""

import re
from collections.abc import Sequence
from functools import cache

from clausewise.documents.suggest.lexicon import lexicon
from clausewise.documents.suggest.wording import plain

STATEMENT = "statement"
STRENGTH = {
    "approval": 5.0,
    "prohibited": 4.2,
    "report": 3.5,
    "required": 3.0,
    "advised": 2.0,
    "permitted": 1.5,
    STATEMENT: 0.0,
}
LATER = 0.7
"""What a later sentence counts for: the first that binds is what the clause is mostly about."""
STRONGER_THAN_A_LEAD = ("approval", "prohibited", "report")


def force_of(text: str, lead: str = "", headings: Sequence[str] = ()) -> str:
    """Return the one word for what a clause does, with the words that it completes."""
    return _force(plain(text), plain(lead), tuple(map(plain, headings[:1])))


def _force(words: str, lead: str, titles: Sequence[str]) -> str:
    if lead:
        return _under_lead(words, lead)
    own = _of_sentences(words)
    if own == STATEMENT and any(map(_forbids, titles)) and _said("gerund", words):
        return "prohibited"
    return own


def _under_lead(words: str, lead: str) -> str:
    own = _of_sentences(words)
    led = _led(lead)
    if _said("aims", lead) and led in {STATEMENT, "advised"}:
        return STATEMENT
    if led == "prohibited":
        return own if own == "approval" else led
    if led == STATEMENT or own in STRONGER_THAN_A_LEAD:
        return own
    if led == "required" and own == "advised":
        return own
    return led


def _led(lead: str) -> str:
    """Return the force of the last words that have one: those before them are completed already."""
    forces = map(_of_sentences, reversed(lead.split(" . ")))
    return next((force for force in forces if force != STATEMENT), STATEMENT)


def _of_sentences(words: str) -> str:
    best, strongest, weight = STATEMENT, 0.0, 1.0
    for sentence in words.split(" . "):
        force = sentence_force(sentence.strip())
        if STRENGTH[force] * weight > strongest:
            best, strongest = force, STRENGTH[force] * weight
        if force != STATEMENT:
            weight = LATER
    return best


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile("|".join(phrase.pattern.pattern for phrase in lexicon().forces[name]))


def _said(name: str, words: str) -> bool:
    return _pattern(name).search(words) is not None


def _forbids(words: str) -> bool:
    return _said("prohibited", words) or _said("unfit", words)


def sentence_force(sentence: str) -> str:
    """Return the force of one sentence in plain words."""
    if _said("statement", sentence):
        return STATEMENT
    for force, holds in READINGS:
        if holds(sentence):
            return force
    return STATEMENT


def _approval(sentence: str) -> bool:
    if not _said("approval", sentence) or _said("owner", sentence):
        return False
    return _said("role", sentence) or _said("unowned", sentence)


def _prohibited(sentence: str) -> bool:
    return _said("starts_not", sentence) or _said("prohibited", sentence)


def _report(sentence: str) -> bool:
    if not (_said("report", sentence) and _said("seen", sentence)) or _said("unseen", sentence):
        return False
    return _said("bound", sentence) or _said("commands", sentence) or _said("orders", sentence)


def _required(sentence: str) -> bool:
    if _said("ourselves", sentence) and not _said("firm", sentence):
        return False
    return _said("required", sentence)


def _advised(sentence: str) -> bool:
    return _said("advised", sentence) and not _said("must", sentence)


def _permitted(sentence: str) -> bool:
    return _said("permitted", sentence) and not _said("ourselves", sentence)


def _commands(sentence: str) -> bool:
    return _said("commands", sentence)


READINGS = (
    ("approval", _approval),
    ("prohibited", _prohibited),
    ("report", _report),
    ("advised", _advised),
    ("required", _required),
    ("permitted", _permitted),
    ("required", _commands),
)

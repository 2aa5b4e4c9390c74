"""Law, guidance, bodies, platforms and terms that are out of date, by dated facts."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from clausewise.documents.health.facts_file import Entry, entries, in_force, text, texts
from clausewise.documents.health.model import (
    CONFIDENCE,
    DOUBTFUL,
    Finding,
    Kind,
    Severity,
    Treatment,
)
from clausewise.documents.health.words import everything, may_hold, phrase, plain
from clausewise.documents.model import Document

FILES = ("law", "guidance", "bodies", "terms", "platforms")
_WAS_BEFORE = re.compile(
    r"(replac(es|ed|ing)|supersed\w+|repeal(s|ed|ing)|formerly|previously|used to be|instead of"
    r"|no longer|once called|(also|once|previously|formerly) known as|rather than|took over from)"
    r"\W+(\w+\W+){0,4}$",
    re.IGNORECASE,
)
_WAS_AFTER = re.compile(
    r"\W*(\w+\W+){0,3}?((was|were|has been|have been|is|are) (now )?"
    r"(replaced|repealed|superseded|withdrawn|renamed|closed|abolished)|now (called|known as))\b",
    re.IGNORECASE,
)


_LOGGED = re.compile(
    r"\W*(v(ersion)?\.? ?\d[\d.]*|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}"
    r"|(\d{1,2}(st|nd|rd|th)? )?[A-Z][a-z]{2,8} 20\d\d)\b.{0,40}"
    r"\b(updat|amend|revis|chang|rewrit|add|renam|minor|review)\w*",
    re.IGNORECASE,
)


class Place(NamedTuple):
    """Some words of a document and the clause that they stand in, "" for its cover.

    `read` is the words with their lead-in.
    """

    clause: str
    text: str
    read: str


def outdated(document: Document, today: date) -> Iterator[Finding]:
    """Find what was right once; the table of versions is history, and left alone."""
    found = list(places(document))
    said = everything(document).casefold()
    for entry in (each for name in FILES for each in entries(name, "references")):
        if in_force(entry, today):
            yield from _gone(entry, found, said)


def places(document: Document) -> Iterator[Place]:
    """Yield everything that a document says, with where it says it; a log of changes is history."""
    for each in (document.title, *document.cover):
        yield Place("", plain(each), plain(each))
    for clause in document.clauses:
        if not _LOGGED.match(clause.text):
            yield Place(clause.id, plain(clause.text), plain(clause.whole))


def is_history(said: str, start: int, end: int) -> bool:
    """Say whether the words between two places are told of as what used to be."""
    before, after = said[max(0, start - 80) : start], said[end : end + 80]
    return bool(_WAS_BEFORE.search(before) or _WAS_AFTER.match(after))


def _gone(entry: Entry, found: Iterable[Place], said: str) -> Iterator[Finding]:
    once = text(entry, "once") == "yes"
    if not _named(entry, said) or (once and _any(texts(entry, "unless"), said)):
        return
    used = [(place, words) for place in found for words in _words_of(entry, place)]
    if len({words.casefold() for _, words in used}) < int(text(entry, "at_least", "1")):
        return
    if once:
        yield _once(entry, used)
    else:
        yield from (_finding(entry, place.clause, words, "") for place, words in used)


def _named(entry: Entry, said: str) -> bool:
    """Say quickly whether a document may name what an entry is about."""
    return any(may_hold(said, each) for key in ("words", "capitals") for each in texts(entry, key))


def _words_of(entry: Entry, place: Place) -> list[str]:
    """Return the words of an entry that a text uses, unless it says itself what is now right."""
    among = texts(entry, "among")
    if _any(texts(entry, "unless"), place.text) or (among and not _any(among, place.read)):
        return []
    written = [phrase(each) for each in texts(entry, "words")]
    written += [phrase(each, cased=True) for each in texts(entry, "capitals")]
    matches = (each for pattern in written for each in pattern.finditer(place.text))
    found = [each[0] for each in matches if not is_history(place.text, *each.span())]
    return found if text(entry, "once") == "yes" else found[:1]


def _any(written: Iterable[str], said: str) -> bool:
    return any(phrase(each).search(said) for each in written)


def _once(entry: Entry, used: list[tuple[Place, str]]) -> Finding:
    clauses = list(dict.fromkeys(place.clause for place, _ in used))
    words = ", ".join({words.casefold(): words for _, words in used}.values())
    others = f" It stands in {len(clauses)} places." if clauses[1:] else ""
    return _finding(entry, next(filter(None, clauses), ""), words, others)


def _finding(entry: Entry, clause: str, words: str, others: str) -> Finding:
    now = text(entry, "now")
    told = f"“{words}” is out of date. Now: {now}."
    if text(entry, "verified") in DOUBTFUL:
        told = f"Check this: “{words}” may be out of date. Now: {now}."
    return of_fact(entry, text(entry, "id"), clause, (words, f"{told}{others}", now))


def of_fact(entry: Entry, rule: str, clause: str, told: tuple[str, str, str]) -> Finding:
    """Return what a fact finds in a clause; `told` is the words, the message, what is right."""
    words, message, now = told
    return Finding(
        rule,
        clause,
        words,
        message,
        Severity(text(entry, "severity")),
        Treatment(text(entry, "treatment", "FLAG")),
        text(entry, "source"),
        CONFIDENCE[text(entry, "verified")],
        now=now,
        meanwhile=text(entry, "meanwhile"),
        decides=text(entry, "decides"),
        kind=Kind(text(entry, "flag", "G")),
        checked=text(entry, "checked"),
    )

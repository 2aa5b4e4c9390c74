"""Law, guidance, bodies, platforms and terms that are out of date, by dated facts."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from clausewise.documents.health.facts_file import Entry, day, entries, text, texts
from clausewise.documents.health.model import CONFIDENCE, DOUBTFUL, Finding, Severity, Treatment
from clausewise.documents.health.words import phrase, plain
from clausewise.documents.model import Document

_YEAR = re.compile(
    r"(?:[\s,.():'\"\[-]|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b"
    r"|\b(?:dfe|updated|edition|version|statutory|guidance|published|revised|issued|part|one|of|the"
    r"|for|in|and|schools|colleges|england|adults|who|work|working|with|children|young|people|those"
    r"|education|settings)\b)*(?P<year>(?:19|20)\d\d)",
    re.IGNORECASE,
)
"""Between a name and the year of its edition stand only such words."""


@dataclass(frozen=True, slots=True)
class Place:
    """Some words of a document and the clause that they stand in, "" for its cover."""

    clause: str
    text: str


def outdated(document: Document, today: date) -> Iterator[Finding]:
    """Find what was right once; the table of versions is history, and left alone."""
    places = list(_places(document))
    for name in ("law", "terms"):
        for entry in entries(name, "references"):
            if day(entry, "since") <= today:
                yield from _gone(entry, places)
    for entry in entries("editions", "editions"):
        yield from _old_editions(entry, places, today)


def _places(document: Document) -> Iterator[Place]:
    yield from (Place("", plain(each)) for each in (document.title, *document.cover))
    yield from (Place(each.id, plain(each.text)) for each in document.clauses)


def _gone(entry: Entry, places: Iterable[Place]) -> Iterator[Finding]:
    found = [(place, words) for place in places for words in _words_of(entry, place.text)]
    needed = int(text(entry, "at_least", "1"))
    if len({words.casefold() for _, words in found}) < needed:
        return
    if text(entry, "once") == "yes":
        yield _once(entry, found)
    else:
        yield from (_finding(entry, place.clause, words, "") for place, words in found)


def _words_of(entry: Entry, said: str) -> list[str]:
    """Return the words of an entry that a text uses, unless it says itself what is now right."""
    if any(phrase(each).search(said) for each in texts(entry, "unless")):
        return []
    among = texts(entry, "among")
    if among and not any(phrase(each).search(said) for each in among):
        return []
    found = [match[0] for each in texts(entry, "words") if (match := phrase(each).search(said))]
    return found[:1] if text(entry, "once") != "yes" else found


def _once(entry: Entry, found: list[tuple[Place, str]]) -> Finding:
    clauses = list(dict.fromkeys(place.clause for place, _ in found))
    words = ", ".join({words.casefold(): words for _, words in found}.values())
    others = f" It stands in {len(clauses)} places." if clauses[1:] else ""
    return _finding(entry, next(filter(None, clauses), ""), words, others)


def _finding(entry: Entry, clause: str, words: str, others: str) -> Finding:
    now, verified = text(entry, "now"), text(entry, "verified")
    told = f"Check this: “{words}” may be out of date. Now: {now}."
    if verified not in DOUBTFUL:
        told = f"“{words}” is out of date. Now: {now}."
    return Finding(
        text(entry, "id"),
        clause,
        words,
        f"{told}{others}",
        Severity(text(entry, "severity")),
        Treatment.FLAG,
        text(entry, "source"),
        CONFIDENCE[verified],
        now=now,
        decides=text(entry, "decides"),
    )


def _old_editions(entry: Entry, places: Iterable[Place], today: date) -> Iterator[Finding]:
    begun = {year for year, since in _editions(text(entry, "id")).items() if since <= today}
    current = max(begun, default=0)
    for place in places:
        year, words = _edition(entry, place.text)
        if 0 < year < current:
            yield _old(entry, place, (year, words), current)


def _old(entry: Entry, place: Place, said: tuple[int, str], current: int) -> Finding:
    name, (year, words) = text(entry, "name"), said
    now = f"{name} {current}"
    verified = text(entry, "verified")
    start = "Check this: the" if verified in DOUBTFUL else "The"
    return Finding(
        f"edition-{text(entry, 'id')}",
        place.clause,
        words,
        f"{start} edition of {year} has been replaced: {now} is in force. {text(entry, 'advice')}",
        Severity(text(entry, "severity")),
        Treatment.FLAG,
        text(entry, "source"),
        CONFIDENCE[verified],
        now=now,
        decides=text(entry, "decides"),
    )


def _edition(entry: Entry, said: str) -> tuple[int, str]:
    """Return the year that stands by the name, and the words; 0 where the name stands alone."""
    for each in texts(entry, "words"):
        named = re.search(rf"(?<!\w){re.escape(each)}(?![a-z])", said, re.IGNORECASE)
        if named is None:
            continue
        year = _YEAR.match(said, named.end())
        if year:
            return int(year["year"]), said[named.start() : year.end()]
    return 0, ""


@cache
def _editions(name: str) -> Mapping[int, date]:
    (entry,) = (each for each in entries("editions", "editions") if text(each, "id") == name)
    listed = entry["editions"].fields("editions")
    return {int(year): date.fromisoformat(node.text("a day")) for year, node in listed.items()}

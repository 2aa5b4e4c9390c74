"""Guidance that comes out anew: every edition before the one in force is out of date."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from clausewise.documents.health.facts_file import Entry, entries, text, texts
from clausewise.documents.health.model import DOUBTFUL, Finding
from clausewise.documents.health.references import is_history, of_fact, places
from clausewise.documents.model import Document

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_MAKER = r"(?:dfe|hm gov(?:ernment)?|department for education|home office|ukc?cis)"
_YEAR = r"(?:19|20)\d\d"
_AFTER = re.compile(
    rf"(?:[\s,.():;'\"\[\]/-]|\b{_MONTH}\b|\b{_MAKER}\b"
    r"|\b(?:updated|edition|version|statutory|guidance|published|revised|issued|amended|part|one|of"
    r"|the|for|as|and|schools|colleges|england|adults|who|work|working|with|children|young|people"
    r"|those|education|settings|wales|policy|a|guide|to|currently"
    rf"|inter-agency|national|safer|recruitment|consortium|(?<!\. )in)\b)*(?P<year>{_YEAR})",
    re.IGNORECASE,
)
"""Between a name and the year of its edition stand only such words."""
_SHORT = re.compile(rf"(?:\s?{_MONTH}\.?)?\s?'?(?P<year>[12]\d)(?![\d/.,-]*\d)", re.IGNORECASE)
"""An abbreviation takes the year in two figures: KCSIE 24."""
_BEFORE = re.compile(
    rf"(?:{_MAKER}[\s,.]*\(?(?:{_MONTH} )?(?P<made>{_YEAR})\)?[\s,.:;'\"-]*"
    rf"|(?P<issue>{_YEAR})(?:'s)? (?:edition|version|update|(?:statutory )?guidance)"
    r"(?:,|:| of| to)? ?(?:the )?(?:dfe )?['\"]?"
    rf"|(?<!act )(?<!acts )(?P<bare>{_YEAR}) )$",
    re.IGNORECASE,
)
_KEPT = re.compile(
    r"certificat\w*|(?<!must )(?<!should )(?<!will )(?<!to )\b(have|had|has) (all )?(read|signed"
    r"|completed)\b|\bsigned to say\b",
    re.IGNORECASE,
)
"""A record of what was done by an earlier edition is right as it stands."""


def old_editions(document: Document, today: date) -> Iterator[Finding]:
    """Find the editions that another has replaced by today."""
    found = list(places(document))
    for entry in entries("editions", "editions"):
        current = in_force_on(entry, today)
        for place in found:
            year, words = _edition(entry, place.text)
            if 0 < year < current:
                yield _old(entry, place.clause, (year, words), current)


def in_force_on(entry: Entry, today: date) -> int:
    """Return the edition that is in force on a day, 0 before the first that is known."""
    listed = entry["editions"].fields("editions").items()
    days = {int(year): date.fromisoformat(node.text("a day")) for year, node in listed}
    return max((year for year, since in days.items() if since <= today), default=0)


def _old(entry: Entry, clause: str, said: tuple[int, str], current: int) -> Finding:
    name, (year, words) = text(entry, "name"), said
    now = f"{name} {current}"
    told = f"The edition of {year} has been replaced: {now} is in force."
    if text(entry, "verified") in DOUBTFUL:
        told = f"Check this: the edition of {year} may have been replaced by {now}."
    message = f"{told} {text(entry, 'advice')}"
    return of_fact(entry, f"edition-{text(entry, 'id')}", clause, (words, message, now))


def _edition(entry: Entry, said: str) -> tuple[int, str]:
    """Return the year that stands by the name, and the words; 0 where the name stands alone."""
    for each in texts(entry, "words"):
        for match in _name(each).finditer(said):
            year, start, end = _year_by(said, match, short=" " not in each)
            if year and not (_KEPT.search(said) or is_history(said, start, end)):
                return year, said[start:end].strip()
    return 0, ""


@cache
def _name(words: str) -> re.Pattern[str]:
    return re.compile(rf"{re.escape(words)}(?![a-z])(?<!\w{re.escape(words)})", re.IGNORECASE)


def _year_by(said: str, match: re.Match[str], *, short: bool) -> tuple[int, int, int]:
    """Return the year beside a name, and from where to where both stand."""
    after = _AFTER.match(said, match.end())
    if after:
        return int(after["year"]), match.start(), after.end()
    brief = _SHORT.match(said, match.end()) if short else None
    if brief:
        return 2000 + int(brief["year"]), match.start(), brief.end()
    before = _BEFORE.search(said[: match.start()])
    if before and (short or not before["bare"]):
        year = before["made"] or before["issue"] or before["bare"]
        return int(year), before.start(), match.end()
    return 0, 0, 0

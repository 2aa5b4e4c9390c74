"""Finds what a policy calls its own organisation, so that a name is not read as words."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

KIND = "Partnership|Trust|Schools?|Academy|Academies|Federation|College|Nursery|Foundation"
NAME = re.compile(rf"\b(?:[A-Z][\w'’&-]*\s+(?:(?:of|and|the|to|for)\s+)*){{1,7}}(?:{KIND})\b")
ROLE = re.compile(r"\b(?:Heads?|Headteachers?|Principals?|Chair|Governors?|Members?)\b")
"""Where this stands, what reads like a name is somebody's role, and says whom to ask."""
OFTEN = 3
FEWEST = 2


def own_names(texts: Iterable[str]) -> re.Pattern[str] | None:
    """Return a pattern for the names that a document keeps using of its organisation."""
    found = Counter(name for text in texts for run in NAME.findall(text) for name in _names(run))
    often = [name for name, times in found.items() if times >= OFTEN and not ROLE.search(name)]
    longest = sorted(often, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest))) if longest else None


def _names(run: str) -> Iterator[str]:
    """Give every ending of a run of capitals: its first word may only open a sentence."""
    words = run.split()
    for place, word in enumerate(words):
        if word[0].isupper() and len(words) - place >= FEWEST:
            yield " ".join(words[place:])


def without_names(text: str, names: re.Pattern[str] | None) -> str:
    """Return the text with those names put as plain `school`."""
    return names.sub("school", text) if names else text

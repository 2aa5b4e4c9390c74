"""Which platform the question is about, when it names one or several."""

import re
from dataclasses import dataclass

VALUES = {"P_ADULT": "adult_site"}
NAMED = re.compile(r"(?<= )P_[A-Z]+(?= )")
SITE = re.compile(r"(?<= )(?:SCHOOL(?: 's)?|our)(?: own| main| OFFICIAL)? SITE(?= )")
# "x" and "threads" are words of their own: only such company makes them a platform.
SHY = {"x", "threads"}
COMPANY_BEFORE = re.compile(
    r" (?:on|my|MYOWN|'s|SCHOOL|THEIROWN|class|an|via|to|from|our|own|over|using|another|new|official|OFFICIAL|department|old|public|private|the)$"
)
CONSENT = re.compile(r"(?:AGREE|consent\w*|permission|signed)(?: [^ .?!;,]+){0,6}$")
APART = re.compile(
    r" (?:not|except|unlike|rather than|instead of|than|off|from)(?: (?:on|the|my|a|to|SCHOOL|'s|our|MYOWN)){0,3}$"
)


@dataclass(frozen=True, slots=True)
class Place:
    """One mention of a platform in the line."""

    value: str
    start: int
    end: int


def places(text: str, source: list[str]) -> list[Place]:
    """The mentions to choose from: where one act happens, the others put aside."""
    found = [*_named(text, source), *(_site(text))]
    for choose in (_unconsented, _in_question, _not_apart):
        if len({place.value for place in found}) > 1:
            found = choose(text, found) or found
    return found


def _named(text: str, source: list[str]) -> list[Place]:
    mentions = []
    for match, written in zip(NAMED.finditer(text), source, strict=True):
        before = text[: match.start() - 1]
        if written.lower() in SHY and not COMPANY_BEFORE.search(before):
            continue
        value = VALUES.get(match.group(), match.group().removeprefix("P_").lower())
        mentions.append(Place(value, *match.span()))
    return mentions


def _site(text: str) -> list[Place]:
    return [Place("school_website", *match.span()) for match in SITE.finditer(text)]


def _unconsented(text: str, found: list[Place]) -> list[Place]:
    """A platform that a parent agreed to is not yet the one asked about."""
    return [place for place in found if not CONSENT.search(text[: place.start - 1])]


def _in_question(text: str, found: list[Place]) -> list[Place]:
    """The sentence that asks says where."""
    asking = [
        match.span() for match in re.finditer(r"[^.?!;]*(?: (?:ASK|WANT)[A-Z]* )[^.?!;]*", text)
    ]
    return [each for each in found if any(s <= each.start < e for s, e in asking)]


def _not_apart(text: str, found: list[Place]) -> list[Place]:
    return [place for place in found if not APART.search(text[: place.start - 1])]

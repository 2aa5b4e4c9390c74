"""The marks that clauses and items are numbered by: 1.1, (a), iv., bullets of every shape."""

import re
from dataclasses import dataclass
from enum import StrEnum

# Besides the usual ones: what symbol fonts leave behind when their glyphs become text.
BULLETS = "-–—−•●○◦▪▫■□◼◻·∙‣⁃*✓✔➢➤►▶❖❑❒❏☐☑☒✗✘»›\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf02d\uf0e0"
_BULLET = re.compile(
    rf"(?:[{re.escape(BULLETS)}]|o(?=\s{{1,}}[A-Z])|\?(?=\s{{2,}}))(?:\s*(?=\S)|$)"
)
_DOTTED = re.compile(r"(?P<value>\d{1,2}(?:\.\d{1,2}){1,3})[.):]?(?=\s|[A-Z*(\[“‘]|$)\s*")
_WHOLE = re.compile(
    r"(?P<value>\d{1,2})(?:[.):](?=\s|[A-Z*\[“‘]|$)\s*|\t\s*|\s+[–-]\s+(?=[A-Z])|\s+(?=\**[A-Z]))"
)
_ENCLOSED = re.compile(r"\((?P<value>\d{1,2}|[a-z]|[A-Z]|[ivxIVX]{1,5})\)\s*(?=\S|$)")
_LETTER = re.compile(r"(?P<value>[a-z]|[A-H]|[ivx]{2,5}|[IVX]{1,5})[.)](?=\s|$)\s*")
_WORDED = re.compile(
    r"(?P<word>appendix|annex|schedule|section|part|step|rule|clause)\s+"
    r"(?P<value>\d{1,2}|[A-Z]\b|[IVX]{1,4}\b)(?:\s*[:.)–—-]\s*|\s*$|\s+(?=(?-i:[A-Z])))",
    re.IGNORECASE,
)
ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii")


class Sort(StrEnum):
    """What a mark counts with."""

    DOTTED = "dotted"
    WHOLE = "whole"
    LETTER = "letter"
    ROMAN = "roman"
    BULLET = "bullet"
    APPENDIX = "appendix"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Mark:
    """How a clause is marked: "4.1" dotted, "4" whole, "a" letter, "iv" roman; `word` in "Step 4".

    `bare` is a number that nothing but a space parts from the words: "3 Scope"; `capital` says that
    a letter was written as one: "A." or "IV.".
    """

    sort: Sort = Sort.NONE
    value: str = ""
    word: str = ""
    bare: bool = False
    capital: bool = False


NO_MARK = Mark()


def marked(text: str) -> tuple[Mark, str]:
    """Part the mark at the start of a line from its words; a bullet before a number is dropped."""
    text = text.strip()
    bullet = _BULLET.match(text)
    if bullet and not text.startswith("**"):
        mark, rest = _numbered(text[bullet.end() :])
        kept = mark.sort is not Sort.NONE and not mark.bare
        return (mark, rest) if kept else (Mark(Sort.BULLET), text[bullet.end() :].strip())
    return _numbered(text)


def _numbered(text: str) -> tuple[Mark, str]:
    plain = text.lstrip("*_ ")
    for pattern, read in _READERS:
        found = pattern.match(plain)
        if found:
            mark = read(found)
            return mark, plain[found.end() :].strip()
    return NO_MARK, text.strip()


def _worded(found: re.Match[str]) -> Mark:
    word, value = found["word"].casefold(), found["value"].casefold()
    if word in {"appendix", "annex", "schedule"}:
        return Mark(Sort.APPENDIX, value, word)
    return Mark(_sort(value), value, word)


def _dotted(found: re.Match[str]) -> Mark:
    return Mark(Sort.DOTTED, ".".join(str(int(part)) for part in found["value"].split(".")))


def _whole(found: re.Match[str]) -> Mark:
    bare = not re.search(r"[.):\t–-]", found[0])
    return Mark(Sort.WHOLE, str(int(found["value"])), bare=bare)


def _lettered(found: re.Match[str]) -> Mark:
    value = found["value"].casefold()
    return Mark(_sort(value), value, capital=found["value"].isupper())


def _sort(value: str) -> Sort:
    if value.isdigit():
        return Sort.WHOLE
    return Sort.ROMAN if value in ROMANS else Sort.LETTER


def follows(mark: Mark, before: Mark) -> bool:
    """Say whether a mark is the next in its row after another: b after a, iv after iii."""
    if mark.sort is before.sort and mark.sort in {Sort.WHOLE, Sort.DOTTED}:
        (*above, number), (*above_before, last) = mark.value.split("."), before.value.split(".")
        return above == above_before and int(number) == int(last) + 1
    if len(mark.value) == len(before.value) == 1 and ord(mark.value) == ord(before.value) + 1:
        return mark.value.isalpha()
    both = mark.value in ROMANS and before.value in ROMANS
    return both and ROMANS.index(mark.value) == ROMANS.index(before.value) + 1


def starts(mark: Mark) -> bool:
    """Say whether a mark is the first of its row."""
    return mark.value in {"1", "a", "i"}


_READERS = (
    (_WORDED, _worded),
    (_DOTTED, _dotted),
    (_WHOLE, _whole),
    (_ENCLOSED, _lettered),
    (_LETTER, _lettered),
)

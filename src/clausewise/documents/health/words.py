"""A document's words as the check looks at them: one spelling of quotation marks, no markup."""

import re
from collections.abc import Iterable
from functools import cache

from clausewise.documents.health.facts_file import phrases
from clausewise.documents.model import Document, Part, WrittenClause

_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‐": "-"})
_BETWEEN = r"[\s,()'\"-]*"
_GROUP = re.compile(r"\{([a-z_]+)\}")
_GAP = ".{0,80}"
_SENTENCES = re.compile(r"(?<![a-z]\.[a-z]\.)(?<=[.!?])\s+(?=[A-Z(\"'])")


def plain(text: str) -> str:
    """Return a text with plain quotation marks, hyphens and spaces, its capitals kept."""
    return " ".join(text.translate(_QUOTES).split())


@cache
def phrase(words: str, *, cased: bool = False) -> re.Pattern[str]:
    """Return a pattern for a phrase, whatever brackets, commas and hyphens part its words."""
    parts = [re.escape(each) for each in _parts(words)]
    start = r"(?<!\w)" if re.match(r"\w", parts[0]) else ""
    end = r"(?!\w)" if re.search(r"\w$", parts[-1]) else ""
    flags = re.NOFLAG if cased else re.IGNORECASE
    return re.compile(f"{start}{_BETWEEN.join(parts)}{end}", flags)


@cache
def _parts(words: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\s,()'\"-]+", plain(words)))


def may_hold(lowered: str, words: str) -> bool:
    """Say whether each word of a phrase stands somewhere in a text in small letters."""
    return all(each.casefold() in lowered for each in _parts(words))


@cache
def pattern(written: str) -> re.Pattern[str]:
    """Return a pattern as the files of facts write it: {group} for words, ~ for some between."""
    return re.compile(_GROUP.sub(_group, written).replace("~", _GAP), re.IGNORECASE)


def _group(found: re.Match[str]) -> str:
    return f"(?:{_GROUP.sub(_group, '|'.join(phrases()[found[1]]))})"


def found_in(text: str, written: Iterable[str]) -> str:
    """Return the words that the first pattern to match finds, "" for none."""
    for each in written:
        match = pattern(each).search(text)
        if match:
            return match[0]
    return ""


def whole(clause: WrittenClause) -> str:
    """Return a clause with its lead-in, as the check reads it."""
    return plain(clause.whole)


def sentences(text: str) -> list[str]:
    """Return the sentences of a text."""
    return _SENTENCES.split(text)


def everything(document: Document) -> str:
    """Return all that a document says, its table of versions left out."""
    said = [document.title, *document.cover, *(each.text for each in document.clauses)]
    return plain(". ".join(said))


def statements(document: Document) -> list[WrittenClause]:
    """Return the clauses that are no headings."""
    return [each for each in document.clauses if each.part is not Part.HEADING]

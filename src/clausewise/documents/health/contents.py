"""The table of contents against the body: sections missing, numbered otherwise, or unlisted."""

import re
from collections.abc import Iterator, Mapping, Sequence

from clausewise.documents.health.model import OWN_WORDS, Finding, Severity, Treatment
from clausewise.documents.model import Document, Part

SHORT = 4
"""A name in the contents no longer than this must be the heading's whole name."""
SHOWN = 4


def contents(document: Document) -> Iterator[Finding]:
    """Find where the table of contents and the document part ways."""
    listed = [(_number(entry), _name(entry)) for entry in document.contents]
    heads = {
        _name(each.text.rstrip(".")): each.id
        for each in document.clauses
        if each.part is Part.HEADING
    }
    numbered = [(number, name) for number, name in listed if number and name]
    top = [(number, name) for number, name in numbered if "." not in number] or numbered
    wrong = [*_lost(top, heads), *_moved(top, heads)]
    if wrong and len(wrong) < len(top):
        names = ", ".join(f"“{name}”" for name in wrong[:SHOWN])
        yield Finding(
            "contents",
            "",
            names,
            f"The contents list {len(top)} sections; these are missing in the body or numbered"
            f" otherwise there: {names}. References to clauses may be wrong.",
            Severity.MEDIUM,
            Treatment.FLAG,
            OWN_WORDS,
            0.8,
        )


def _lost(listed: Sequence[tuple[str, str]], heads: Mapping[str, str]) -> list[str]:
    return [name for _, name in listed if not any(_same(name, head) for head in heads)]


def _moved(listed: Sequence[tuple[str, str]], heads: Mapping[str, str]) -> list[str]:
    """Return what has another number in the body; a body that numbers nothing moves nothing."""
    if not any(each[0].isdigit() for each in heads.values()):
        return []
    found = [
        (number, name, [each for head, each in heads.items() if _same(name, head)])
        for number, name in listed
    ]
    return [name for number, name, ids in found if ids and number not in ids]


def _number(entry: str) -> str:
    found = re.match(r"\d+(\.\d+)*", entry)
    return found[0] if found else ""


def _name(entry: str) -> str:
    return re.sub(r"[\W_]+", " ", re.sub(r"^[\d.]+\s*", "", entry).casefold()).strip()


def _same(one: str, other: str) -> bool:
    return one == other or (len(one) > SHORT and other.startswith(one))

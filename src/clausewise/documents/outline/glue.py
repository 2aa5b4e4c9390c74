"""Clauses that a converter ran together in one line, parted again."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from clausewise.documents.model import Line, Look

_BULLET = re.compile(r"(?<=\S)\s+(?=[•●▪◦➢\uf0b7]\s*\S)|(?<=[.;:,])(?=[•●▪➢\uf0b7]\s*\S)")
_OWN = re.compile(r"\s*(?:[-•]\s*)?(?P<section>\d{1,2})(?:\.(?P<number>\d{1,2})\b|[.)]\s)")
_NUMBER = re.compile(r"(?<=[.;:!?)A-Za-z])\s+(?=(?P<value>\d{1,2}\.\d{1,2})\.?\s+[A-Z])")
_SECTION = re.compile(
    r"(?<=[.;:!?)])\s+(?=(?P<value>\d{1,2})\.?\s+[A-Z][^.]{2,70}?\s(?P=value)\.1\.?\s+[A-Z])"
)


def unglued(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the lines, one for each bullet or numbered clause that they hold."""
    for line in lines:
        if line.cells or line.look is Look.HEADING or "\t" in line.text.strip():
            yield line
            continue
        parts = [part for piece in _BULLET.split(line.text) for part in _by_number(piece)]
        yield from (line if len(parts) == 1 else replace(line, text=part) for part in parts)


def _by_number(text: str) -> list[str]:
    """Part a line before each number that is the next in its row: 2.3 after 2.2."""
    cuts: list[int] = []
    own = _OWN.match(text)
    last = f"{own['section']}.{own['number'] or 0}" if own else ""
    cuts.extend(found.end() for found in _SECTION.finditer(text))
    for found in _NUMBER.finditer(text):
        if _is_next(found["value"], last):
            cuts.append(found.end())
            last = found["value"]
    return _cut(text, sorted(set(cuts)))


def _is_next(value: str, last: str) -> bool:
    section, number = map(int, value.split("."))
    if not last:
        return number == 1
    before, count = map(int, last.split("."))
    return (section, number) in {(before, count + 1), (before + 1, 1)}


def _cut(text: str, cuts: Sequence[int]) -> list[str]:
    return [text[a:b].rstrip() for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)]

"""The numbers and bullets that Word shows in front of paragraphs, worked out as Word does."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from lxml import etree

_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
ROMAN = (
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
LETTERS = 26
MOST_BASES = 20
BODY = 9
"""The outline level that Word gives to what is no heading."""


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is counted and shown: "%1.%2" with decimals, or a bullet."""

    kind: str
    shown: str
    start: int


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style: what it is called, what it sets, and the one it is based on."""

    name: str
    properties: "etree._Element | None"
    base: str | None


class Numbering:
    """The lists and headings of one Word file; ask for labels in reading order."""

    def __init__(self, file: WordDocument) -> None:
        self._styles = dict(_styles(file.part.styles.element))
        self._lists: dict[str, dict[int, Level]] = {}
        self._shared: dict[str, str] = {}
        self._counts: dict[str, dict[int, int]] = {}
        if any(each.reltype.endswith("/numbering") for each in file.part.rels.values()):
            self._read(file.part.numbering_part.element)

    def label(self, paragraph: etree._Element) -> str:
        """Return the number or bullet in front of a paragraph, "" for none; it counts on."""
        number, depth = self._place(paragraph)
        levels = self._lists.get(number, {})
        level = levels.get(depth)
        if level is None or level.kind == "none":
            return ""
        if level.kind == "bullet":
            return "•"
        count = self._counts.setdefault(self._shared[number], {})
        count[depth] = count.get(depth, level.start - 1) + 1
        for deeper in [each for each in count if each > depth]:
            del count[deeper]
        return _shown(level, levels, count)

    def depth(self, paragraph: etree._Element) -> int:
        """Return how deep a paragraph's list lies, from 1."""
        return self._place(paragraph)[1] + 1

    def heading_level(self, paragraph: etree._Element) -> int:
        """Return a heading's level from 1 by its style or its outline level; 0 for no heading."""
        for name, properties in self._sources(paragraph):
            named = _HEADING.fullmatch(name)
            if named:
                return int(named[1])
            level = _value(properties, "w:outlineLvl")
            if level is not None:
                return int(level) + 1 if int(level) < BODY else 0
        return 0

    def _place(self, paragraph: etree._Element) -> tuple[str, int]:
        """Return the list that a paragraph is in and its level there: its own, or its style's."""
        number = depth = ""
        for _, properties in self._sources(paragraph):
            mark = None if properties is None else properties.find(qn("w:numPr"))
            number = number or _value(mark, "w:numId") or ""
            depth = depth or _value(mark, "w:ilvl") or ""
        return number, int(depth or 0)

    def _sources(self, paragraph: etree._Element) -> "Iterator[tuple[str, etree._Element | None]]":
        """Yield what sets a paragraph's looks, nearest first: itself, its style, its base."""
        own = paragraph.find(qn("w:pPr"))
        yield "", own
        style = self._styles.get(_value(own, "w:pStyle") or "")
        for _ in range(MOST_BASES):
            if style is None:
                return
            yield style.name, style.properties
            style = self._styles.get(style.base or "")

    def _read(self, root: etree._Element) -> None:
        shared = {each.get(qn("w:abstractNumId")): each for each in root.iter(qn("w:abstractNum"))}
        for number in root.findall(qn("w:num")):
            name, kind = number.get(qn("w:numId")), _value(number, "w:abstractNumId")
            if name is None or kind not in shared:
                continue
            levels = dict(map(_level, shared[kind].findall(qn("w:lvl"))))
            anew = _overrides(number, levels)
            self._lists[name] = levels
            self._shared[name] = f"({name})" if anew else kind or ""


def _styles(root: etree._Element) -> Iterator[tuple[str, Style]]:
    for each in root.iter(qn("w:style")):
        name = _value(each, "w:name") or ""
        yield (
            each.get(qn("w:styleId"), ""),
            Style(name, each.find(qn("w:pPr")), _value(each, "w:basedOn")),
        )


def _overrides(number: etree._Element, levels: dict[int, Level]) -> bool:
    """Apply what a list changes of its kind; say whether it begins to count anew."""
    anew = False
    for each in number.findall(qn("w:lvlOverride")):
        levels.update(map(_level, each.findall(qn("w:lvl"))))
        depth = int(each.get(qn("w:ilvl"), "0"))
        start = _value(each, "w:startOverride")
        if start is not None and depth in levels:
            levels[depth] = replace(levels[depth], start=int(start))
            anew = True
    return anew


def _level(element: etree._Element) -> tuple[int, Level]:
    return int(element.get(qn("w:ilvl"), "0")), Level(
        _value(element, "w:numFmt") or "decimal",
        _value(element, "w:lvlText") or "",
        int(_value(element, "w:start") or 1),
    )


def _value(parent: "etree._Element | None", name: str) -> str | None:
    found = None if parent is None else parent.find(qn(name))
    return None if found is None else found.get(qn("w:val"))


def _shown(level: Level, levels: dict[int, Level], count: dict[int, int]) -> str:
    def number(found: re.Match[str]) -> str:
        depth = int(found[1]) - 1
        kind = levels.get(depth, level)
        return in_kind(count.get(depth, kind.start), kind.kind)

    return re.sub(r"%(\d)", number, level.shown).strip()


def in_kind(number: int, kind: str) -> str:
    """Return a number as Word writes it in a kind of numbering."""
    if kind in {"lowerLetter", "upperLetter"}:
        letter = chr(ord("a") + (number - 1) % LETTERS) * ((number - 1) // LETTERS + 1)
        return letter.upper() if kind.startswith("upper") else letter
    if kind in {"lowerRoman", "upperRoman"}:
        roman = _roman(number)
        return roman.upper() if kind.startswith("upper") else roman
    return str(number)


def _roman(number: int) -> str:
    text = ""
    for value, letters in ROMAN:
        while number >= value:
            text, number = text + letters, number - value
    return text

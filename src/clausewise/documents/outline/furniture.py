"""What stands on the page and belongs to no clause: page numbers, banners, contents, versions."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from clausewise.documents.model import Line, Look
from clausewise.documents.outline.blocks import Block
from clausewise.documents.outline.marks import Sort, marked
from clausewise.documents.outline.wording import bare, is_brief, key

_PAGE = re.compile(
    r"(page\s*)?\|?\s*[-–]?\s*\d{1,3}\s*[-–]?\s*\|?\s*((of|/)\s*\d{1,3})?(\s*\|?\s*page)?"
    r"|page\s*\|?\s*\d{1,3}.{0,60}|.{0,60}\bpage \d{1,3} of \d{1,3}",
    re.IGNORECASE,
)
_BANNER = re.compile(
    r"\b(we use cookies|this (web)?site uses cookies|accept (all )?cookies|reject all"
    r"|manage (preferences|cookies)|cookie (policy|settings|preferences)|skip to (main )?content"
    r"|toggle navigation|back to top|share this( page)?|powered by|all rights reserved"
    r"|sign up to our newsletter|follow us on|download (this|the) policy|print this page)\b"
    r"|^©|^accept( all)?$|^(reject|decline)( all)?$|^(home|menu|search|close|login)$",
    re.IGNORECASE,
)
_CONTENTS = re.compile(
    r"(table of )?contents( page)?|index|in this (policy|document)", re.IGNORECASE
)
_ENTRY = re.compile(r"(\.{2,}|…|\t|\s{2,}|\s)\s*\d{1,3}\s*$")
_LEADERS = re.compile(r"(\.{3,}|…{1,}|\. \. )[\s.…]*\d{0,3}\s*$")
_HISTORY = re.compile(
    r"(version|document|revision|change|amendment|review|policy) "
    r"(control|history|log|record|table|amendments?)s?\b.*"
    r"|(amendments?|revisions?|changes)( (made|to this policy))?|record of (changes|amendments).*",
    re.IGNORECASE,
)
_HISTORY_HEADER = re.compile(
    r"\b(version|issue|revision|date|amendments?|changes?|author)\b", re.IGNORECASE
)
_VERSION = re.compile(
    r"v\.?\s?\d|version\s+\d|\d\.\d$|.{0,90}\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b", re.IGNORECASE
)
FURNITURE_WORDS = 14
REPEATS = 3
"""How often a short line stands on its own before it is a page's header or footer."""


@dataclass(frozen=True, slots=True)
class Front:
    """A document without its furniture, and what its contents and its table of versions said."""

    blocks: tuple[Block, ...]
    contents: tuple[str, ...]
    history: tuple[Block, ...]


def without_furniture(blocks: Sequence[Block]) -> Front:
    """Take out what belongs to no clause; keep what the contents and the versions say."""
    kept = [block for block in blocks if not _is_banner(block)]
    kept, history = _taken(kept, _starts_history, _is_version)
    kept, contents = _without_contents(kept)
    return Front(tuple(kept), contents, history)


def _is_banner(block: Block) -> bool:
    number = f"{block.mark.value} {block.text}".strip() if block.mark.bare else block.text
    return is_brief(block.text, 40) and bool(_PAGE.fullmatch(number) or _BANNER.search(block.text))


def without_repeats(lines: Sequence[Line]) -> list[Line]:
    """Drop the headers and footers of pages: short lines that come again and again."""

    def said(line: Line) -> str:
        return re.sub(r"\d+", "0", key(line.text))

    plain = [each for each in lines if each.look is Look.TEXT and not each.cells]
    unmarked = [each for each in plain if marked(each.text)[0].sort is Sort.NONE]
    often = Counter(said(each) for each in unmarked if len(each.text.split()) <= FURNITURE_WORDS)
    furniture = {words for words, times in often.items() if times >= REPEATS and words}
    dropped = {each.number for each in unmarked if said(each) in furniture}
    return [each for each in lines if each.number not in dropped]


def _taken(
    blocks: Sequence[Block], starts: Callable[[Block], bool], belongs: Callable[[Block], bool]
) -> tuple[list[Block], tuple[Block, ...]]:
    kept: list[Block] = []
    taken: list[Block] = []
    inside = False
    for block in blocks:
        inside = starts(block) or (inside and belongs(block))
        if inside:
            taken.append(block)
        else:
            kept.append(block)
    return kept, tuple(taken)


def _starts_history(block: Block) -> bool:
    if block.cells:
        others = sum(not _HISTORY_HEADER.search(cell) for cell in block.cells)
        return others <= 1 and bool(block.cells[2:])
    named = len(set(map(str.casefold, _HISTORY_HEADER.findall(block.text)))) >= REPEATS
    return bool(_HISTORY.fullmatch(block.text.rstrip(" :."))) or (named and is_brief(block.text, 8))


def _is_version(block: Block) -> bool:
    """Say whether a line goes on with a table of versions: a version, a day, or who did it."""
    return bool(block.cells or _VERSION.match(block.text)) or is_brief(block.text, 2)


def _without_contents(blocks: Sequence[Block]) -> tuple[list[Block], tuple[str, ...]]:
    start = next((at for at, each in enumerate(blocks) if _is_contents(each)), None)
    if start is None:
        return _without_leaders(blocks)
    entries: list[str] = []
    end = start + 1
    while end < len(blocks) and _is_entry(blocks[end], entries):
        entries.append(_entry(blocks[end]))
        end += 1
    if not entries:
        return list(blocks), ()
    return [*blocks[:start], *blocks[end:]], tuple(each for each in entries if each)


def _is_contents(block: Block) -> bool:
    return bool(_CONTENTS.fullmatch(block.text.rstrip(": ")))


def _without_leaders(blocks: Sequence[Block]) -> tuple[list[Block], tuple[str, ...]]:
    """Drop a table of contents that no heading announces: lines that end in dots and a page."""
    entries = [each for each in blocks if _LEADERS.search(each.text)]
    if len(entries) < REPEATS:
        return list(blocks), ()
    return [each for each in blocks if each not in entries], tuple(map(_entry, entries))


def _is_entry(block: Block, entries: Sequence[str]) -> bool:
    """Say whether a line is still of the contents: not prose, and not the first heading again."""
    text = _entry(block)
    if bare(text) and bare(text) in map(bare, entries):
        return False
    paged = bool(_ENTRY.search(block.text)) or (len(block.cells) > 1 and block.cells[-1].isdigit())
    few = is_brief(block.text, 16) and not re.search(r"[;:!]$|[a-z]\.$", block.text)
    return paged or few


def _entry(block: Block) -> str:
    text = " ".join(block.cells) if block.cells else block.text
    text = re.sub(r"[\s.…]*\d{1,3}\s*$", "", text) if _ENTRY.search(text) else text
    text = re.sub(r"^(\d+(\.\d+)*)[.)]?\s+", r"\1 ", text)
    number = block.mark.value if block.mark.sort in {Sort.DOTTED, Sort.WHOLE} else ""
    return f"{number} {text.strip(' .…')}".strip()

"""What heads a section: by the file's own word, by its number, or by how it stands and reads."""

import re
from collections.abc import Sequence

from clausewise.documents.model import Look
from clausewise.documents.outline.blocks import Block
from clausewise.documents.outline.marks import Sort, follows
from clausewise.documents.outline.wording import (
    HEADING_WORDS,
    MODALS,
    bare,
    is_brief,
    key,
    reads_as_title,
)

_LEADS = re.compile(
    r"(in particular|for example|for instance|e\.?g|these|those|this|the following|including"
    r"|such as|note|please|as follows|and|or|but|namely|n/a|see|refer)\b",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"[A-Z][A-Z’'&/,-]*( [A-Z0-9&/–-][A-Z0-9’'&/,–-]*){2,}\b")
_DATED = re.compile(r"[\d(]*(st|nd|rd|th)?\s*([A-Z][a-z]{2,8}\.?\s*)?[–\d,./ -]*\d{2,4}\)?")
LONE_TITLES = 4
"""How many short lines in a row are a list, not headings of nothing."""
SPEAKING = 12
"""How many words a paragraph has that the last of such lines may head."""


def find_headings(blocks: Sequence[Block], contents: Sequence[str] = ()) -> frozenset[int]:
    """Return the places of the blocks that head a section."""
    listed = {bare(entry) for entry in contents}
    found = {at for at in range(len(blocks)) if _is_heading(blocks, at, listed)}
    return frozenset(found - _lists(blocks, found) - _rows_of_numbers(blocks, found))


def _is_heading(blocks: Sequence[Block], at: int, listed: set[str]) -> bool:
    block = blocks[at]
    if block.cells:
        return False
    if block.look is Look.HEADING or block.mark.sort is Sort.APPENDIX:
        return bool(block.text) or block.mark.sort is Sort.APPENDIX
    if key(block.text) in listed and block.text != "N/A":
        return True
    if block.look is Look.ITEM or block.mark.sort is Sort.BULLET or _DATED.fullmatch(block.text):
        return False
    if block.mark.sort is not Sort.NONE:
        return _numbered(blocks, at)
    return _unnumbered(blocks, at)


def _numbered(blocks: Sequence[Block], at: int) -> bool:
    """Say whether a number heads what follows: it reads as a title and has something under it."""
    block, after = blocks[at], _after(blocks, at)
    shouted = _is_shouted(block.text)
    if not (reads_as_title(block.text) or shouted) or _LEADS.match(block.text):
        return False
    if block.mark.word in {"section", "part"}:
        return True
    strong = block.bold or block.text.isupper() or (block.mark.capital and block.alone)
    if block.mark.sort in {Sort.LETTER, Sort.ROMAN} and not strong:
        return False
    if after is None or after.mark.sort is Sort.NONE or after.mark.sort is Sort.BULLET:
        return after is not None or block.bold
    if after.mark.sort is Sort.DOTTED:
        under = block.mark.value if block.mark.sort is Sort.DOTTED else f"{block.mark.value}."
        return after.mark.value.startswith(under) and after.mark.value != block.mark.value
    return after.mark.sort is not block.mark.sort or block.bold


def _unnumbered(blocks: Sequence[Block], at: int) -> bool:
    block, after = blocks[at], _after(blocks, at)
    if after is None or after.mark.sort is Sort.APPENDIX or _LEADS.match(block.text):
        return False
    if block.text.endswith(":") and after.mark.sort is not Sort.NONE and not _names(block):
        return False
    if _is_shouted(block.text) or (block.text.isupper() and reads_as_title(block.text)):
        return True
    words = block.text.rstrip(" .:")
    if block.bold and len(words.split()) <= HEADING_WORDS and not MODALS.search(words):
        return block.text[:1].isupper() or block.text[:1].isdigit()
    return block.alone and reads_as_title(block.text)


def _names(block: Block) -> bool:
    """Say whether words before a colon name something ("Heads:") and do not lead into a list."""
    return block.bold or block.text.isupper() or is_brief(block.text, 5)


def _is_shouted(text: str) -> bool:
    """Say whether a line begins as a title in capitals, whatever is glued to it."""
    found = _CAPITALS.match(text)
    return bool(found) and len(text.split()) <= HEADING_WORDS * 2


def _after(blocks: Sequence[Block], at: int) -> Block | None:
    return blocks[at + 1] if at + 1 < len(blocks) else None


def _lists(blocks: Sequence[Block], found: set[int]) -> set[int]:
    """Return the short lines of a list without bullets: many in a row, with nothing under them."""
    wrong: set[int] = set()
    run: list[int] = []
    for at in range(len(blocks) + 1):
        if at in found and _is_plain(blocks[at]):
            run.append(at)
            continue
        if len(run) >= LONE_TITLES:
            speaks = at < len(blocks) and len(blocks[at].text.split()) >= SPEAKING
            heads = blocks[run[0]].parted and not any(blocks[each].parted for each in run[1:])
            wrong.update(run[heads : len(run) - speaks])
        run = []
    return wrong


def _is_plain(block: Block) -> bool:
    plain = block.look is Look.TEXT and block.mark.sort is Sort.NONE
    return plain and not (block.bold or _is_shouted(block.text))


def _rows_of_numbers(blocks: Sequence[Block], found: set[int]) -> set[int]:
    """Return what only looks like a heading because its list ends there: the last of 1., 2., 3."""
    wrong = set()
    for at in found:
        block, before = blocks[at], blocks[at - 1] if at else None
        if before is None or at - 1 in found or block.look is Look.HEADING:
            continue
        same = block.mark.sort is before.mark.sort and block.mark.sort is not Sort.NONE
        if same and follows(block.mark, before.mark):
            wrong.add(at)
    return wrong

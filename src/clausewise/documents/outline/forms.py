"""What a form at a policy's end holds: fields that ask something, and blanks that ask who signs."""

import re

from clausewise.documents.model import Look
from clausewise.documents.outline.blocks import Block
from clausewise.documents.outline.marks import Sort
from clausewise.documents.outline.wording import is_brief, key

_IDENTITY = re.compile(
    r"(signed|signature|sign|print|print(ed)? name|full name|name|names?|date|dated|position"
    r"|role|job title|department|school|author s line manager|line manager s name|address"
    r"|telephone|phone|tel|fax|e ?mail|(name|date|signature) of .{1,30}|signed (by|on behalf).*"
    r"|staff (name|signature)|witness|class|chair of governors|headteacher|head teacher)\b"
    r"( \w+){0,4}"
)
_BLANK = re.compile(r"_{3,}|\.{4,}|…{2,}|-{5,}")
_TICK = re.compile(
    r"\btick\b.{0,30}(appl|box|one|all)|\bplease (tick|circle|delete)\b", re.IGNORECASE
)
_INSTRUCTION = re.compile(
    r"\(?please (tick|circle|delete|describe|complete the following)\b", re.IGNORECASE
)
_SIGNS = re.compile(r"(signature|signed|date)\b", re.IGNORECASE)
DECLARATION = re.compile(
    r"I(,.{0,40},)? (\w+ )?(have|confirm|acknowledge|agree|understand|declare)\b.*"
    r"\b(read|understood|understand|agree|comply|policy)\b",
    re.IGNORECASE,
)


def is_identity(text: str) -> bool:
    """Say whether words only ask who and when: a name, a date, a signature."""
    words = re.sub(_BLANK, " ", text)
    label = key(words.split(":")[0])
    return is_brief(label, 6) and bool(_IDENTITY.fullmatch(label))


def is_blank(block: Block) -> bool:
    """Say whether a line of a form is to be filled in and states nothing."""
    if block.cells:
        return not any(block.cells)
    if not key(_BLANK.sub("", block.text)):
        return block.mark.sort is not Sort.APPENDIX
    short = is_brief(block.text, 9)
    label = re.match(r"[^:]{2,40}:", block.text)
    return short and is_identity(block.text) and bool(label or _BLANK.search(block.text))


def offers_options(block: Block) -> bool:
    """Say whether the lines below are boxes to tick."""
    return bool(_TICK.search(block.text)) and is_brief(block.text, 30)


def is_instruction(block: Block) -> bool:
    """Say whether a line tells only how to fill in the form."""
    return bool(_INSTRUCTION.match(block.text)) and is_brief(block.text, 12)


def row_words(block: Block) -> str:
    """Return what a row of a table states; nothing for one that only asks who signs."""
    filled = [cell for cell in block.cells if cell]
    asks = [cell for cell in filled if not is_identity(cell)]
    if asks and len(filled) == len(block.cells):
        asks = filled
    if not asks:
        return ""
    first, *rest = asks
    parted = ": " if rest and is_brief(first, 6) and first[-1] not in ":.?!;" else " "
    return f"{first}{parted}{' '.join(rest)}".strip()


def is_header(block: Block, after: Block | None) -> bool:
    """Say whether a row only names the columns of the rows under it."""
    same = after is not None and len(after.cells) == len(block.cells) > 1
    return same and all(is_brief(cell, 3) and cell[0].isupper() for cell in block.cells)


def goes_on(block: Block, before: Block | None) -> bool:
    """Say whether a row belongs to the signature above it: "Signature" or "Date" under "Name"."""
    return (
        before is not None
        and bool(before.cells)
        and block.look is Look.ROW
        and bool(block.cells)
        and any(_SIGNS.match(cell) for cell in block.cells[1:])
        and any(is_identity(cell) for cell in before.cells[1:] if cell)
    )

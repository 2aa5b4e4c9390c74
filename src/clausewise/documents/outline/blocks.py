"""Lines to paragraphs: what was wrapped is joined, what was glued is parted."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from clausewise.documents.model import Line, Look
from clausewise.documents.outline.glue import unglued
from clausewise.documents.outline.marks import NO_MARK, Mark, Sort, marked
from clausewise.documents.outline.wording import ends, is_bold, is_brief, plain, reads_as_title

WRAPPED_AT_LEAST, WRAPPED_AT_MOST = 50, 130
"""Where programmes wrap lines; where all are shorter or some longer, each is a paragraph."""

SPARSE = 0.1
"""Where fewer lines than this are blank, blank lines part nothing."""
FULL = 0.3
"""The share of lines that reach the margin, where a programme wrapped them."""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, item or row: its mark parted from its words.

    `alone` says that nothing but blank lines touches it, or that each line is a paragraph; `parted`
    that a blank line stands before. `indent` counts spaces.
    """

    text: str
    line: int
    mark: Mark = NO_MARK
    look: Look = Look.TEXT
    level: int = 0
    cells: tuple[str, ...] = ()
    bold: bool = False
    indent: int = 0
    alone: bool = False
    parted: bool = False


def blocks(lines: Sequence[Line]) -> tuple[Block, ...]:
    """Return the paragraphs of a file, in order."""
    wrapped = _wrapped_at(lines)
    found: list[Block] = []
    before: Line | None = None
    for line in unglued(lines):
        if not line.text.strip() and not line.cells:
            before = None
            continue
        block = _block(line, parted=before is None)
        if found and _goes_on(found[-1], block, before, wrapped):
            found[-1] = _joined(found[-1], block)
        else:
            found.append(block)
        before = line
    return tuple(_alone(_completed(found), lines, wrapped))


def _wrapped_at(lines: Sequence[Line]) -> int:
    """Return the width at which a text was wrapped; 0 where each line is a paragraph."""
    lengths = sorted(len(line.text.rstrip()) for line in lines if line.text.strip())
    if not lengths:
        return 0
    width = lengths[int(len(lengths) * 0.95)]
    full = sum(length > width * 0.8 for length in lengths)
    is_margin = WRAPPED_AT_LEAST <= width <= WRAPPED_AT_MOST
    return width if is_margin and full >= len(lengths) * FULL else 0


def _block(line: Line, *, parted: bool) -> Block:
    text = line.text
    if line.label:
        mark, words = _labelled(line)
    elif line.cells or _is_tabbed(text):
        mark, words = NO_MARK, text
    else:
        mark, words = marked(text)
    cells = line.cells or (tuple(text.split("\t")) if _is_tabbed(text) else ())
    return Block(
        text=plain(words),
        line=line.number,
        mark=mark,
        look=Look.ROW if cells else line.look,
        level=line.level,
        cells=tuple(map(plain, cells)),
        bold=line.bold or is_bold(words) or is_bold(text),
        indent=len(text) - len(text.lstrip()),
        alone=parted,
        parted=parted,
    )


def _labelled(line: Line) -> tuple[Mark, str]:
    """Return the mark that the file gives; a bullet before a typed number is the file's alone."""
    mark = marked(f"{line.label} x")[0]
    own, words = marked(line.text)
    if mark.sort is Sort.BULLET and own.sort not in {Sort.NONE, Sort.BULLET} and not own.bare:
        return own, words
    return mark, line.text


def _is_tabbed(text: str) -> bool:
    """Say whether tabs part a line into the cells of a table; after a mark, one only parts that."""
    mark, words = marked(text)
    return "\t" in (words if mark.sort is not Sort.NONE else text.lstrip(" "))


def _goes_on(last: Block, block: Block, before: Line | None, wrapped: int) -> bool:
    if before is None:
        return _resumes(last, block)
    return _continues(last, block, before, wrapped)


def _continues(last: Block, block: Block, before: Line, wrapped: int) -> bool:
    """Say whether a line goes on with the paragraph of the line before."""
    if _is_apart(last, block) or block.text.isdigit() or last.text.isdigit():
        return False
    if block.text.startswith(("http://", "https://", "www.")):
        return True
    if block.mark.sort is not Sort.NONE:
        return False
    if not wrapped or block.bold != last.bold:
        return not wrapped and block.text[:1].islower() and not ends(last.text)
    first = block.text.split()[0] if block.text else ""
    fits = len(before.text.rstrip()) + len(first) + 1 <= wrapped * 0.85
    return not fits or not (ends(last.text) or reads_as_title(last.text))


def _resumes(last: Block, block: Block) -> bool:
    """Say whether a paragraph goes on after a page's end: no stop before, no capital after."""
    if _is_apart(last, block) or block.mark.sort is not Sort.NONE:
        return False
    return block.text[:1].islower() and not ends(last.text) and not is_brief(last.text, 4)


def _is_apart(last: Block, block: Block) -> bool:
    """Say whether the file itself parts two lines: rows, headings and items are no running text."""
    return bool(block.cells or last.cells) or (
        block.look is not Look.TEXT or last.look is Look.HEADING
    )


def _joined(last: Block, block: Block) -> Block:
    hyphenated = re.search(r"[a-z]-$", last.text) and block.text[:1].islower()
    return replace(last, text=f"{last.text}{'' if hyphenated else ' '}{block.text}".strip())


def _completed(found: Iterable[Block]) -> list[Block]:
    """Give a number that stands alone on its line the words of the next."""
    done: list[Block] = []
    for block in found:
        waiting = (
            done and not done[-1].text and done[-1].mark.sort not in {Sort.NONE, Sort.APPENDIX}
        )
        if waiting and block.mark.sort is Sort.NONE and not block.cells:
            done[-1] = replace(block, mark=done[-1].mark, line=done[-1].line)
        else:
            done.append(block)
    return [each for each in done if each.text or each.cells or each.mark.sort is Sort.APPENDIX]


def _alone(found: Sequence[Block], lines: Sequence[Line], wrapped: int) -> list[Block]:
    """Mark the paragraphs that nothing but blank lines touch."""
    blank = {line.number for line in lines if not line.text.strip() and not line.cells}
    if not found or not wrapped or len(blank) < len(lines) * SPARSE:
        return [replace(each, alone=True) for each in found]
    starts = [each.line for each in found]
    after = [*starts[1:], lines[-1].number + 1]
    return [
        replace(each, alone=each.alone and (next_one - 1 in blank or next_one == after[-1]))
        for each, next_one in zip(found, after, strict=True)
    ]

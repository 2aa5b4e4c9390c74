"""A file's lines to a policy: its title, what its cover says, and its clauses."""

import re
from collections.abc import Sequence

from clausewise.documents.model import Document, DocumentError, Line
from clausewise.documents.outline.blocks import Block, blocks
from clausewise.documents.outline.cover import is_field, metadata, named, title
from clausewise.documents.outline.furniture import without_furniture, without_repeats
from clausewise.documents.outline.headings import find_headings
from clausewise.documents.outline.marks import Sort
from clausewise.documents.outline.tree import Tree
from clausewise.documents.outline.wording import MODALS, bare, is_brief, key

_DEFINES = re.compile(
    r"\b(refers? to|means?|is used to|in the context of|in this policy|for the purposes of)\b",
    re.IGNORECASE,
)
_ADMINISTRATIVE = re.compile(
    r"\b(accessib|contact|document|version|control|history|log|approv|adopt|ratif|review|distribut"
    r"|amend|author|owner|sign|equality impact|published|page)",
    re.IGNORECASE,
)
_RECORDS = re.compile(
    r"\b(adopted|agreed by|ratified|approved|reviewed|review (this|the) (policy|document)"
    r"|another language|large print|can be found (here|at)|https?://|www\.|@|tel(ephone)?\b"
    r"|copyright|produced by|written by|updated|template|supersedes|signed|postcode)",
    re.IGNORECASE,
)
PROSE = 11
NUMBERED = 3
"""With so many numbered sections for each other one before them, those are the cover's."""
COVER = 25
"""Among how many first lines a document's name is looked for."""


def outline(lines: Sequence[Line]) -> Document:
    """Return the policy that a file's lines hold.

    Raises:
        DocumentError: The lines hold no clause.

    """
    front = without_furniture(blocks(without_repeats(lines)))
    name = title(front.blocks[:COVER])
    body = [each for each in front.blocks if key(each.text) != key(name)] if name else front.blocks
    headings = find_headings(body, front.contents)
    start = _start(body, headings, front.contents)
    kept = _before_sections(body[:start])
    places = frozenset(at - start + len(kept) for at in headings if at >= start)
    tree = Tree([*kept, *body[start:]], places)
    clauses = tuple(tree.clauses())
    if not clauses:
        raise DocumentError(
            "no clause was found: the file holds a title at most. Check that it is the policy."
        )
    cover = [each for each in body[:start] if each not in kept]
    return Document(
        title=name,
        metadata=metadata([*cover, *front.history], name),
        clauses=clauses,
        contents=front.contents,
        history=tuple(map(_said, front.history)),
        cover=tuple(map(_said, cover)),
        signatures=tuple(tree.signatures),
    )


def _said(block: Block) -> str:
    return " | ".join(filter(None, block.cells)) or block.text


def _start(blocks: Sequence[Block], headings: frozenset[int], contents: Sequence[str]) -> int:
    """Return where the policy itself begins: its first section that is no part of the cover."""
    listed = set(map(bare, contents))
    in_contents = [at for at in sorted(headings) if key(blocks[at].text) in listed]
    numbered = [at for at in sorted(headings) if _is_first(blocks[at])]
    speaking = [at for at in sorted(headings) if _opens(blocks, at, headings)]
    if numbered and len(numbered) > NUMBERED * sum(at < numbered[0] for at in speaking):
        speaking = []
    starts = [*(in_contents or speaking), *numbered[:1]]
    dotted = (at for at, each in enumerate(blocks) if each.mark.sort is Sort.DOTTED)
    told = (at for at, each in enumerate(blocks) if _is_prose(each))
    fallback = min(next(dotted, len(blocks)), next(told, len(blocks)))
    return min(starts, default=fallback)


def _opens(blocks: Sequence[Block], at: int, headings: frozenset[int]) -> bool:
    return _heads_prose(blocks, at, headings) and not _is_of_the_cover(blocks[at])


def _is_of_the_cover(block: Block) -> bool:
    """Say whether a line heads what is told of the document, and not the policy's matter."""
    label = named(block.text)
    return bool(_ADMINISTRATIVE.search(block.text)) or label not in {None, "purpose", "applies to"}


def _is_first(block: Block) -> bool:
    numbered = block.mark.sort in {Sort.WHOLE, Sort.DOTTED}
    return numbered and (block.mark.value == "1" or not block.mark.bare)


def _heads_prose(blocks: Sequence[Block], at: int, headings: frozenset[int]) -> bool:
    """Say whether a section has something to say, and is not the document's own name."""
    chained = at + 1 in headings and blocks[at + 1].mark.sort is Sort.NONE
    first = at + 2 if chained and not is_field(blocks[at + 1]) else at + 1
    below = blocks[first : first + 2]
    says = [each for each in below if _speaks(each) or each.mark.sort is not Sort.NONE]
    return bool(says) and not below[0].cells and first not in headings


def _speaks(block: Block) -> bool:
    return _is_prose(block) or (block.text.endswith(".") and bool(MODALS.search(block.text)))


def _is_prose(block: Block) -> bool:
    return bool(block.text) and not block.cells and not is_brief(block.text, PROSE)


def _before_sections(cover: Sequence[Block]) -> list[Block]:
    """Return what the cover says of the policy's matter: from its first paragraph on."""
    first = next((at for at, each in enumerate(cover) if _is_clause(each)), len(cover))
    return [each for each in cover[first:] if not (is_field(each) or _RECORDS.search(each.text))]


def _is_clause(block: Block) -> bool:
    """Say whether a paragraph of the cover belongs to the policy: not a record of its making."""
    if not _is_prose(block):
        return False
    return bool(_DEFINES.search(block.text)) or not _RECORDS.search(block.text)

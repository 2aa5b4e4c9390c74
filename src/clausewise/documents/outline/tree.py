"""Paragraphs to clauses: each with the document's own number, what it hangs on and its lead-in."""

import re
from collections.abc import Iterator, Sequence

from clausewise.documents.model import Look, Part, WrittenClause
from clausewise.documents.outline.blocks import Block
from clausewise.documents.outline.forms import (
    DECLARATION,
    goes_on,
    is_blank,
    is_header,
    is_instruction,
    offers_options,
    row_words,
)
from clausewise.documents.outline.lists import item_name, list_of
from clausewise.documents.outline.marks import Sort
from clausewise.documents.outline.places import Heading, Place, slug, style
from clausewise.documents.outline.wording import MODALS, ends, is_brief, reads_as_title

BRIEF = 9
"""A lead-in of so few words before numbered clauses states nothing alone: it lives in its items."""


class Tree:
    """Builds the clauses of a document, one block after another."""

    def __init__(self, blocks: Sequence[Block], headings: frozenset[int]) -> None:
        self._blocks = blocks
        self._places = {id(block): place for place, block in enumerate(blocks)}
        self._headings = headings
        self._at = Place()
        self.signatures: list[str] = []

    def clauses(self) -> Iterator[WrittenClause]:
        """Yield each clause, in the document's order."""
        for block in self._blocks:
            clause = self._clause(block, self._below(block))
            self._at.options = self._are_options(block)
            self._at.row = block if block.cells else None
            if clause:
                self._at.given[clause.id] = clause.text
                yield clause

    def _below(self, block: Block) -> Block | None:
        place = self._places[id(block)] + 1
        return self._blocks[place] if place < len(self._blocks) else None

    def _heads(self, block: Block) -> bool:
        return self._places[id(block)] in self._headings

    def _are_options(self, block: Block) -> bool:
        goes_on_ticking = self._at.options and block.mark.sort is Sort.BULLET
        return offers_options(block) or goes_on_ticking

    def _clause(self, block: Block, after: Block | None) -> WrittenClause | None:
        if self._is_passed_over(block, after):
            return None
        if block.cells:
            return self._row(block)
        if self._heads(block):
            return self._heading(block, after)
        if block.mark.sort is Sort.NONE and block.look is not Look.ITEM:
            signed = DECLARATION.match(block.text)
            return self._declaration(block) if signed else self._paragraph(block, after)
        return self._dotted(block) if block.mark.sort is Sort.DOTTED else self._item(block)

    def _is_passed_over(self, block: Block, after: Block | None) -> bool:
        """Say whether a block states nothing: a blank, a subtitle, a box to tick, a form's line."""
        at = self._at
        if is_blank(block):
            self.signatures.extend([block.text] if block.text else [])
            return True
        if at.subtitle is block or (at.options and block.mark.sort is Sort.BULLET):
            return True
        asks = is_instruction(block) or self._fills_in(block, after)
        return asks and not block.cells

    def _declaration(self, block: Block) -> WrittenClause:
        at = self._at
        at.sections, at.series, at.signing = [], [], True
        return self._made("declaration", "", Part.PARAGRAPH, block)

    def _fills_in(self, block: Block, after: Block | None) -> bool:
        """Say whether a line is of a form alone: who signed, or what a box asks under its title."""
        at = self._at
        if block.mark.sort is not Sort.NONE or block.look is not Look.TEXT:
            return False
        if at.signing and is_brief(block.text, BRIEF) and not self._heads(block):
            self.signatures.append(block.text)
            return True
        in_appendix = any(each.id.startswith(("appendix", "annex")) for each in at.sections)
        return in_appendix and block.text.endswith("?") and not self._answers(after)

    def _answers(self, after: Block | None) -> bool:
        """Say whether something under a question answers it, as under a heading that asks."""
        if after is None or self._heads(after) or after.text.endswith("?"):
            return False
        return ends(after.text) or after.mark.sort is not Sort.NONE

    def _made(
        self, name: str, parent: str, part: Part, block: Block, text: str = ""
    ) -> WrittenClause:
        return WrittenClause(
            self._at.unique(name),
            parent,
            part,
            text or block.text,
            block.line,
            self._at.lead if part is not Part.HEADING else "",
        )

    def _heading(self, block: Block, after: Block | None) -> WrittenClause:
        at, looks = self._at, style(block)
        at.series, at.host, at.lead, at.signing = [], None, "", False
        is_appendix = block.mark.sort is Sort.APPENDIX
        if is_appendix:
            at.sections = []
        number = block.mark.value if block.mark.sort in {Sort.DOTTED, Sort.WHOLE} else ""
        self._close(looks, number)
        label = f"{block.mark.word.title()} {block.mark.value.upper()}" if is_appendix else ""
        at.subtitle = after if self._has_subtitle(block, after, number) else None
        said = (label, block.text, at.subtitle.text if at.subtitle else "")
        name = number or "-".join(label.casefold().split()) or slug(block.text)
        made = self._made(name, at.section, Part.HEADING, block, ": ".join(filter(None, said)))
        at.sections.append(Heading(made.id, looks, number))
        at.lead = made.text if made.text.endswith(":") and MODALS.search(made.text) else ""
        return made

    def _has_subtitle(self, block: Block, after: Block | None, number: str) -> bool:
        """Say whether the line below only goes on with a numbered heading, or names an appendix."""
        if after is None or after.mark.sort is not Sort.NONE or after.cells:
            return False
        if block.mark.sort is Sort.APPENDIX:
            return not block.text and reads_as_title(after.text)
        if not self._heads(after):
            return False
        below = self._below(after)
        return bool(number) and below is not None and below.mark.sort is Sort.DOTTED

    def _close(self, looks: tuple[object, ...], number: str) -> None:
        """Close the sections that a new heading ends: those of its own rank and under it."""
        sections = self._at.sections
        if "." in number:
            while sections and not number.startswith(f"{sections[-1].number or '-'}."):
                sections.pop()
            return
        for depth, section in enumerate(sections):
            if section.style == looks or _ranks_over(looks, section.style):
                del sections[depth:]
                return

    def _dotted(self, block: Block) -> WrittenClause:
        at, number = self._at, block.mark.value
        parents = [number.rsplit(".", depth)[0] for depth in range(1, number.count(".") + 1)]
        parent = next((each for each in parents if each in at.given), at.section)
        at.series = []
        if not self._is_led(block):
            at.lead = ""
        made = self._made(number, parent, Part.PARAGRAPH, block)
        at.host = made
        return made

    def _is_led(self, block: Block) -> bool:
        """Say whether the lead-in above still speaks to a numbered clause."""
        return bool(self._at.lead) and not reads_as_sentence(block.text)

    def _paragraph(self, block: Block, after: Block | None) -> WrittenClause | None:
        at = self._at
        at.series, at.host, at.lead = [], None, ""
        leads = block.text.rstrip().endswith((":", ":-", "…", "..."))
        numbered = after is not None and after.mark.sort is Sort.DOTTED
        if leads and numbered and is_brief(block.text, BRIEF):
            at.lead = block.text
            return None
        name = f"{at.section}/{at.next_in(at.section)}" if at.section else _preamble(block, at)
        made = self._made(name, at.section, Part.PARAGRAPH, block)
        at.host = made if leads else None
        if leads and numbered:
            at.lead = block.text
        return made

    def _row(self, block: Block) -> WrittenClause | None:
        at, words = self._at, row_words(block)
        heads_columns = at.row is None and is_header(block, self._below(block))
        if not words or heads_columns or goes_on(block, at.row):
            return None
        filled = [cell for cell in block.cells if cell]
        at.series, at.host, at.lead = [], None, ""
        if len(filled) == 1 and len(block.cells) > 1 and words.isupper() and reads_as_title(words):
            self._close(style(block), "")
            made = self._made(slug(words), at.section, Part.HEADING, block, words)
            at.sections.append(Heading(made.id, style(block)))
            return made
        return self._made(
            f"{at.section}/{at.next_in(at.section)}", at.section, Part.ITEM, block, words
        )

    def _item(self, block: Block) -> WrittenClause:
        at = self._at
        if not at.section and _defined(block):
            return self._made(_preamble(block, at), "", Part.PARAGRAPH, block)
        series = list_of(at, block)
        name = item_name(at, block, series)
        at.lead = series.lead
        made = self._made(name, series.owner, Part.ITEM, block)
        series.last, series.last_id = block.mark, made.id
        at.given[made.id] = made.text
        return made


def reads_as_sentence(text: str) -> bool:
    """Say whether a clause stands alone, with a subject of its own."""
    return bool(
        re.match(
            r"(staff|all|any|the|you|we|employees|pupils|no|if|when|where)\b", text, re.IGNORECASE
        )
    )


def _ranks_over(looks: tuple[object, ...], other: tuple[object, ...]) -> bool:
    """Say whether the file itself ranks one heading as high as another, or higher."""
    levels = [each[1] for each in (looks, other)]
    return all(isinstance(each, int) and each > 0 for each in levels) and levels[0] <= levels[1]  # type: ignore[operator] # just checked


def _preamble(block: Block, at: Place) -> str:
    return slug(_defined(block)) if _defined(block) else f"preamble/{at.next_in('preamble')}"


def _defined(block: Block) -> str:
    """Return the word in quotation marks that a definition is about."""
    said = re.search(r"[“\"‘']([\w -]{3,30})[”\"’']", block.text)
    return said[1] if said else ""

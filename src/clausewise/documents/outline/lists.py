"""Lists: which an item belongs to, whose it is, and by what name it goes."""

from clausewise.documents.outline.blocks import Block
from clausewise.documents.outline.marks import Sort, follows, starts
from clausewise.documents.outline.places import Place, Series
from clausewise.documents.outline.wording import reads_as_title

INDENT = 2
"""By how many spaces a list stands in from the one around it."""


def item_name(at: Place, block: Block, series: Series) -> str:
    """Return the item's own mark behind its owner's number, or its place there."""
    value = block.mark.value
    flat = series.owner == at.section
    numbered = bool(at.sections) and bool(at.sections[-1].number)
    if flat and block.mark.sort is Sort.WHOLE and not numbered:
        return value if value not in at.given else f"{at.section}({value})"
    if value:
        return f"{series.prefix}({value})"
    if flat or series.prefix.endswith("/"):
        owner = series.prefix.rstrip("/") or "preamble"
        return f"{owner}/{at.next_in(owner)}"
    return f"{series.prefix}({at.next_in(series.prefix)})"


def list_of(at: Place, block: Block) -> Series:
    """Return the list that an item belongs to: one that is open, or a new one."""
    for depth in range(len(at.series) - 1, -1, -1):
        if _belongs(at, block, at.series[depth], last=depth == len(at.series) - 1):
            del at.series[depth + 1 :]
            return at.series[depth]
    opened = _opened(at, block)
    at.series.append(opened)
    return opened


def _belongs(at: Place, block: Block, series: Series, *, last: bool) -> bool:
    if block.mark.sort in {Sort.BULLET, Sort.NONE}:
        if series.sort is not block.mark.sort:
            return False
        if block.indent <= series.indent - INDENT or 0 < block.level < series.level:
            return series is at.series[0]
        deeper = block.indent >= series.indent + INDENT or block.level > series.level > 0
        return not (last and deeper)
    return series.sort is not Sort.BULLET and follows(block.mark, series.last)


def _opened(at: Place, block: Block) -> Series:
    owner, prefix, lead = at.section, at.section, at.lead
    before = at.series[-1] if at.series else None
    if before and before.sort is block.mark.sort and block.indent <= before.indent:
        owner, prefix, lead = before.owner, before.prefix, before.lead
    elif at.series:
        owner = prefix = at.series[-1].last_id
        text = at.given.get(owner, "")
        lead = f"{at.series[-1].lead} {text}".strip() if text.endswith(":") else ""
        titled = reads_as_title(text.rstrip(":!")) and at.series[-1].sort is not Sort.BULLET
        if titled and block.mark.sort is Sort.BULLET:
            prefix = f"{owner}/"
    elif at.host:
        owner = prefix = at.host.id
        lead = at.host.whole if at.host.text.endswith((":", ":-", "…", "...")) else ""
        if _is_of_section(at, block):
            prefix = owner = at.section
    return Series(
        owner, prefix, block.mark.sort, block.mark, block.indent, block.level, owner, lead
    )


def _is_of_section(at: Place, block: Block) -> bool:
    """Say whether a section's own number carries the item, though a lead-in stands between."""
    numbered = bool(at.sections and at.sections[-1].number)
    led = at.host is not None and at.host.id.startswith(f"{at.section}/")
    lettered = block.mark.sort in {Sort.LETTER, Sort.ROMAN} and starts(block.mark)
    free = f"{at.section}({block.mark.value})" not in at.given
    return numbered and led and lettered and free

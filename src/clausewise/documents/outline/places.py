"""Where the builder stands while it reads a document from top to bottom."""

import re
from dataclasses import dataclass, field

from clausewise.documents.model import WrittenClause
from clausewise.documents.outline.blocks import Block
from clausewise.documents.outline.marks import Mark, Sort
from clausewise.documents.outline.wording import key

SLUG_WORDS = 4
_COMMON = re.compile(r"a|an|and|as|at|by|for|from|in|is|it|of|on|or|our|the|this|to|with|your")


@dataclass(frozen=True, slots=True)
class Heading:
    """A section that is open: its clause, and the style that its like are recognised by."""

    id: str
    style: tuple[object, ...]
    number: str = ""


@dataclass(slots=True)
class Series:
    """A list that is open: what its marks are, whose it is, and the last of it."""

    owner: str
    prefix: str
    sort: Sort
    last: Mark
    indent: int
    level: int
    last_id: str
    lead: str = ""


@dataclass(slots=True)
class Place:
    """All that is open: sections, the clause that items hang on, lists; and the names given."""

    sections: list[Heading] = field(default_factory=list)
    series: list[Series] = field(default_factory=list)
    host: WrittenClause | None = None
    lead: str = ""
    options: bool = False
    signing: bool = False
    row: Block | None = None
    subtitle: Block | None = None
    given: dict[str, str] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)

    @property
    def section(self) -> str:
        """The section that is open, or nothing before the first."""
        return self.sections[-1].id if self.sections else ""

    def unique(self, name: str) -> str:
        """Return a name that no clause has yet: an appendix's own 1, 2, 3 are put under it."""
        if name in self.given and self.section and not name.startswith(self.section):
            name = f"{self.section}/{name}"
        tried, again = name, 2
        while tried in self.given:
            tried, again = f"{name}-{again}", again + 1
        return tried

    def next_in(self, owner: str) -> int:
        """Return the next place among the unnumbered clauses of a section or an item."""
        self.counts[owner] = self.counts.get(owner, 0) + 1
        return self.counts[owner]


def slug(text: str) -> str:
    """Return a short name made of a heading's first words of weight."""
    words = key(re.sub(r"\([^)]*\)", "", text)).split()
    telling = [word for word in words if not _COMMON.fullmatch(word)] or words
    return "-".join(telling[:SLUG_WORDS]) or "section"


def style(block: Block) -> tuple[object, ...]:
    """Return how a heading looks: those that look alike are of one rank."""
    letters = [each for each in block.text if each.isalpha()]
    capitals = bool(letters) and all(each.isupper() for each in letters)
    dots = block.mark.value.count(".") if block.mark.sort is Sort.DOTTED else 0
    return (block.look, block.level, block.mark.sort, dots, capitals, block.text.endswith(":"))

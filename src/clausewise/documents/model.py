"""What a policy document holds, before anybody has put it to work."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Look(StrEnum):
    """What a file itself says a line is; plain text says nothing."""

    TEXT = "text"
    HEADING = "heading"
    ITEM = "item"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph, list item, heading or table row of a file, in reading order.

    `number` counts lines (of text) or paragraphs from 1. `level` is a heading's or a list item's
    depth, from 1; 0 where the file does not say. `label` is the mark that the file numbers it by
    ("1.1", "(a)", "•"), where the file keeps it apart from the text. `cells` are a row's.
    `bold` says that all of it is set in bold.
    """

    text: str
    number: int
    look: Look = Look.TEXT
    level: int = 0
    label: str = ""
    cells: tuple[str, ...] = ()
    bold: bool = False


class Part(StrEnum):
    """What a clause of a document is by its form: what it means is for a person to say."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class WrittenClause:
    """One clause as the document has it, by the document's own number where it has one.

    `lead` is the words that an item completes ("Staff must not:"), its parents' included.
    """

    id: str
    parent: str
    part: Part
    text: str
    line: int
    lead: str = ""

    @property
    def whole(self) -> str:
        """The clause as it would be read aloud alone."""
        return f"{self.lead} {self.text}".strip()


@dataclass(frozen=True, slots=True)
class Document:
    """A policy as written: its title, what its cover says, and its clauses in order.

    `metadata` is by plain names ("owner", "approved", "review", "version" …) as written there.
    `contents` is what its table of contents lists; `history` its table of versions, row by row.
    `cover` is what stands before the first clause and belongs to nothing else, `signatures` what
    was signed: names, posts, days.
    """

    title: str
    metadata: Mapping[str, str] = field(default_factory=dict)
    clauses: tuple[WrittenClause, ...] = ()
    contents: tuple[str, ...] = ()
    history: tuple[str, ...] = ()
    cover: tuple[str, ...] = ()
    signatures: tuple[str, ...] = ()


class DocumentError(Exception):
    """A file that holds no policy to read; the message says why, and what to do."""

"""Reads plain text and Markdown: each line as it stands, blank ones too."""

import re
from collections.abc import Iterator

from clausewise.documents.model import DocumentError, Line, Look
from clausewise.documents.reading.characters import cleaned

_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$")
_ROW = re.compile(r"\s*\|(.+\|.*|.*\|.+)$|[^|]+(\|[^|]*){2,}$")
_RULE = re.compile(r"\s*\|?\s*:?-{2,}[-:| ]*$|[\t\s]*-{3,}(\t+-{3,})+\s*$")
_MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"))


def read_text(content: bytes) -> tuple[Line, ...]:
    """Return the lines of a text, numbered as they stand in the file."""
    return tuple(_lines(decoded(content)))


def decoded(content: bytes) -> str:
    """Return the text of a file in UTF-8, UTF-16 with its mark, or what Windows writes.

    Raises:
        DocumentError: It is in none of these.

    """
    named = next((name for mark, name in _MARKS if content.startswith(mark)), "utf-8")
    for encoding in (named, "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise DocumentError("the text is in an unknown encoding: save it as UTF-8 and send it again")


def _lines(text: str) -> Iterator[Line]:
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    for number, line in enumerate(text.split("\n"), 1):
        if _RULE.match(line):
            yield Line("", number)
            continue
        yield _line(cleaned(line), number)


def _line(line: str, number: int) -> Line:
    heading = _HEADING.match(line)
    if heading:
        return Line(heading[2], number, Look.HEADING, len(heading[1]))
    if "\t" not in line.strip() and _ROW.match(line):
        cells = tuple(cell.strip() for cell in line.strip().strip("|").split("|"))
        return Line(" ".join(filter(None, cells)), number, Look.ROW, cells=cells)
    return Line(line.rstrip(), number) if "\t" not in line else Line(line, number)

"""A policy's file to its lines, whatever programme wrote it."""

from collections.abc import Callable

from clausewise.documents.model import DocumentError, Line
from clausewise.documents.reading.docx import read_docx
from clausewise.documents.reading.html import read_html
from clausewise.documents.reading.pdf import read_pdf
from clausewise.documents.reading.text import read_text

MOST_BYTES = 20_000_000
MOST_LINES = 5_000
"""Some hundred pages: more is a whole handbook."""
_FOREIGN = (b"\xd0\xcf\x11\xe0", b"{\\rtf")
"""How files of Word before 2007 and of rich text begin."""
_KINDS = "a Word file (.docx), a PDF, a web page, Markdown or plain text"


def read(name: str, content: bytes) -> tuple[Line, ...]:
    """Return the lines of a file. What it begins with counts for more than what it is called.

    Raises:
        DocumentError: It cannot be read; the message says why and what to do.

    """
    if not content.strip():
        raise DocumentError("the file is empty: check that it is the right one")
    if len(content) > MOST_BYTES:
        raise DocumentError("the file is over 20 MB: take its pictures out and save it again")
    lines = _reader(name.casefold(), content)(content)
    if not any(line.text.strip() or any(line.cells) for line in lines):
        raise DocumentError("the file holds no words: check that it is the right one")
    if len(lines) > MOST_LINES:
        raise DocumentError("the file is far longer than a policy: send the policy alone")
    return lines


def _reader(name: str, content: bytes) -> Callable[[bytes], tuple[Line, ...]]:
    start = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"PK\x03\x04"):
        return read_docx
    if b"%PDF-" in content[:1024]:
        return read_pdf
    if start.startswith(_FOREIGN) or name.endswith((".doc", ".rtf", ".odt", ".pages")):
        raise DocumentError(
            "the file is of an older or another programme: open it there and save it as .docx"
        )
    if name.endswith((".docx", ".pdf")):
        raise DocumentError("the file is not what its name says: it may be broken. Save it again")
    if start.lower().startswith((b"<!doctype html", b"<html")) or name.endswith((".html", ".htm")):
        return read_html
    if b"\x00" in content[:1024] and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise DocumentError(f"the file holds no text that we can read: send {_KINDS}")
    return read_text

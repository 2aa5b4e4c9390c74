"""Reads Word's .docx: headings by style, numbers as Word would show them, changes accepted."""

import zlib
from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile

import docx
from docx.document import Document as WordDocument
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from lxml import etree

from clausewise.documents.model import DocumentError, Line, Look
from clausewise.documents.reading.characters import cleaned
from clausewise.documents.reading.numbering import Numbering

MOST_UNPACKED = 60_000_000
_SPOILT = (
    AttributeError,
    EOFError,
    IndexError,
    KeyError,
    NotImplementedError,
    RuntimeError,
    TypeError,
    ValueError,
    BadZipFile,
    OpcError,
    etree.LxmlError,
    zlib.error,
)
"""What the packages that open a Word file raise where part of it is not as it should be."""
_BROKEN = "the Word file is broken: open it in Word and save it again as .docx"
_DROPPED = frozenset(
    qn(f"w:{name}")
    for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "txbxContent")
)
_SHOWN = {qn("w:tab"): "\t", qn("w:br"): " ", qn("w:cr"): " ", qn("w:noBreakHyphen"): "-"}
_OFF = frozenset({"0", "false", "off"})


def read_docx(content: bytes) -> tuple[Line, ...]:
    """Return the lines of a Word file, in reading order; headers and footers are left out.

    Raises:
        DocumentError: It is broken, locked by a password, or unpacks to far too much.

    """
    _check_size(content)
    try:
        file = docx.Document(BytesIO(content))
        found = list(_Reader(file).lines())
    except _SPOILT as error:
        raise DocumentError(_BROKEN) from error
    return tuple(found)


def _check_size(content: bytes) -> None:
    """Refuse what would fill the memory, before any of it is unpacked."""
    try:
        with ZipFile(BytesIO(content)) as packed:
            names = packed.namelist()
            size = sum(each.file_size for each in packed.infolist())
    except (BadZipFile, ValueError, NotImplementedError) as error:
        raise DocumentError(_BROKEN) from error
    if "word/document.xml" not in names:
        raise DocumentError("the file is no Word document: open it and save it as .docx")
    if size > MOST_UNPACKED:
        raise DocumentError("the Word file unpacks to far too much: take its pictures out")


class _Reader:
    def __init__(self, file: WordDocument) -> None:
        self._body = file.element.body
        self._numbering = Numbering(file)
        self._number = 0

    def lines(self) -> Iterator[Line]:
        yield from self._within(self._body)

    def _within(self, parent: etree._Element) -> Iterator[Line]:
        for element in parent:
            if element.tag == qn("w:p"):
                yield from self._paragraph(element)
            elif element.tag == qn("w:tr"):
                yield from self._row(element)
            elif element.tag not in _DROPPED and len(element):
                yield from self._within(element)

    def _paragraph(self, element: etree._Element) -> Iterator[Line]:
        text = cleaned(_text(element)).strip()
        if text:
            self._number += 1
            yield self._line(element, text)
        for box in element.findall(f".//{qn('w:txbxContent')}")[:1]:
            yield from self._within(box)

    def _line(self, element: etree._Element, text: str) -> Line:
        level = self._numbering.heading_level(element)
        label = self._numbering.label(element)
        look = Look.HEADING if level else Look.ITEM if label else Look.TEXT
        depth = level or (self._numbering.depth(element) if label else 0)
        return Line(text, self._number, look, depth, label, bold=_is_bold(element))

    def _row(self, element: etree._Element) -> Iterator[Line]:
        """Yield a row; a cell that only goes on with the one above it is empty here."""
        self._number += 1
        cells = [_cell(each) for each in element.iter(qn("w:tc"))]
        if len(cells) == 1:
            yield from (Line(part, self._number) for part in cells[0] if part)
            return
        joined = tuple(" ".join(" ".join(cell).split()) for cell in cells)
        yield Line(" ".join(filter(None, joined)), self._number, Look.ROW, cells=joined)


def _cell(cell: etree._Element) -> list[str]:
    return [cleaned(_text(each)).strip() for each in cell.iter(qn("w:p"))]


def _is_bold(paragraph: etree._Element) -> bool:
    """Say whether every run that shows words is set in bold."""
    runs = [each for each in paragraph.iter(qn("w:r")) if _text(each).strip()]
    marks = [each.find(f"{qn('w:rPr')}/{qn('w:b')}") for each in runs]
    return bool(runs) and all(
        mark is not None and mark.get(qn("w:val"), "1") not in _OFF for mark in marks
    )


def _text(element: etree._Element) -> str:
    """Return the words of an element: what was put in stays, what was struck out does not."""
    return "".join(_pieces(element))


def _pieces(element: etree._Element) -> Iterator[str]:
    for child in element:
        if child.tag in _SHOWN:
            yield _SHOWN[child.tag]
        elif child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag not in _DROPPED:
            yield from _pieces(child)

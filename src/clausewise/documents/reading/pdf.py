"""Reads PDFs that hold text: paragraphs by where their lines stand, headings by their type."""

import logging
import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise

from pdfminer.high_level import extract_pages
from pdfminer.layout import LAParams, LTChar, LTContainer, LTPage, LTTextLine
from pdfminer.pdfdocument import PDFPasswordIncorrect, PDFTextExtractionNotAllowed
from pdfminer.pdfexceptions import PDFException
from pdfminer.psexceptions import PSException

from clausewise.documents.model import DocumentError, Line, Look
from clausewise.documents.reading.characters import cleaned

# It warns of every oddity of a file; what matters of them is said in the error that we raise.
logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
MOST_PAGES = 300
MOST_UNPACKED = 100_000_000
PIECE = 1_000_000
_STREAM = re.compile(rb"stream\r?\n")
WORDS_PER_PAGE = 5
"""With fewer words than this on a page, on average, the pages are pictures."""
BIGGER = 1.12
"""By how much larger than the body's type a heading's is."""
_MARK = re.compile(
    r"\s*([-–•●○◦▪■·∙➢➤✓❖\uf0b7\uf0a7\uf0d8]|o(?= [A-Z])|\(?(\d{1,2}(\.\d{1,2})*|[a-z]|[ivx]+)[.)]"
    r"|\d{1,2}(\.\d{1,2})+)\s+\S"
)
_HEAVY = re.compile("bold|black|heavy", re.IGNORECASE)
_NUMBER = re.compile(r"(page )?[-–|]?\s*\d{1,3}\s*[-–|]?( (of|/) \d{1,3})?", re.IGNORECASE)
_ENDS = re.compile(r"[.!?:;][)\]”\"’']*$")


@dataclass(frozen=True, slots=True)
class _Printed:
    """One line as printed: its words, its box on the page, and its type."""

    text: str
    page: int
    left: float
    right: float
    top: float
    bottom: float
    size: float
    bold: bool

    @property
    def height(self) -> float:
        return self.top - self.bottom


def read_pdf(content: bytes) -> tuple[Line, ...]:
    """Return the paragraphs of a PDF, in reading order, without headers and footers.

    Raises:
        DocumentError: It is broken, locked, or holds pictures of pages.

    """
    _check_size(content)
    try:
        pages = [
            list(_printed(page, number))
            for number, page in enumerate(extract_pages(BytesIO(content), laparams=LAParams()), 1)
            if number <= MOST_PAGES
        ]
    except (PDFPasswordIncorrect, PDFTextExtractionNotAllowed) as error:
        raise DocumentError(
            "the PDF is locked with a password: save a copy without one, and send that"
        ) from error
    except (
        PDFException,
        PSException,
        ValueError,
        TypeError,
        KeyError,
        IndexError,
        AttributeError,
        RecursionError,
        AssertionError,
        OverflowError,
    ) as error:
        raise DocumentError("the PDF is broken: print or save it again as a PDF") from error
    words = sum(len(line.text.split()) for page in pages for line in page)
    if words < WORDS_PER_PAGE * max(len(pages), 1):
        raise DocumentError(
            "the PDF is a scan: pictures of pages with no text to read. Ask whoever wrote the"
            " policy for the Word file, or have the scan read by text recognition (OCR) first"
        )
    lines = [line for page in _without_furniture(pages) for line in page]
    return tuple(_paragraphs(lines or [line for page in pages for line in page]))


def _check_size(content: bytes) -> None:
    """Refuse what would fill the memory once its packed parts are unpacked."""
    left = MOST_UNPACKED
    for start in _STREAM.finditer(content):
        left -= _unpacked(content, start.end(), left)
        if left < 0:
            raise DocumentError("the PDF unpacks to far too much: take its pictures out")


def _unpacked(content: bytes, at: int, most: int) -> int:
    """Count what one packed part unpacks to, a piece at a time, until it is more than `most`."""
    unpacking, size = zlib.decompressobj(), 0
    end = content.find(b"endstream", at)
    packed = content[at : end if end > 0 else len(content)]
    try:
        while packed and not unpacking.eof and size <= most:
            size += len(unpacking.decompress(packed, PIECE))
            packed = unpacking.unconsumed_tail
    except zlib.error:  # not packed in this way: a picture, or plain
        return size
    return size


def _printed(page: LTPage, number: int) -> Iterator[_Printed]:
    for line in _text_lines(page):
        text = " ".join(cleaned(line.get_text()).split())
        letters = [each for each in line if isinstance(each, LTChar) and each.get_text().strip()]
        if text and letters:
            size, _ = Counter(round(each.size, 1) for each in letters).most_common(1)[0]
            heavy = sum(
                bool(re.search("bold|black|heavy", each.fontname, re.IGNORECASE))
                for each in letters
            )
            bold = heavy > len(letters) * 0.8
            yield _Printed(text, number, line.x0, line.x1, line.y1, line.y0, size, bold)


def _text_lines(item: object) -> Iterator[LTTextLine]:
    if isinstance(item, LTTextLine):
        yield item
    elif isinstance(item, LTContainer):
        for each in item:
            yield from _text_lines(each)


def _without_furniture(pages: Sequence[Sequence[_Printed]]) -> list[list[_Printed]]:
    """Drop page numbers, and what stands at the top or the bottom of most pages."""

    def said(line: _Printed) -> str:
        return re.sub(r"\d+", "0", line.text.casefold())

    edges = Counter(words for page in pages for words in {said(each) for each in _edges(page)})
    often = {words for words, times in edges.items() if times >= max(3, len(pages) * 0.5)}
    return [
        [
            each
            for each in page
            if not (each in _edges(page) and (said(each) in often or _NUMBER.fullmatch(each.text)))
        ]
        for page in pages
    ]


def _edges(page: Sequence[_Printed]) -> list[_Printed]:
    inwards = sorted(page, key=lambda each: each.top)
    return [*inwards[:3], *inwards[-3:]]


def _paragraphs(lines: Sequence[_Printed]) -> Iterator[Line]:
    body = _body_size(lines)
    sizes = sorted({line.size for line in lines if line.size > body * BIGGER}, reverse=True)
    for number, paragraph in enumerate(_grouped(lines), 1):
        first = paragraph[0]
        text = _joined(paragraph)
        big = first.size > body * BIGGER
        level = sizes.index(first.size) + 1 if big else 0
        look = Look.HEADING if big and not _ENDS.search(text) else Look.TEXT
        bold = all(each.bold for each in paragraph)
        yield Line(text, number, look, level if look is Look.HEADING else 0, bold=bold)


def _body_size(lines: Iterable[_Printed]) -> float:
    letters: Counter[float] = Counter()
    for line in lines:
        letters[line.size] += len(line.text)
    return letters.most_common(1)[0][0]


def _grouped(lines: Sequence[_Printed]) -> list[list[_Printed]]:
    """Return the printed lines of each paragraph."""
    groups = [[lines[0]]]
    full = _full_width(lines)
    for last, line in pairwise(lines):
        if _goes_on(last, line, full):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _full_width(lines: Sequence[_Printed]) -> float:
    ends = sorted(line.right for line in lines)
    return ends[int(len(ends) * 0.9)]


def _goes_on(last: _Printed, line: _Printed, full: float) -> bool:
    """Say whether a line goes on with the paragraph above it, also across a page's end."""
    if _MARK.match(line.text) or abs(line.size - last.size) > 1 or line.bold != last.bold:
        return False
    if line.page != last.page:
        return line.text[:1].islower() and not _ENDS.search(last.text)
    close = 0 <= last.bottom - line.top + last.height * 0.2 < last.height * 0.8
    reaches = last.right > full * 0.85 or not _ENDS.search(last.text)
    return close and reaches


def _joined(paragraph: Sequence[_Printed]) -> str:
    text = paragraph[0].text
    for line in paragraph[1:]:
        hyphen = re.search(r"[a-z]-$", text) and line.text[:1].islower()
        text = f"{text}{line.text}" if hyphen else f"{text} {line.text}"
    return text

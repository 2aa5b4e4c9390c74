"""Reads web pages: the policy that stands on one, without what stands around it."""

import re
from collections.abc import Iterator

from lxml import etree, html

from clausewise.documents.model import DocumentError, Line, Look
from clausewise.documents.reading.characters import cleaned
from clausewise.documents.reading.numbering import in_kind
from clausewise.documents.reading.text import decoded

_AROUND = {
    "script",
    "style",
    "noscript",
    "template",
    "nav",
    "header",
    "footer",
    "aside",
    "button",
    "select",
    "iframe",
    "svg",
    "title",
    "head",
}
_AROUND_NAMED = re.compile(
    r"cookie|consent-(banner|bar)|gdpr|\bnav|menu|breadcrumb|sidebar|share|social-links|skip"
    r"|site-?(header|footer)|banner",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"display:\s*none")
_BLOCKS = {
    "p",
    "div",
    "section",
    "article",
    "main",
    "body",
    "html",
    "ul",
    "ol",
    "li",
    "table",
    "tr",
    "blockquote",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "dl",
    "dt",
    "dd",
    "form",
    "fieldset",
    "tbody",
    "thead",
    "figure",
    "figcaption",
    "center",
    "details",
    "summary",
    "pre",
    "hr",
}
_COUNTED = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
}
MOST_OF_IT = 0.5
"""A page's main part is read alone where it holds at least this share of the words."""


def read_html(content: bytes) -> tuple[Line, ...]:
    """Return the lines of a web page.

    Raises:
        DocumentError: There is no page in it.

    """
    try:
        page = html.document_fromstring(
            _page(content), html.HTMLParser(remove_comments=True, remove_pis=True)
        )
    except (etree.LxmlError, ValueError) as error:
        raise DocumentError("there is no web page in the file: save the page again") from error
    for element in list(page.iter()):
        if isinstance(element, html.HtmlElement) and _is_around(element):
            element.drop_tree()
    found = _main(page)
    return tuple(
        Line(each.text, number, each.look, each.level, each.label, each.cells, each.bold)
        for number, each in enumerate(_lines(found, 0), 1)
    )


def _page(content: bytes) -> bytes | str:
    """Leave the decoding to the page's own word, where it says one."""
    return content if b"charset" in content[:2048].lower() else decoded(content)


def _is_around(element: html.HtmlElement) -> bool:
    if element.tag in {"html", "body", "main"} or element.getparent() is None:
        return False
    hidden = "hidden" in element.attrib or "display:none" in element.get("style", "").replace(
        " ", ""
    )
    named = " ".join(element.get(key, "") for key in ("id", "class", "role", "aria-label"))
    return element.tag in _AROUND or hidden or bool(_AROUND_NAMED.search(named))


def _main(page: html.HtmlElement) -> html.HtmlElement:
    whole = len(page.text_content())
    for part in page.xpath("//main | //article | //*[@role='main']"):
        if len(part.text_content()) >= whole * MOST_OF_IT:
            return part
    return page


def _lines(element: html.HtmlElement, depth: int) -> Iterator[Line]:
    """Yield the lines of an element: its own words, then those of each block within."""
    if element.tag == "tr":
        yield from _row(element)
        return
    words = [element.text or ""]
    for child in element:
        if child.tag == "br":
            yield from _said(words, element)
            words = [child.tail or ""]
        elif child.tag in _BLOCKS:
            yield from _said(words, element)
            yield from _block(child, depth)
            words = [child.tail or ""]
        else:
            words += [child.text_content(), child.tail or ""]
    yield from _said(words, element)


def _block(child: html.HtmlElement, depth: int) -> Iterator[Line]:
    if re.fullmatch(r"h[1-6]", child.tag):
        yield from _said([child.text_content()], child, Look.HEADING, int(child.tag[1]))
    elif child.tag in {"ul", "ol"}:
        yield from _list(child, depth + 1)
    else:
        yield from _lines(child, depth)


def _list(element: html.HtmlElement, depth: int) -> Iterator[Line]:
    number = int(element.get("start", "1")) if element.get("start", "1").isdigit() else 1
    kind = _COUNTED.get(element.get("type", "1"), "decimal")
    for item in element:
        label = "•" if element.tag == "ul" else f"{in_kind(number, kind)}."
        for place, line in enumerate(_lines(item, depth)):
            if place == 0 and item.tag == "li" and line.look is Look.TEXT:
                yield Line(line.text, 0, Look.ITEM, depth, label)
            else:
                yield line
        number += item.tag == "li"


def _row(element: html.HtmlElement) -> Iterator[Line]:
    cells = tuple(_words(cell.text_content()) for cell in element if cell.tag in {"td", "th"})
    if len(cells) == 1:
        yield from (Line(text, 0) for text in cells if text)
    elif any(cells):
        yield Line(" ".join(filter(None, cells)), 0, Look.ROW, cells=cells)


def _said(
    words: list[str], element: html.HtmlElement, look: Look = Look.TEXT, level: int = 0
) -> Iterator[Line]:
    text = _words("".join(words))
    if text:
        strong = [each for each in element if each.tag in {"b", "strong"}]
        bold = bool(strong) and _words("".join(each.text_content() for each in strong)) == text
        yield Line(text, 0, look, level, bold=bold)


def _words(text: str) -> str:
    return " ".join(cleaned(text).split())

"""Real files with the words of an invented school: Word, PDF and web pages."""

from io import BytesIO

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

LEVELS = (("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "(%3)"), ("lowerRoman", "%4."))


class Word:
    """A Word file in the making."""

    def __init__(self):
        self.file = docx.Document()
        self._lists = 0

    def heading(self, text, level=1):
        self.file.add_heading(text, level)
        return self

    def text(self, text, **runs):
        run = self.file.add_paragraph().add_run(text)
        run.bold = runs.get("bold")
        return self

    def xml(self, inner, properties=""):
        """Add a paragraph of raw XML, as Word writes what python-docx does not."""
        begins = f"<w:p {nsdecls('w')}>{properties and f'<w:pPr>{properties}</w:pPr>'}"
        body = self.file.element.body
        body.insert(len(body) - 1, parse_xml(f"{begins}{inner}</w:p>"))
        return self

    def numbered(self, text, depth, list_id):
        mark = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>'
        return self.xml(f"<w:r><w:t>{text}</w:t></w:r>", mark)

    def new_list(self, levels=LEVELS, overrides=""):
        """Add a list that counts in a way; return what paragraphs name it by."""
        root = self.file.part.numbering_part.element
        self._lists += 1
        kind, number = 100 + self._lists, 200 + self._lists
        parts = "".join(
            f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{counted}"/>'
            f'<w:lvlText w:val="{shown}"/></w:lvl>'
            for depth, (counted, shown) in enumerate(levels)
        )
        abstract = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{kind}">{parts}</w:abstractNum>'
        root.insert(0, parse_xml(abstract))
        return self.again(kind, number, overrides)

    def again(self, kind, number, overrides=""):
        """Add another list of a kind that is there."""
        xml = f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{kind}"/>'
        root = self.file.part.numbering_part.element
        root.append(parse_xml(f"{xml}{overrides}</w:num>"))
        return number

    def table(self, *rows):
        table = self.file.add_table(len(rows), len(rows[0]))
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
        return self

    def properties_of(self, style):
        """Return what a style sets, to be changed."""
        return self.file.styles[style].element.get_or_add_pPr()

    def content(self):
        content = BytesIO()
        self.file.save(content)
        return content.getvalue()


def pdf(*pages, encrypt=None):
    """Return a PDF: each page is lines of (left, top, size, text); a * before text is bold."""
    content = BytesIO()
    canvas = Canvas(content, pagesize=A4, encrypt=encrypt)
    for page in pages:
        for left, top, size, text in page:
            canvas.setFont("Helvetica-Bold" if text.startswith("*") else "Helvetica", size)
            canvas.drawString(left, 842 - top, text.lstrip("*"))
        canvas.showPage()
    canvas.save()
    return content.getvalue()


def drawn(text):
    """Return a PDF with a box drawn on its page beside the text."""
    content = BytesIO()
    canvas = Canvas(content, pagesize=A4)
    canvas.rect(50, 50, 100, 100)
    canvas.drawString(72, 700, text)
    canvas.save()
    return content.getvalue()

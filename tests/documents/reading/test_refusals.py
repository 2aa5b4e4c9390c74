"""A file that cannot be read says why, and what to do."""

import zipfile
import zlib
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausewise.documents.model import DocumentError
from clausewise.documents.reading import MOST_BYTES, read
from clausewise.documents.reading import docx as word_reader
from clausewise.documents.reading import pdf as pdf_reader
from documents.files import Word, pdf

WORD = Word().heading("Rules").text("Be kind.").table(("a", "b")).content()
PDF = pdf([(72, 80, 11, "Staff must be kind to everybody."), (72, 96, 11, "And ask first.")])


def packed(**files):
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return content.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("p.docx", b"  ", "the file is empty"),
        ("p.txt", b"x" * (MOST_BYTES + 1), "over 20 MB"),
        ("p.txt", b"\xc2\xad\n", "holds no words"),
        ("p.txt", b"Be kind.\n" * 5_001, "far longer than a policy"),
        ("p.doc", b"\xd0\xcf\x11\xe0 old", "save it as .docx"),
        ("p.docx", b"\xd0\xcf\x11\xe0 old", "save it as .docx"),
        ("p.rtf", b"{\\rtf1 hello}", "save it as .docx"),
        ("p.docx", b"just words", "not what its name says"),
        ("p.pdf", b"just words", "not what its name says"),
        ("p.exe", b"MZ\x00\x01", "no text that we can read"),
        ("p.txt", b"\x81\x8d\x8f\x90\x9d", "unknown encoding"),
        ("p.docx", packed(other="x"), "no Word document"),
        ("p.docx", b"PK\x03\x04 cut short", "the Word file is broken"),
        ("p.docx", packed(**{"word/document.xml": "x"}), "the Word file is broken"),
        ("p.html", b"<!doctype html>", "no web page in the file"),
        ("p.pdf", pdf([]), "pictures of pages"),
        ("p.pdf", pdf([(72, 80, 11, "Secret rules of the school")], encrypt="x"), "a password"),
        ("p.pdf", b"%PDF-1.4 and nothing more", "the PDF is broken"),
    ],
)
def test_the_message_says_what_is_wrong(name, content, says):
    with pytest.raises(DocumentError, match=says):
        read(name, content)


def test_a_file_that_unpacks_to_far_too_much_is_refused_unread(monkeypatch):
    monkeypatch.setattr(word_reader, "MOST_UNPACKED", 1000)

    with pytest.raises(DocumentError, match="unpacks to far too much"):
        read("p.docx", WORD)


@pytest.mark.parametrize("most", [10, 10_000_000])
def test_a_pdf_that_unpacks_to_far_too_much_is_refused_unread(monkeypatch, most):
    bomb = b"%PDF-1.4\n1 0 obj\nstream\n" + zlib.compress(b" " * 20_000_000) + b"\nendstream\n"
    monkeypatch.setattr(pdf_reader, "MOST_UNPACKED", most)

    with pytest.raises(DocumentError, match="unpacks to far too much"):
        read("p.pdf", bomb)


def read_or_refused(name, content):
    try:
        read(name, content)
    except DocumentError:
        return


@given(st.binary(max_size=200), st.sampled_from(["p.txt", "p.docx", "p.pdf", "p.html", "p"]))
def test_any_bytes_are_read_or_refused(content, name):
    read_or_refused(name, content)


@given(st.sampled_from([WORD, PDF]), st.data())
def test_a_file_cut_short_or_spoilt_is_read_or_refused(content, data):
    end = data.draw(st.integers(0, len(content)))
    at, put_in = data.draw(st.integers(0, len(content) - 1)), data.draw(st.binary(max_size=9))

    read_or_refused("p", content[:end])
    read_or_refused("p", content[:at] + put_in + content[at + 5 :])

"""Makes real workbooks for tests."""

import io
import zipfile

import openpyxl


def workbook(*rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def part(content, name):
    """Return one of the parts of a workbook."""
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        return book.read(name)


def with_part(content, name, part):
    """Return a workbook with one of its parts replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", 8) as new:
        for each in old.infolist():
            new.writestr(each.filename, part if each.filename == name else old.read(each))
    return out.getvalue()

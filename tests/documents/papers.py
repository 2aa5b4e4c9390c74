"""Policies of invented schools, in the shapes that real ones come in, and how they are outlined."""

from clausewise.documents.model import Line, Look
from clausewise.documents.outline import outline


def lines(text):
    """Return plain text as its lines, numbered from 1."""
    return tuple(Line(line, number) for number, line in enumerate(text.split("\n"), 1))


def policy(*paragraphs):
    """Return a policy of an invented school, its paragraphs parted by blank lines."""
    return "\n\n".join(("Social media policy", *paragraphs))


def outlined(text):
    return outline(lines(text))


def tree(text):
    """Return the clauses of a text as (identifier, parent, words)."""
    return [(each.id, each.parent, each.text) for each in outlined(text).clauses]


def ids(text):
    return [each.id for each in outlined(text).clauses]


def words(text):
    return [each.text for each in outlined(text).clauses]


def headings(text):
    return [each.text for each in outlined(text).clauses if each.part == "heading"]


def leads(text):
    return {each.id: each.lead for each in outlined(text).clauses if each.lead}


def from_word(*parts):
    """Return the lines of a file that says itself what each is: (look, level, label, text)."""
    return tuple(
        Line(text, number, Look(look), level, label)
        for number, (look, level, label, text) in enumerate(parts, 1)
    )

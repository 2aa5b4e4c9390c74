"""Small readings that every part of a pack shares: words, dates, known keys."""

from collections.abc import Mapping, Sequence
from datetime import date

from clausewise.engine.errors import nearest
from clausewise.engine.yaml_text import Node


def required(node: Node, key: str, what: str) -> Node:
    """Return the field, or say that `what` lacks it."""
    fields = node.fields(what)
    if key not in fields:
        raise node.fail(f"{what} needs `{key}`")
    return fields[key]


def word(fields: Mapping[str, Node], key: str, default: str = "") -> str:
    """Return a field's text, or the default where it is left out."""
    return fields[key].text(key) if key in fields else default


def one_of(node: Node, allowed: Sequence[str]) -> str:
    """Return the text written if it is one of those allowed."""
    text = node.text("this")
    if text not in allowed:
        raise node.fail(f"`{text}` is not known here: {nearest(text, allowed)}")
    return text


def dated(fields: Mapping[str, Node], key: str) -> date | None:
    """Return a date written as YYYY-MM-DD, or None where it is left out."""
    if key not in fields:
        return None
    text = fields[key].text(key)
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise fields[key].fail(f"`{key}: {text}` is no date: write it as 2026-09-01") from error


def refuse_unknown_keys(fields: Mapping[str, Node], known: Sequence[str], what: str) -> None:
    """Say which key is not known, and which was likely meant."""
    for key, node in fields.items():
        if key not in known:
            raise node.fail(f"{what} has no `{key}`: {nearest(key, known)}")

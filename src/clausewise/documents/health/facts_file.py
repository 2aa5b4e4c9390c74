"""Reads the facts that the check goes by: files of this package, each entry with its source."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files

from clausewise.engine.yaml_text import Node, read_yaml

Entry = Mapping[str, Node]


@cache
def entries(name: str, key: str) -> tuple[Entry, ...]:
    """Return the entries under a key of one file of facts."""
    path = files(__package__) / "facts" / f"{name}.yaml"
    node = read_yaml(path.read_text(encoding="utf-8"), f"{name}.yaml")
    listed = node.fields("facts")[key].items(key)
    return tuple(each.fields("a fact") for each in listed)


def text(entry: Entry, key: str, default: str = "") -> str:
    """Return a text of an entry."""
    return entry[key].text(key) if key in entry else default


def texts(entry: Entry, key: str) -> tuple[str, ...]:
    """Return a list of texts of an entry, empty where it has none."""
    return tuple(each.text(key) for each in entry[key].items(key)) if key in entry else ()


def day(entry: Entry, key: str, default: date = date.min) -> date:
    """Return a date of an entry."""
    return date.fromisoformat(text(entry, key)) if key in entry else default

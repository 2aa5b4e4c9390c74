"""Reads the facts that the check goes by: files of this package, each entry with its source."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files

from clausewise.engine.yaml_text import Node, read_yaml

Entry = Mapping[str, Node]


@cache
def entries(name: str, key: str) -> tuple[Entry, ...]:
    """Return the entries under a key of one file, with the day on which all were last checked."""
    fields = _read(name)
    common = {"checked": fields["checked"]}
    return tuple({**common, **each.fields("a fact")} for each in fields[key].items(key))


@cache
def phrases() -> Mapping[str, tuple[str, ...]]:
    """Return the groups of words that patterns name, each with all that stands for it."""
    groups = _read("phrases")["phrases"].fields("phrases")
    return {
        name: tuple(each.text(name) for each in node.items(name)) for name, node in groups.items()
    }


def _read(name: str) -> Mapping[str, Node]:
    path = files(__package__) / "facts" / f"{name}.yaml"
    return read_yaml(path.read_text(encoding="utf-8"), f"{name}.yaml").fields("facts")


def text(entry: Entry, key: str, default: str = "") -> str:
    """Return a text of an entry."""
    return entry[key].text(key) if key in entry else default


def texts(entry: Entry, key: str) -> tuple[str, ...]:
    """Return a list of texts of an entry, empty where it has none."""
    return tuple(each.text(key) for each in entry[key].items(key)) if key in entry else ()


def in_force(entry: Entry, today: date) -> bool:
    """Say whether an entry counts today: from its `since` on, until its `until`."""
    return _day(entry, "since", date.min) <= today < _day(entry, "until", date.max)


def _day(entry: Entry, key: str, default: date) -> date:
    return date.fromisoformat(text(entry, key)) if key in entry else default

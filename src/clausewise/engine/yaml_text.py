"""Reads YAML as text and nothing more: no types guessed, no aliases, no tags, no key twice.

Guessing is what goes wrong in policy files: "no" becomes false, 12:30 becomes 750, a second `when`
silently replaces the first. Here each scalar stays the text that was written, with its line.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

import yaml

from clausewise.engine.errors import PackError, Problem

Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
DEEPEST = 50
"""How deep lists and mappings may lie in one another; no pack needs a quarter of that."""
Value: TypeAlias = "str | list[Node] | dict[str, Node]"


@dataclass(frozen=True, slots=True)
class Node:
    """A piece of a YAML file: text, a list or a mapping, and where it stands."""

    value: Value
    file: str
    line: int

    def problem(self, message: str) -> Problem:
        """Say that this piece is wrong."""
        return Problem(self.file, self.line, message)

    def fail(self, message: str) -> PackError:
        """Say that this piece is wrong, as the error to raise."""
        return PackError([self.problem(message)])

    def text(self, what: str) -> str:
        """Return the scalar written here, or say that `what` should be one."""
        if isinstance(self.value, str):
            return self.value
        raise self.fail(f"{what} should be text, not a list or a mapping")

    def items(self, what: str) -> list["Node"]:
        """Return the list written here; one item alone counts as a list of one."""
        if isinstance(self.value, list):
            return self.value
        if self.value == "":
            return []
        return [self]

    def fields(self, what: str) -> dict[str, "Node"]:
        """Return the mapping written here, or say that `what` should be one."""
        if isinstance(self.value, dict):
            return self.value
        if self.value == "":
            return {}
        raise self.fail(f"{what} should be a mapping of `key: value` lines")


def read_yaml(text: str, file: str) -> Node:
    """Read one document. Raises PackError with the line of whatever cannot be read."""
    try:
        events = yaml.parse(text, Loader=Loader)
        return _Builder(file, events).document()
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise PackError([Problem(file, line, f"not readable as YAML: {error.problem}")]) from error
    except yaml.YAMLError as error:
        raise PackError([Problem(file, 1, f"not readable as YAML: {error}")]) from error


class _Builder:
    def __init__(self, file: str, events: Iterator[yaml.Event]) -> None:
        self.file = file
        self.events = events
        self.depth = 0

    def document(self) -> Node:
        for event in self.events:
            if isinstance(event, yaml.NodeEvent):
                root = self.node(event)
                self.refuse_another_document()
                return root
        return Node({}, self.file, 1)

    def refuse_another_document(self) -> None:
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                raise self.fail(event, "a second document (`---`) is not read: use one file each")

    def node(self, event: yaml.Event) -> Node:
        self.refuse_markup(event)
        line = _line(event)
        if isinstance(event, yaml.ScalarEvent):
            return Node(event.value, self.file, line)
        self.depth += 1
        if self.depth > DEEPEST:
            raise self.fail(event, f"nested more than {DEEPEST} deep: write it flatter")
        started = isinstance(event, yaml.SequenceStartEvent)
        found = Node(list(self.sequence()) if started else self.mapping(), self.file, line)
        self.depth -= 1
        return found

    def refuse_markup(self, event: yaml.Event) -> None:
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if isinstance(event, yaml.AliasEvent):
            raise self.fail(event, f"`*{anchor}` is an alias: write the value out")
        if anchor is not None:
            raise self.fail(event, f"`&{anchor}` is an anchor: write the value out each time")
        if tag not in (None, "!"):
            raise self.fail(event, f"`{tag}` is a tag: leave it out")

    def sequence(self) -> Iterator[Node]:
        for event in self.until(yaml.SequenceEndEvent):
            yield self.node(event)

    def mapping(self) -> dict[str, Node]:
        found: dict[str, Node] = {}
        for event in self.until(yaml.MappingEndEvent):
            key = self.node(event).text("a key")
            if key in found:
                first = found[key].line
                raise self.fail(event, f"`{key}` is here twice; the first is on line {first}")
            found[key] = self.node(next(self.events))
        return found

    def until(self, end: type[yaml.Event]) -> Iterator[yaml.Event]:
        event = next(self.events)
        while not isinstance(event, end):
            yield event
            event = next(self.events)

    def fail(self, event: yaml.Event, message: str) -> PackError:
        return PackError([Problem(self.file, _line(event), message)])


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1

"""Reads a lexicon from its YAML text, or says on which line it is wrong."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from clausewise.engine.understand.lexicon import (
    NOWHERE,
    Cue,
    Denied,
    Groups,
    Lexicon,
    Rule,
    pattern_of,
)
from clausewise.engine.understand.model import FactValue
from clausewise.engine.understand.tagging import Merges, Tagger, index_phrases
from clausewise.engine.yaml_text import Node, read_yaml

TRUTH: dict[str, FactValue] = {"yes": True, "no": False}
NUMBER = "number"
SHORTEST_TARGET = 7
WORD = re.compile(r"[a-z]{5,}")
Pattern = re.Pattern[str]


def read_lexicon(text: str, file: str) -> Lexicon:
    """The lexicon written in `text`. Raises PackError with the line of what cannot be read."""
    return _Reader(read_yaml(text, file).fields("a lexicon")).lexicon()


@dataclass(frozen=True, slots=True)
class _Reader:
    parts: dict[str, Node]

    def lexicon(self) -> Lexicon:
        groups = {
            name: frozenset(_texts(node)) for name, node in self.part("groups").fields("it").items()
        }
        return Lexicon(
            tagger=self.tagger(),
            groups=groups,
            cues=tuple(self.cue(node) for node in self.part("cues").items("cues")),
            rules=tuple(self.rule(node, groups) for node in self.part("rules").items("rules")),
            denials=tuple(self.denied(node) for node in self.part("denials").items("denials")),
        )

    def part(self, name: str) -> Node:
        return self.parts.get(name, Node("", "", 0))

    def macros(self) -> dict[str, Sequence[str]]:
        return {name: _texts(node) for name, node in self.part("macros").fields("macros").items()}

    def pattern(self, node: Node) -> Pattern:
        try:
            return pattern_of(_texts(node), self.macros())
        except KeyError as error:
            raise node.fail(
                f"there is no macro <{error.args[0]}>: add it under `macros`"
            ) from error
        except re.error as error:
            raise node.fail(f"not a pattern: {error}") from error

    def cue(self, node: Node) -> Cue:
        fields = node.fields("a cue")
        return Cue(
            _field(node, "activity").text("activity"),
            self.pattern(_field(node, "when")),
            self.pattern(fields["unless"]) if "unless" in fields else NOWHERE,
        )

    def rule(self, node: Node, groups: Groups) -> Rule:
        fields = node.fields("a rule")
        value = _field(node, "value").text("value")
        return Rule(
            fact=_field(node, "fact").text("fact"),
            value=None if value == NUMBER else TRUTH.get(value, value),
            pattern=self.pattern(_field(node, "when")),
            unless=self.pattern(fields["unless"]) if "unless" in fields else NOWHERE,
            strength=int(fields["strength"].text("strength")) if "strength" in fields else 1,
            only=_activities(_texts(fields["only"]), groups) if "only" in fields else frozenset(),
            free="free" in fields,
            plain="plain" in fields,
        )

    def denied(self, node: Node) -> Denied:
        means = _field(node, "means").fields("means")
        facts = ((fact, each.text(fact)) for fact, each in means.items())
        return Denied(
            re.compile("|".join(_texts(_field(node, "item")))),
            tuple((fact, TRUTH.get(value, value)) for fact, value in facts),
        )

    def tagger(self) -> Tagger:
        tags = {name: _texts(node) for name, node in self.part("tags").fields("tags").items()}
        words = {word for phrases in tags.values() for each in phrases for word in each.split()}
        patterns = (*self.part("cues").items("cues"), *self.part("rules").items("rules"))
        said = {word for node in patterns for word in WORD.findall(" ".join(_when(node)))}
        targets = frozenset(word for word in words if len(word) >= SHORTEST_TARGET)
        known = frozenset(words | said)
        merges, asides = self.merges("merges"), self.merges("asides")
        return Tagger(index_phrases(tags), known, targets, merges, asides)

    def merges(self, part: str) -> Merges:
        return tuple(
            (_field(node, "tag").text("tag"), self.pattern(_field(node, "when")))
            for node in self.part(part).items(part)
        )


def _texts(node: Node) -> tuple[str, ...]:
    return tuple(each.text("an entry") for each in node.items("entries"))


def _when(node: Node) -> tuple[str, ...]:
    return _texts(_field(node, "when"))


def _field(node: Node, name: str) -> Node:
    fields = node.fields("an entry")
    if name not in fields:
        raise node.fail(f"`{name}` is missing here")
    return fields[name]


def _activities(names: Iterable[str], groups: Groups) -> frozenset[str]:
    """The activities named: groups stand for their members, "-name" takes one out."""
    found: set[str] = set()
    for name in names:
        if name.startswith("-"):
            found -= groups.get(name[1:], {name[1:]})
        else:
            found |= groups.get(name, {name})
    return frozenset(found)

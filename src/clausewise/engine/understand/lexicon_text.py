"""Reads a lexicon from its YAML text, or says on which line it is wrong."""

import re
from collections.abc import Iterable

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
LITERAL = re.compile(r"(?<![\\\w<'])[a-z]{3,}(?![\w*?+>])")
WORD = re.compile(r"[a-z]{5,}")
Pattern = re.Pattern[str]


def read_lexicon(text: str, file: str) -> Lexicon:
    """The lexicon written in `text`. Raises PackError with the line of what cannot be read."""
    return _Reader(read_yaml(text, file).fields("a lexicon")).lexicon()


class _Reader:
    """Reads the parts of one lexicon. A tagged word in a pattern stands for its tag."""

    def __init__(self, parts: dict[str, Node]) -> None:
        self.parts = parts
        self.tags = {name: _texts(node) for name, node in self.fields("tags").items()}
        self.words = {each: tag for tag in reversed(self.tags) for each in self.tags[tag]}
        self.macros = {
            name: [self.tagged(each) for each in _texts(node)]
            for name, node in self.fields("macros").items()
        }

    def lexicon(self) -> Lexicon:
        groups = {
            name: frozenset(_texts(node)) for name, node in self.fields("groups").items()
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

    def fields(self, name: str) -> dict[str, Node]:
        return self.part(name).fields(name)

    def tagged(self, pattern: str) -> str:
        """The pattern with each word that text shows only as a tag turned into that tag."""
        return LITERAL.sub(lambda found: self.words.get(found[0], found[0]), pattern)

    def pattern(self, node: Node, *, plain: bool = False) -> Pattern:
        texts = _texts(node)
        try:
            return pattern_of(texts if plain else map(self.tagged, texts), self.macros)
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
        plain = "plain" in fields
        return Rule(
            fact=_field(node, "fact").text("fact"),
            value=None if value == NUMBER else TRUTH.get(value, value),
            pattern=self.pattern(_field(node, "when"), plain=plain),
            unless=self.pattern(fields["unless"], plain=plain) if "unless" in fields else NOWHERE,
            strength=int(fields["strength"].text("strength")) if "strength" in fields else 1,
            only=_activities(_texts(fields["only"]), groups) if "only" in fields else frozenset(),
            free="free" in fields,
            plain=plain,
        )

    def denied(self, node: Node) -> Denied:
        means = _field(node, "means").fields("means")
        facts = ((fact, each.text(fact)) for fact, each in means.items())
        return Denied(
            re.compile("|".join(map(self.tagged, _texts(_field(node, "item"))))),
            tuple((fact, TRUTH.get(value, value)) for fact, value in facts),
        )

    def tagger(self) -> Tagger:
        words = {word for each in self.tags.values() for phrase in each for word in phrase.split()}
        patterns = (*self.part("cues").items("cues"), *self.part("rules").items("rules"))
        said = {word for node in patterns for word in WORD.findall(" ".join(_when(node)))}
        targets = frozenset(word for word in words if len(word) >= SHORTEST_TARGET)
        known = frozenset(words | said)
        merges, asides = self.merges("merges"), self.merges("asides")
        return Tagger(index_phrases(self.tags), known, targets, merges, asides)

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

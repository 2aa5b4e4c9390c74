"""Reads a lexicon from its YAML text, or says on which line it is wrong."""

import re
from collections.abc import Callable, Iterable

from clausewise.engine.understand.evidence_text import evidence_of
from clausewise.engine.understand.lexicon import (
    NOWHERE,
    Answers,
    Cue,
    Denied,
    Groups,
    Lexicon,
    Pattern,
    Rule,
    expanded,
    pattern_of,
)
from clausewise.engine.understand.model import FactValue
from clausewise.engine.understand.rephrasing import Rephrasing, Rephrasings
from clausewise.engine.understand.tagging import Merges, Tagger, index_phrases
from clausewise.engine.yaml_text import Node, read_yaml

TRUTH: dict[str, FactValue] = {"yes": True, "no": False}
NUMBER = "number"
SHORTEST_TARGET = 7
ASKED_FOR = (
    *("condition", "doubt", "negator", "clause_end", "has_asked", "asking"),
    *("denial", "denial_part", "denial_stop", "denial_clause", "denial_again", "denial_verb"),
    *("denial_seen", "denial_lead", "denial_trail", "denial_topic"),
    *("place", "place_site", "place_company", "place_consent", "place_apart"),
    *("approver", "approval_tail", "written", "spoken", "age", "no_age"),
)
LITERAL = re.compile(r"(?<![\\\w<'])[a-z]{3,}(?![\w*?+>])")
WORD = re.compile(r"[a-z]{5,}")


def read_lexicon(text: str, file: str) -> Lexicon:
    """Read the lexicon written in `text`.

    Raises PackError with the line of what cannot be read: a macro that is not there, a pattern
    that is none, an entry without a field that it needs.
    """
    return _Reader(read_yaml(text, file).fields("a lexicon")).lexicon()


class _Reader:
    """Reads the parts of one lexicon. A tagged word in a pattern stands for its tag."""

    def __init__(self, parts: dict[str, Node]) -> None:
        self.parts = parts
        self.tags = {name: _texts(node) for name, node in self.fields("tags").items()}
        self.tag_of = {each: tag for tag in reversed(self.tags) for each in self.tags[tag]}
        self.macros = {
            name: [self.tagged(each) for each in _texts(node)]
            for name, node in self.fields("macros").items()
        }

    def lexicon(self) -> Lexicon:
        groups = {name: frozenset(_texts(node)) for name, node in self.fields("groups").items()}
        return Lexicon(
            tagger=self.tagger(),
            groups=groups,
            words=self.words(),
            cues=tuple(self.cue(node) for node in self.items("cues")),
            rules=tuple(self.rule(node, groups) for node in self.items("rules")),
            denials=tuple(self.denied(node) for node in self.items("denials")),
            answers=self.answers(),
            turned=self.rephrasings("turned"),
            loose=self.rephrasings("loose"),
            evidence=evidence_of(self.fields("evidence")),
        )

    def fields(self, name: str) -> dict[str, Node]:
        return self.parts[name].fields(name) if name in self.parts else {}

    def items(self, name: str) -> list[Node]:
        return self.parts[name].items(name) if name in self.parts else []

    def tagged(self, pattern: str) -> str:
        """Turn each word that a text shows only as a tag into that tag."""
        return LITERAL.sub(lambda found: self.tag_of.get(found[0], found[0]), pattern)

    def pattern(self, node: Node, *, plain: bool = False) -> Pattern:
        texts = _texts(node)
        said = texts if plain else tuple(map(self.tagged, texts))
        return _compiled(node, lambda: pattern_of(said, self.macros))

    def bare(self, node: Node, *, plain: bool = False) -> Pattern:
        """Compile a pattern that brings its own borders."""
        texts = _texts(node)
        said = texts if plain else tuple(map(self.tagged, texts))
        return _compiled(node, lambda: re.compile(expanded(said, self.macros)))

    def words(self) -> dict[str, Pattern]:
        """Compile the patterns that the reading asks for by name; one left out never matches."""
        found = dict.fromkeys(ASKED_FOR, NOWHERE)
        for part in ("words", "plain_words"):
            for name, node in self.fields(part).items():
                if name not in ASKED_FOR:
                    raise node.fail(f"nothing asks for `{name}`: use one of {', '.join(ASKED_FOR)}")
                found[name] = self.bare(node, plain=part == "plain_words")
        return found

    def cue(self, node: Node) -> Cue:
        fields = node.fields("a cue")
        return Cue(
            _field(node, "activity").text("activity"),
            self.pattern(_field(node, "when")),
            self.pattern(fields["unless"]) if "unless" in fields else NOWHERE,
            "last" in fields,
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
            strength=_number(fields["strength"]) if "strength" in fields else 1,
            only=_activities(_texts(fields["only"]), groups) if "only" in fields else frozenset(),
            free="free" in fields,
            plain=plain,
        )

    def denied(self, node: Node) -> Denied:
        means = _field(node, "means").fields("means")
        facts = ((fact, each.text(fact)) for fact, each in means.items())
        return Denied(
            self.bare(_field(node, "item")),
            tuple((fact, TRUTH.get(value, value)) for fact, value in facts),
        )

    def answers(self) -> Answers:
        approvers = {name: node.text(name) for name, node in self.fields("approvers").items()}
        patterns = (
            (_field(node, "answer").text("answer"), self.pattern(_field(node, "when")))
            for node in self.items("approvals")
        )
        return Answers(approvers, tuple(patterns))

    def rephrasings(self, part: str) -> Rephrasings:
        each = tuple(
            Rephrasing(
                self.pattern(_field(node, "when")), tuple(_field(node, "as").text("as").split())
            )
            for node in self.items(part)
        )
        forms = {
            form: self.tag_of.get(plain, plain)
            for plain, node in self.fields("forms").items()
            for form in _texts(node)
        }
        return Rephrasings(each, forms)

    def tagger(self) -> Tagger:
        words = {word for each in self.tags.values() for phrase in each for word in phrase.split()}
        patterns = (*self.items("cues"), *self.items("rules"))
        said = {
            word
            for node in patterns
            for word in WORD.findall(" ".join(_texts(_field(node, "when"))))
        }
        targets = frozenset(word for word in words if len(word) >= SHORTEST_TARGET)
        known = frozenset(words | said)
        merges, asides = self.merges("merges"), self.merges("asides")
        return Tagger(index_phrases(self.tags), known, targets, merges, asides)

    def merges(self, part: str) -> Merges:
        return tuple(
            (_field(node, "tag").text("tag"), self.pattern(_field(node, "when")))
            for node in self.items(part)
        )


def _compiled(node: Node, compile_it: Callable[[], Pattern]) -> Pattern:
    try:
        return compile_it()
    except KeyError as error:
        raise node.fail(f"there is no macro <{error.args[0]}>: add it under `macros`") from error
    except re.error as error:
        raise node.fail(f"not a pattern: {error}") from error


def _texts(node: Node) -> tuple[str, ...]:
    return tuple(each.text("an entry") for each in node.items("entries"))


def _field(node: Node, name: str) -> Node:
    fields = node.fields("an entry")
    if name not in fields:
        raise node.fail(f"`{name}` is missing here")
    return fields[name]


def _number(node: Node) -> int:
    written = node.text("strength")
    if not written.isdecimal():
        raise node.fail(f"strength is a whole number, not `{written}`")
    return int(written)


def _activities(names: Iterable[str], groups: Groups) -> frozenset[str]:
    """Gather the activities named: a group stands for its members, "-name" takes out."""
    found: set[str] = set()
    for name in names:
        if name.startswith("-"):
            found -= groups.get(name[1:], {name[1:]})
        else:
            found |= groups.get(name, {name})
    return frozenset(found)

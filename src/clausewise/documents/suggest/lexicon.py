"""Reads the words that labels, forces and roles are known by: the files of `lexicon/`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from clausewise.documents.suggest.wording import Groups, Phrase, phrase
from clausewise.engine.yaml_text import Node, read_yaml

WEIGHTS = {"strong": 5.0, "good": 3.0, "weak": 1.6}
LABEL_FILES = (
    "frame",
    "upkeep",
    "personal",
    "contact",
    "content",
    "conduct",
    "official",
    "publishing",
    "concerns",
    "oversight",
)


@dataclass(frozen=True, slots=True)
class Label:
    """One kind of thing that a policy says, and the words that it is known by."""

    id: str
    group: str
    name: str
    words: tuple[Phrase, ...]
    heading: tuple[Phrase, ...]
    lead: tuple[Phrase, ...]
    unless: tuple[Phrase, ...]
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All labels by id, the phrases of each force and role, and what each label turns on."""

    labels: Mapping[str, Label]
    forces: Mapping[str, tuple[Phrase, ...]]
    roles: Mapping[str, tuple[Phrase, ...]]
    facts: Mapping[str, tuple[tuple[str, str], ...]]


@cache
def lexicon() -> Lexicon:
    """Return the lexicon of the package; read once."""
    groups = _groups()
    labels = [label for name in LABEL_FILES for label in _labels(_read(name), groups)]
    return Lexicon(
        labels={label.id: label for label in labels},
        forces=_named(_read("forces"), "forces", groups),
        roles=_named(_read("roles"), "roles", groups),
        facts={
            name: _facts(node) for name, node in _read("facts")["facts"].fields("facts").items()
        },
    )


def _read(name: str) -> Mapping[str, Node]:
    path = files(__package__) / "lexicon" / f"{name}.yaml"
    return read_yaml(path.read_text(encoding="utf-8"), path.name).fields("a lexicon")


def _groups() -> Groups:
    return {name: _texts(node) for name, node in _read("words")["groups"].fields("groups").items()}


def _facts(node: Node) -> tuple[tuple[str, str], ...]:
    parts = (text.partition("=") for text in _texts(node))
    return tuple((fact, value) for fact, _, value in parts)


def _texts(node: Node) -> list[str]:
    return [item.text("a phrase") for item in node.items("phrases")]


def _phrases(texts: Iterable[str], weight: float, groups: Groups) -> tuple[Phrase, ...]:
    return tuple(phrase(text, weight, groups) for text in texts)


def _named(read: Mapping[str, Node], key: str, groups: Groups) -> dict[str, tuple[Phrase, ...]]:
    return {
        name: _phrases(_texts(node), 1.0, groups) for name, node in read[key].fields(key).items()
    }


def _labels(read: Mapping[str, Node], groups: Groups) -> Iterable[Label]:
    group = read["group"].text("a group")
    for name, node in read["labels"].fields("labels").items():
        yield _label(name, group, node.fields("a label"), groups)


def _label(name: str, group: str, fields: Mapping[str, Node], groups: Groups) -> Label:
    weighed = [_phrases(_texts(fields[key]), weight, groups) for key, weight in WEIGHTS.items()]
    return Label(
        id=name,
        group=group,
        name=fields["name"].text("a name"),
        words=tuple(each for phrases in weighed for each in phrases),
        heading=_phrases(_texts(fields["heading"]), 1.0, groups),
        lead=_phrases(_texts(fields["lead"]), 1.0, groups) if "lead" in fields else (),
        unless=_phrases(_texts(fields["not"]), 1.0, groups),
        examples=tuple(_texts(fields["examples"])),
    )

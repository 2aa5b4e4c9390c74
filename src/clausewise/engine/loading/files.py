"""From the files of a pack to a `Pack`: merge, overlay, read, check against itself."""

import hashlib
from collections.abc import Callable, Mapping
from typing import TypeAlias, TypeVar

from clausewise.engine.errors import PackError, Problem
from clausewise.engine.loading.conditions import Conditions
from clausewise.engine.loading.consistency import check_pack
from clausewise.engine.loading.overlay import CHANGES, METADATA, apply_overlay
from clausewise.engine.loading.rules import RuleReader, Scenes, read_clause
from clausewise.engine.loading.scalars import dated, refuse_unknown_keys, required, word
from clausewise.engine.pack import BOUND, UNSTATED, Boxes, Clause, Conflict, Pack
from clausewise.engine.vocabulary import Vocabulary
from clausewise.engine.yaml_text import Node, read_yaml

Files: TypeAlias = Mapping[str, str]
Read = TypeVar("Read")

SECTIONS = ("terms", "scenes", "conflicts", "clauses", "rules", "cases")


def load_pack(
    files: Files, vocabulary: Vocabulary, base: Callable[[str], Files] | None = None
) -> Pack:
    """Read a pack from its files (name to text).

    `base` gives the files of the pack that an overlay extends. Raises PackError with every problem
    that could be found in one reading.
    """
    node, changes, read = _merged(files, base)
    return _Reading(node, vocabulary).pack(changes, digest(read))


def digest(files: Files) -> str:
    """Return the SHA-256 of a pack's files: what a stored decision keeps of it."""
    sha = hashlib.sha256()
    for name in sorted(files):
        sha.update(f"{name}\n{len(files[name])}\n{files[name]}\n".encode())
    return sha.hexdigest()


def _merged(
    files: Files, base: Callable[[str], Files] | None, above: tuple[str, ...] = ()
) -> tuple[Node, tuple[str, ...], Files]:
    node = _one_document(files)
    fields = node.fields("a pack")
    refuse_unknown_keys(fields, (*METADATA, *SECTIONS, *CHANGES), "a pack")
    if "extends" not in fields:
        return node, (), files
    slug = fields["extends"].text("extends")
    if base is None:
        raise fields["extends"].fail(f"`{slug}` cannot be extended here: no other pack is at hand")
    if slug in above:
        raise fields["extends"].fail(f"`{slug}` extends itself: {' -> '.join((*above, slug))}")
    below, changes, read = _merged(base(slug), base, (*above, slug))
    merged, new = apply_overlay(below, node)
    return merged, (*changes, *new), {**{f"{slug}/{k}": v for k, v in read.items()}, **files}


def _one_document(files: Files) -> Node:
    merged: dict[str, Node] = {}
    for name, text in files.items():
        for key, node in read_yaml(text, name).fields("a pack file").items():
            if key in merged:
                raise node.fail(f"`{key}` is already in {merged[key].file}")
            merged[key] = node
    return Node(merged, next(iter(files), "pack.yaml"), 1)


class _Reading:
    def __init__(self, node: Node, vocabulary: Vocabulary) -> None:
        self.node = node
        self.fields = node.fields("a pack")
        self.vocabulary = vocabulary
        self.problems: list[Problem] = []
        self.terms: dict[str, Boxes] = {}
        self.conditions = Conditions(vocabulary, self.terms)

    def pack(self, changes: tuple[str, ...], digest: str) -> Pack:
        self._terms()
        reader = RuleReader(self.conditions, self._covers(), {})
        reader = RuleReader(self.conditions, reader.covers, self._scenes(reader))
        clauses = self._each("clauses", read_clause)
        rules = self._each("rules", reader.rule)
        cases = self._each("cases", reader.case)
        conflicts = self._each("conflicts", self._conflict)
        if self.problems:
            raise PackError(self.problems)
        pack = Pack(
            id=self._text("pack"),
            title=self._text("title"),
            owner=self._text("owner"),
            version=self._text("version"),
            vocabulary=self.vocabulary,
            clauses=self._by_id(clauses),
            rules=tuple(rules),
            covers=reader.covers,
            roles=self._roles(),
            contact=word(self.fields, "contact", "headteacher"),
            conflicts=tuple(conflicts),
            cases=tuple(cases),
            ratified=dated(self.fields, "ratified"),
            effective=dated(self.fields, "effective"),
            review=dated(self.fields, "review"),
            source=word(self.fields, "source"),
            extends=word(self.fields, "extends"),
            changes=changes,
            digest=digest,
        )
        check_pack(pack, self.fields)
        return pack

    def _text(self, key: str) -> str:
        return required(self.node, key, "a pack").text(key)

    def _each(self, key: str, read: Callable[[Node], Read]) -> list[Read]:
        found: list[Read] = []
        for node in self.fields[key].items(key) if key in self.fields else ():
            try:
                found.append(read(node))
            except PackError as error:
                self.problems.extend(error.problems)
        return found

    def _terms(self) -> None:
        for name, node in self._mapping("terms").items():
            self.terms[name] = self.conditions.boxes(node)

    def _covers(self) -> Boxes:
        if "covers" not in self.fields:
            return ({BOUND: frozenset({*self.vocabulary.fact("role").values, UNSTATED})},)
        return self.conditions.who(self.fields["covers"])

    def _scenes(self, reader: RuleReader) -> Scenes:
        return {name: reader.given(node) for name, node in self._mapping("scenes").items()}

    def _roles(self) -> dict[str, str]:
        return {name: node.text(name) for name, node in self._mapping("roles").items()}

    def _mapping(self, key: str) -> dict[str, Node]:
        return self.fields[key].fields(key) if key in self.fields else {}

    def _by_id(self, clauses: list[Clause]) -> dict[str, Clause]:
        return {clause.id: clause for clause in clauses}

    def _conflict(self, node: Node) -> Conflict:
        fields = node.fields("a conflict")
        refuse_unknown_keys(fields, ("id", "clauses", "when", "summary"), "a conflict")
        return Conflict(
            id=required(node, "id", "a conflict").text("id"),
            clauses=tuple(
                item.text("a clause")
                for item in required(node, "clauses", "a conflict").items("clauses")
            ),
            when=self.conditions.boxes(required(node, "when", "a conflict")),
            summary=required(node, "summary", "a conflict").text("summary"),
        )

"""Lays a school's own changes over its trust's policy, keeping each change for the record."""

from collections.abc import Iterator, Sequence

from clausewise.engine.errors import PackError, nearest
from clausewise.engine.loading.scalars import refuse_unknown_keys, required
from clausewise.engine.yaml_text import Node

NAMING = ("pack", "title", "owner", "version")
METADATA = (*NAMING, "ratified", "effective", "review", "source", "covers", "roles", "contact")
CHANGES = ("extends", "set", "add", "replace", "remove")
LISTS = ("clauses", "rules", "conflicts", "cases")
MAPPINGS = ("terms", "scenes", "roles")


def apply_overlay(below: Node, overlay: Node) -> tuple[Node, tuple[str, ...]]:
    """Return the pack as changed, and each change in words. Raises PackError."""
    fields = dict(below.fields("a pack"))
    changes: list[str] = []
    own = overlay.fields("an overlay")
    refuse_unknown_keys(own, (*NAMING, *CHANGES), "an overlay")
    fields |= {key: node for key, node in own.items() if key in (*NAMING, "extends")}
    for key, node in _section(own, "set", METADATA):
        fields[key] = node
        changes.append(f"set {key}")
    for key, node in _section(own, "add", (*LISTS, *MAPPINGS)):
        changes.extend(_add(fields, key, node))
    for key, node in _section(own, "replace", LISTS):
        changes.extend(_replace(fields, key, node))
    for key, node in _section(own, "remove", LISTS):
        changes.extend(_remove(fields, key, node))
    return Node(fields, overlay.file, overlay.line), tuple(changes)


def _section(own: dict[str, Node], name: str, known: Sequence[str]) -> Iterator[tuple[str, Node]]:
    if name in own:
        section = own[name].fields(name)
        refuse_unknown_keys(section, known, f"`{name}`")
        yield from section.items()


def _add(fields: dict[str, Node], key: str, node: Node) -> Iterator[str]:
    if key in MAPPINGS:
        present = fields[key].fields(key) if key in fields else {}
        for name in node.fields(key):
            yield f"add {key} {name}"
        fields[key] = Node({**present, **node.fields(key)}, node.file, node.line)
        return
    entries = fields[key].items(key) if key in fields else []
    for item in node.items(key):
        yield f"add {key} {_id(item)}"
    fields[key] = Node([*entries, *node.items(key)], node.file, node.line)


def _replace(fields: dict[str, Node], key: str, node: Node) -> Iterator[str]:
    entries = list(fields[key].items(key)) if key in fields else []
    for item in node.items(key):
        entries[_position(entries, item, _id(item))] = item
        yield f"replace {key} {_id(item)}"
    fields[key] = Node(entries, node.file, node.line)


def _remove(fields: dict[str, Node], key: str, node: Node) -> Iterator[str]:
    entries = list(fields[key].items(key)) if key in fields else []
    for item in node.items(key):
        del entries[_position(entries, item, _id(item))]
        reason = required(item, "reason", "a removal").text("reason")
        yield f"remove {key} {_id(item)}: {reason}"
    fields[key] = Node(entries, node.file, node.line)


def _id(item: Node) -> str:
    fields = item.fields("an entry")
    for key in ("id", "say"):
        if key in fields:
            return fields[key].text(key)
    raise item.fail("this entry needs an `id`")


def _position(entries: list[Node], item: Node, name: str) -> int:
    ids = [_id(entry) for entry in entries]
    if name not in ids:
        problem = item.problem(f"`{name}` is not in the pack below: {nearest(name, ids, limit=5)}")
        raise PackError([problem])
    return ids.index(name)

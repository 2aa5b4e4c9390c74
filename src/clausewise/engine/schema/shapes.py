"""The few shapes that every part of the schema is put together from."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

Schema: TypeAlias = dict[str, Any]

TEXT: Schema = {"type": ["string", "number"]}
"""What is read as text: an editor takes an unquoted 2.0 for a number."""
YES_NO: Schema = {"enum": ["yes", "no", True, False]}
DATE: Schema = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}


def reference(name: str) -> Schema:
    """Return a reference to one of the shared definitions."""
    return {"$ref": f"#/$defs/{name}"}


def one_of(values: Iterable[object]) -> Schema:
    """Return the schema of one of these words."""
    return {"enum": [str(value) for value in values]}


def many(item: Schema) -> Schema:
    """Return the schema of a list, or of one item alone, which counts as a list of one."""
    return {"anyOf": [item, {"type": "array", "items": item}]}


def keys(properties: Mapping[str, Schema], required: Iterable[str] = ()) -> Schema:
    """Return the schema of a mapping with these keys and no others."""
    wanted = list(required)
    return {
        "type": "object",
        "properties": dict(properties),
        "additionalProperties": False,
        **({"required": wanted} if wanted else {}),
    }


def named(item: Schema) -> Schema:
    """Return the schema of a mapping whose keys the pack chooses."""
    return {"type": "object", "additionalProperties": item}


def only(name: str, item: Schema) -> Schema:
    """Return the schema of a mapping with this one key."""
    return keys({name: item}, [name])


def where(
    key: str, values: Iterable[object], then: Schema, otherwise: Schema | None = None
) -> Schema:
    """Return what must hold if a key has one of these values, and what otherwise."""
    condition = {"properties": {key: one_of(values)}, "required": [key]}
    return {"if": condition, "then": then, **({"else": otherwise} if otherwise else {})}

"""The pack format as a JSON Schema, so that editors complete packs and underline what is wrong."""

from clausewise.engine.schema.document import pack_schema

__all__ = ["pack_schema"]

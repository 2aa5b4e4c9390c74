"""A lookup, `begins`, that an index answers as a range on either database, in every language."""

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.lookups import StartsWith
from django.db.models.sql.compiler import SQLCompiler

AFTER_ANY = "\U0010ffff"
"""The last of all characters: no text that begins with x comes after x and this."""
SIGNS = {"sqlite": (">=", "<"), "postgresql": ("~>=~", "~<~")}
"""From and to, by code point; on PostgreSQL the signs of `varchar_pattern_ops`."""


@models.CharField.register_lookup
class Begins(StartsWith):
    """Whether a column begins with a text, in the same letters, large or small."""

    lookup_name = "begins"

    def as_sql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper
    ) -> tuple[str, tuple[str | int, ...]]:
        left, given = self.process_lhs(compiler, connection)
        since, before = SIGNS[connection.vendor]
        texts = [self.rhs, self.rhs + AFTER_ANY]
        sql = f"({left} {since} %s AND {left} {before} %s)"
        return sql, (*given, texts[0], *given, texts[1])

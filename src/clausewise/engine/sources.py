"""Where a fact came from: a person's word, a check's finding or the school's own record.

A finding that is not sure is no fact: it stays unknown, and unknown never becomes allowed.
"""

from collections.abc import Mapping
from enum import StrEnum

from clausewise.engine.errors import FactError, nearest


class Source(StrEnum):
    """Who or what stated a fact."""

    PERSON = "person"
    CHECK = "check"
    RECORD = "record"


def split_sources(facts: Mapping[str, object]) -> tuple[dict[str, object], dict[str, Source]]:
    """Separate `{"value": v, "source": s}` entries into facts and their sources.

    A bare value was said by the person who asks. Raises FactError for a source that is not known.
    """
    values: dict[str, object] = {}
    sources: dict[str, Source] = {}
    for name, entry in facts.items():
        if not isinstance(entry, Mapping):
            values[name], sources[name] = entry, Source.PERSON
            continue
        if "value" not in entry:
            raise FactError(f"`{name}` has no `value`: write it as {{'value': ..., 'source': ...}}")
        values[name] = entry["value"]
        sources[name] = _source(name, entry.get("source", Source.PERSON))
    return values, sources


def _source(name: str, text: object) -> Source:
    try:
        return Source(str(text))
    except ValueError as error:
        hint = nearest(str(text), tuple(Source))
        raise FactError(f"`{name}` cannot come from `{text}`: {hint}") from error

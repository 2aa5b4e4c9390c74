"""Entries as people read them: what, who, when, from where, and under which clause."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from itertools import chain
from typing import NamedTuple

from django.utils import timezone

from clausewise.features.audit.handed import Place, acts, names_of
from clausewise.features.audit.models import Entry
from clausewise.features.audit.words import Act, references, sentence, unknown_act


class Line(NamedTuple):
    """One entry in words."""

    sentence: str
    who: str
    at: datetime
    organisation: str
    came_from: str
    why: str
    act: str

    @property
    def utc(self) -> datetime:
        """The same moment in UTC."""
        return self.at.astimezone(UTC)


def lines_of(entries: Sequence[Entry], places: Mapping[str, Place]) -> Iterator[Line]:
    """Put entries into words, asking for the names of all of them at once."""
    known = acts()
    found = [(entry, known.get(entry.act, unknown_act(entry.act))) for entry in entries]
    wanted = (references(entry, act) for entry, act in found)
    names = names_of(chain((f"person:{entry.by}" for entry in entries), *wanted))
    for entry, act in found:
        yield Line(
            sentence=sentence(entry, act, names),
            who=sentence(entry, Act("", "", "{by}"), names),
            at=timezone.localtime(entry.at),
            organisation=places[entry.organisation].name,
            came_from=entry.came_from,
            why=why(entry.cites),
            act=act.title,
        )


def why(cites: Mapping[str, object]) -> str:
    """Say under which clauses of which policy, and by which decision."""
    clauses = cites.get("clauses")
    numbers = [str(each) for each in clauses] if isinstance(clauses, list) else []
    said = []
    if numbers:
        said.append(f"clause{'s' if len(numbers) > 1 else ''} {', '.join(numbers)}")
    if cites.get("policy"):
        said.append(f"of the policy {cites['policy']}")
    if cites.get("version"):
        said.append(f"version {cites['version']}")
    if cites.get("decision"):
        said.append(f"decision {cites['decision']}")
    return ", ".join(said).replace(", of", " of")

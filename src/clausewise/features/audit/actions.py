"""The one way to write the audit record."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Protocol

from django.db import transaction
from django.utils import timezone

from clausewise.features.audit.models import Entry
from clausewise.features.audit.origin import origin
from clausewise.features.audit.walls import without_walls


class Actor(Protocol):
    """Somebody who does things: known by a reference, not by a name."""

    ref: str


class Subject(Protocol):
    """Something that things are done to."""

    @property
    def audit_name(self) -> str:
        """Its kind and its reference, as in `person:k3n9w2`."""

    @property
    def audit_organisation(self) -> str:
        """The reference of the organisation it belongs to; empty for none."""


@dataclass(frozen=True, slots=True)
class Cites:
    """Why something was done: the clauses of a policy's version, and the decision kept."""

    policy: str = ""
    version: str = ""
    clauses: tuple[str, ...] = ()
    decision: str = ""


NOTHING_CITED = Cites()


@without_walls("the chain of the audit record runs through all organisations")
def record(
    by: Actor | None,
    act: str,
    about: Subject,
    *,
    cites: Cites = NOTHING_CITED,
    details: Mapping[str, object] | None = None,
) -> Entry:
    """Add one entry to the audit record, in the transaction of the act itself.

    `by` is None for what Clausewise does of its own accord. `act` is "feature.what_was_done".
    `details` holds references, words of the vocabulary and counts; never a name, never free text.
    """
    with transaction.atomic():
        last = Entry.objects.order_by("-number").first()
        entry = Entry(
            number=last.number + 1 if last else 1,
            at=timezone.now(),
            by=by.ref if by else "",
            act=act,
            about=about.audit_name,
            organisation=about.audit_organisation,
            came_from=origin(),
            cites=asdict(cites) if cites != NOTHING_CITED else {},
            details=dict(details or {}),
        )
        entry.seal = seal(entry, last.seal if last else "")
        entry.save(force_insert=True)
    return entry


def seal(entry: Entry, before: str) -> str:
    """Return the hash of all that an entry says and of the seal before it."""
    said = [entry.number, entry.at.isoformat(), entry.by, entry.act, entry.about]
    said += [entry.organisation, entry.came_from, entry.cites, entry.details, before]
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()

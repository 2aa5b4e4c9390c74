"""The one way to write the audit record."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from typing import Protocol

from django.db import transaction
from django.utils import timezone

from clausewise.features.audit.heads import Head, note
from clausewise.features.audit.keys import newest_key
from clausewise.features.audit.models import Entry, written
from clausewise.features.audit.origin import origin
from clausewise.features.audit.rules import check_can_be_sealed
from clausewise.features.audit.sealing import seal_of, stored_of
from clausewise.features.audit.stored import keep_others_out
from clausewise.features.audit.walls import without_walls


class Actor(Protocol):
    """Somebody who does things: known by a reference, not by a name."""

    ref: str


class Subject(Protocol):
    """Something that things are done to.

    It may also have `audit_restricted`, the name of the permission without which nobody sees its
    entries.
    """

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


def record(
    by: Actor | None,
    act: str,
    about: Subject,
    *,
    cites: Cites = NOTHING_CITED,
    details: Mapping[str, object] | None = None,
) -> Entry:
    """Add one entry to the audit record, in the transaction of the act itself.

    `by` is None for what Clausewise does of its own accord. `act` is "feature.what_was_done", with
    its words in that feature's `acts.py`. `details` holds references, words of the vocabulary and
    counts; never a name, never free text. Raises `TypeError` or `ValueError` for what cannot be
    sealed. Other writers wait until the transaction ends: record last.
    """
    (entry,) = record_in_each(by, act, [about], cites=cites, details=details)
    return entry


@without_walls("the chain of the audit record runs through all organisations")
def record_in_each(
    by: Actor | None,
    act: str,
    abouts: Iterable[Subject],
    *,
    cites: Cites = NOTHING_CITED,
    details: Mapping[str, object] | None = None,
) -> list[Entry]:
    """Do it once about each of several, as of somebody in each of their organisations.

    However many there are, it takes the same queries.
    """
    place = origin()
    entries = [
        Entry(
            at=timezone.now(),
            by=by.ref if by else "",
            act=act,
            about=about.audit_name,
            organisation=about.audit_organisation or place.organisation,
            came_from=place.place,
            cites_text=_text(asdict(cites) if cites != NOTHING_CITED else {}),
            details_text=_text(dict(details or {})),
            restricted=getattr(about, "audit_restricted", ""),
        )
        for about in abouts
    ]
    # no savepoint: whoever catches an error here cannot go on and do the act without its entry
    with transaction.atomic(savepoint=False), without_walls("the chain runs through all schools"):
        _add(entries)
    return entries


def _text(given: dict[str, object]) -> str:
    check_can_be_sealed(given)
    return written(given)


def _add(entries: Sequence[Entry]) -> None:
    keep_others_out()
    last = Entry.objects.order_by("-number").values_list("number", "seal").first()
    number, before = last or (0, "")
    key, seal = newest_key(), before
    for entry in entries:
        number += 1
        entry.number, entry.key, entry.before = number, key.name, seal
        entry.seal = seal = seal_of(stored_of(entry), number, key)
    Entry.objects.bulk_create(entries)
    noted = partial(note, Head(number, seal), before)
    transaction.on_commit(noted, robust=True)  # the act is done; a full disk cannot undo it

"""Taking schools from the register: all of them, or none."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction

from clausewise.features.audit.api import record, without_walls
from clausewise.features.people.establishments.comparing import FIELDS, Change, compare
from clausewise.features.people.establishments.reading import Entry
from clausewise.features.people.models import (
    Establishment,
    FormerNumber,
    Kind,
    Organisation,
    Person,
)
from clausewise.features.people.organisations.actions import new_slug
from clausewise.features.people.viewer import Viewer, viewer_of, with_all_below
from clausewise.features.people.writing import check_may

NURSERY = "nursery"
DAYS = ("opened", "closed")


@dataclass(frozen=True, slots=True)
class Taken:
    """How many schools were added and how many changed."""

    added: int
    changed: int


@without_walls("nobody belongs to a new school yet")
@transaction.atomic
def take(
    *, by: Person | None, entries: Iterable[Entry], parent: Organisation | None, day: date
) -> Taken:
    """Add and change organisations as the register has them; done again, it does nothing.

    A person changes only what is below the trust or federation and theirs to change; without one it
    is the site's operator, who may change all. Raises RefusedError.
    """
    mine = None
    if by is not None and parent is not None:
        check_may(by, "organisations.add", parent, day)
        mine = changeable(viewer_of(by, day), parent)
    elif by is not None:
        raise PermissionDenied("organisations.add")
    changes = [each for each in compare(entries, parent, mine) if each.is_change]
    for change in changes:
        _take(by, change)
    added = sum(each.is_new for each in changes)
    return Taken(added, len(changes) - added)


def changeable(viewer: Viewer, parent: Organisation) -> Collection[int]:
    """Return the keys of what somebody may change from the register: below a trust, and theirs."""
    return viewer.where("organisations.change") & with_all_below(parent)


@transaction.atomic
def trust_named(name: str) -> Organisation:
    """Return the trust of that name, added if there is none; for the site's operator."""
    found = Organisation.objects.filter(name__iexact=name, kind__in=[Kind.TRUST, Kind.FEDERATION])
    if trust := found.first():
        return trust
    trust = Organisation.objects.create(name=name, kind=Kind.TRUST, slug=new_slug(name))
    record(None, "people.added_organisation", trust, details={"kind": "trust"})
    return trust


def _take(by: Person | None, change: Change) -> None:
    entry, organisation = change.entry, change.organisation
    if organisation is None:
        kind = Kind.NURSERY if NURSERY in entry.phase.casefold() else Kind.SCHOOL
        organisation = Organisation(slug=new_slug(entry.name), kind=kind)
    organisation.name, organisation.urn = entry.name, entry.urn
    organisation.parent = change.parent
    organisation.save()
    given = {name: getattr(entry, name) for name, _ in FIELDS}
    Establishment.objects.update_or_create(organisation=organisation, defaults=given)
    for urn in change.new_former:
        FormerNumber.objects.create(organisation=organisation, urn=urn)
    changed = [each.label for each in change.differences]
    details = {"urn": entry.urn, "changed": changed}
    record(by, "people.took_from_register", organisation, details=details)


def keep(entries: Iterable[Entry]) -> list[dict[str, Any]]:
    """Return entries ready for JSON, to be taken once somebody has looked at the differences."""
    return [{name: _plain(value) for name, value in asdict(each).items()} for each in entries]


def kept(stored: Iterable[Mapping[str, Any]]) -> list[Entry]:
    """Return the entries that were kept."""
    return [_kept(each) for each in stored]


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def _kept(stored: Mapping[str, Any]) -> Entry:
    given = {each.name: stored[each.name] for each in fields(Entry)}
    days = {name: date.fromisoformat(given[name]) if given[name] else None for name in DAYS}
    return Entry(**{**given, **days, "former": tuple(given["former"])})

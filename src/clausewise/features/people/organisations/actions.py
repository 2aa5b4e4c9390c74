"""Adding and changing organisations."""

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.text import slugify

from clausewise.features.audit.api import record, without_walls
from clausewise.features.people.cover.standing import lines
from clausewise.features.people.models import Appointment, Establishment, Organisation, Person
from clausewise.features.people.rules.moving import (
    check_can_move,
    check_kind,
    check_parent,
    check_takes_schools,
)
from clausewise.features.people.writing import check_may

LONGEST_SLUG = 50


@dataclass(frozen=True, slots=True)
class Described:
    """What is said of an organisation; `laestab` is its DfE number, `urn` that of the register."""

    name: str
    kind: str
    parent: Organisation | None
    policy: str = ""
    urn: str = ""
    laestab: str = ""


@without_walls("nobody belongs to a new organisation yet")
@transaction.atomic
def add_organisation(
    *, by: Person | None, described: Described, day: date, slug: str = ""
) -> Organisation:
    """Add an organisation. Its address is `slug`, else made from its name, and never changes.

    A person adds it below one where they may; only the site's operator, by a command, adds one
    that stands alone. Raises RefusedError.
    """
    if by is not None and described.parent is None:
        raise PermissionDenied("organisations.add")
    if by is not None and described.parent is not None:
        check_may(by, "organisations.add", described.parent, day)
    check_takes_schools(described.parent)
    organisation = Organisation(slug=slug or new_slug(described.name))
    _describe(organisation, described)
    record(by, "people.added_organisation", organisation, details=_audited(described))
    return organisation


@without_walls("it may come from, and go to, where others belong")
@transaction.atomic
def change_organisation(
    *, by: Person, organisation: Organisation, described: Described, day: date
) -> Organisation:
    """Change what is said of an organisation. Raises RefusedError.

    It leaves a trust, and joins one, only by somebody who may let schools do so there. One that
    leaves its trust needs an administrator of its own, or of where it goes.
    """
    check_may(by, "organisations.change", organisation, day)
    before, after = organisation.parent, described.parent
    if after != before:
        for place in filter(None, (before, after)):
            check_may(by, "organisations.move", place, day)
        _check_move(organisation, after)
    if described.kind != organisation.kind:
        check_kind(organisation, described.kind)
    _describe(organisation, described)
    record(by, "people.changed_organisation", organisation, details=_audited(described))
    if after != before:
        _record_move(by, organisation, before, after)
    return organisation


def _check_move(organisation: Organisation, to: Organisation | None) -> None:
    above = lines()[to.pk] if to else ()
    check_parent(organisation, above)
    check_takes_schools(to)
    held = Appointment.objects.filter(
        organisation__in=[organisation, *above],
        role="administrator",
        ends__isnull=True,
        person__is_active=True,
    )
    check_can_move(organisation, held.count())


def _record_move(
    by: Person, school: Organisation, before: Organisation | None, after: Organisation | None
) -> None:
    """Note it with what the school left and what it joined, so that both can read of it."""
    details = {"school": school.ref}
    if before:
        record(by, "people.school_left", before, details=details)
    if after:
        record(by, "people.school_joined", after, details=details)


def _describe(organisation: Organisation, described: Described) -> None:
    organisation.name = described.name
    organisation.kind = described.kind
    organisation.parent = described.parent
    organisation.policy = described.policy
    organisation.urn = described.urn or None
    organisation.save()
    if described.laestab or Establishment.objects.filter(organisation=organisation).exists():
        Establishment.objects.update_or_create(
            organisation=organisation, defaults={"laestab": described.laestab}
        )


def _audited(described: Described) -> dict[str, object]:
    given = {"kind": described.kind, "policy": described.policy, "urn": described.urn}
    return {**given, "parent": described.parent.ref if described.parent else ""}


def new_slug(name: str) -> str:
    """Return an address that no organisation has, made from a name."""
    base = slugify(name)[:LONGEST_SLUG].strip("-") or "school"
    taken = set(Organisation.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    tried = (base, *(f"{base}-{number}" for number in range(2, len(taken) + 3)))
    return next(slug for slug in tried if slug not in taken)

"""From when to when roles and absences count, and who holds what in that time."""

from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from django.db.models import Q, QuerySet
from django.utils import timezone

from clausewise.features.people.cover.standing import lines
from clausewise.features.people.models import Absence, Appointment, Organisation, Person

P = TypeVar("P", Appointment, Absence)
ADMINISTRATOR = "administrator"


@dataclass(frozen=True, slots=True)
class Term:
    """From which day to which, both included; without a last day, until changed."""

    starts: date
    ends: date | None = None


def meeting(rows: QuerySet[P], term: Term) -> QuerySet[P]:
    """Keep the rows whose time has at least a day in common with the term."""
    rows = rows.filter(Q(ends__isnull=True) | Q(ends__gte=term.starts))
    return rows.filter(starts__lte=term.ends) if term.ends else rows


def in_line(organisation: Organisation, role: str) -> QuerySet[Appointment]:
    """Return everyone who has held, holds or will hold a role there or above."""
    line = lines()[organisation.pk]
    return Appointment.objects.filter(organisation__in=line, role=role)


def own_roles_of(by: Person, organisation: Organisation, day: date) -> set[str]:
    """Return what somebody holds there or above, today and still on a day to come.

    What they do for others is not theirs, and what they held once is theirs no more.
    """
    today = timezone.localdate()
    held = Appointment.objects.on(today).on(max(day, today)).filter(person=by)
    line = lines()[organisation.pk]
    return set(held.filter(organisation__in=line).values_list("role", flat=True))

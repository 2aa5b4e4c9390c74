"""Giving and ending roles, noting absences, and setting who steps in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from clausewise.features.audit.api import record, without_walls
from clausewise.features.people.cover.standing import lines, standing_on
from clausewise.features.people.cover.telling import tell_of
from clausewise.features.people.models import Absence, Appointment, Chain, Organisation, Person
from clausewise.features.people.rules.absences import (
    check_can_stand_in,
    check_deputy,
    check_somebody_administers,
)
from clausewise.features.people.rules.appointing import (
    check_can_appoint,
    check_can_end,
    check_period,
)
from clausewise.features.people.rules.chains import check_chain
from clausewise.features.people.rules.refusals import RefusedError

P = TypeVar("P", Appointment, Absence)
DAY = timedelta(days=1)
ADMINISTRATOR = "administrator"


@dataclass(frozen=True, slots=True)
class Term:
    """From which day to which, both included; without a last day, until changed."""

    starts: date
    ends: date | None = None


@transaction.atomic
def appoint(
    *, by: Person, person: Person, to: tuple[Organisation, str], term: Term, alone: bool = False
) -> Appointment:
    """Give somebody a role of an organisation; `alone` ends the others in it the day before.

    Raises RefusedError.
    """
    organisation, role = to
    own = _own_roles(by, organisation, term.starts)
    check_can_appoint(by=by, own_roles=own, person=person, role=role, organisation=organisation)
    check_period(term.starts, term.ends)
    away = _meeting(Absence.objects.filter(person=person, organisation=organisation), term)
    if away.filter(deputy=by).exists():
        check_can_stand_in(own_roles=own, roles=[role])
    others = Appointment.objects.filter(organisation=organisation, role=role)
    if _meeting(others.filter(person=person), term).exists():
        raise RefusedError(f"{person} holds this role in that time already.")
    made = Appointment.objects.create(
        person=person, organisation=organisation, role=role, starts=term.starts, ends=term.ends
    )
    record(by, "people.appointed", made, details={"person": person.ref, "role": role})
    if alone:
        for other in _meeting(others.exclude(pk=made.pk), term):
            end_appointment(by=by, appointment=other, last_day=term.starts - DAY)
    return made


@transaction.atomic
def end_appointment(*, by: Person, appointment: Appointment, last_day: date) -> None:
    """Give a role its last day; one not begun by then is taken back. Raises RefusedError."""
    if appointment.ends is not None and appointment.ends < last_day:
        raise RefusedError("This role ends before that day already.")
    role, organisation = appointment.role, appointment.organisation
    others = _in_line(organisation, role).exclude(pk=appointment.pk).filter(ends__isnull=True)
    staying = others.filter(starts__lte=last_day + DAY, person__is_active=True)
    check_can_end(role=role, organisation=organisation, others=staying.count())
    details = {"person": appointment.person.ref, "role": role, "last_day": last_day.isoformat()}
    record(by, "people.ended_role", appointment, details=details)
    if last_day < appointment.starts:
        appointment.delete()
    else:
        appointment.ends = last_day
        appointment.save(update_fields=["ends"])


@without_walls("a deputy must be away from no school")
@transaction.atomic
def note_absence(
    *, by: Person, person: Person, organisation: Organisation, term: Term, deputy: Person | None
) -> Absence:
    """Note that somebody is away, and who stands in for them; tell those whom it concerns.

    Nobody comes by more than they may do already by naming themselves. Raises RefusedError.
    """
    check_period(term.starts, term.ends)
    if _meeting(Absence.objects.filter(person=person, organisation=organisation), term).exists():
        raise RefusedError(f"{person} is noted as away in that time already. End that first.")
    away = _meeting(Absence.objects.all(), term)
    check_deputy(person=person, deputy=deputy, deputy_is_away=away.filter(person=deputy).exists())
    if deputy == by:
        held = _meeting(Appointment.objects.filter(person=person, organisation=organisation), term)
        roles = held.values_list("role", flat=True)
        check_can_stand_in(own_roles=_own_roles(by, organisation, term.starts), roles=roles)
    if _stands_in_for_somebody(person, term):
        raise RefusedError(f"{person} stands in for somebody in that time. Change that first.")
    if _in_line(organisation, ADMINISTRATOR).filter(person=person).exists():
        others = _in_line(organisation, ADMINISTRATOR).filter(person__is_active=True)
        present = others.exclude(person=person).exclude(person__in=away.values("person"))
        staying = present.filter(starts__lte=term.starts, ends__isnull=True)
        check_somebody_administers(deputy=deputy, others=staying.count())
    made = Absence.objects.create(
        person=person, organisation=organisation, deputy=deputy, starts=term.starts, ends=term.ends
    )
    details = {"person": person.ref, "deputy": deputy.ref if deputy else ""}
    record(by, "people.noted_absence", made, details=details)
    tell_of(made, by)
    return made


@transaction.atomic
def end_absence(*, by: Person, absence: Absence, back_on: date) -> None:
    """Note that somebody is back from a day on; before it began, it is taken back."""
    details = {"person": absence.person.ref, "back_on": back_on.isoformat()}
    record(by, "people.ended_absence", absence, details=details)
    if back_on <= absence.starts:
        absence.delete()
    else:
        absence.ends = back_on - DAY
        absence.save(update_fields=["ends"])


@transaction.atomic
def set_chain(
    *, by: Person, organisation: Organisation, role: str, steps: Sequence[str], day: date
) -> None:
    """Set who steps in for a role; without steps, go back to what counts otherwise.

    Raises RefusedError for a chain that would end with nobody.
    """
    chain = Chain.objects.filter(organisation=organisation, role=role)
    if steps:
        check_chain(standing_on(day, [organisation]), organisation, role, steps)
        Chain.objects.update_or_create(
            organisation=organisation, role=role, defaults={"steps": list(steps)}
        )
    else:
        chain.delete()
    record(by, "people.set_chain", organisation, details={"role": role, "steps": list(steps)})


def _own_roles(by: Person, organisation: Organisation, day: date) -> set[str]:
    """Return what somebody holds there or above, today and still on a day to come.

    What they do for others is not theirs, and what they held once is theirs no more.
    """
    today = timezone.localdate()
    held = Appointment.objects.on(today).on(max(day, today)).filter(person=by)
    line = lines()[organisation.pk]
    return set(held.filter(organisation__in=line).values_list("role", flat=True))


def _in_line(organisation: Organisation, role: str) -> QuerySet[Appointment]:
    line = lines()[organisation.pk]
    return Appointment.objects.filter(organisation__in=line, role=role)


def _meeting(rows: QuerySet[P], term: Term) -> QuerySet[P]:
    """Keep the rows whose time has at least a day in common with the term."""
    rows = rows.filter(Q(ends__isnull=True) | Q(ends__gte=term.starts))
    return rows.filter(starts__lte=term.ends) if term.ends else rows


def _stands_in_for_somebody(person: Person, term: Term) -> bool:
    return _meeting(Absence.objects.filter(deputy=person), term).exists()

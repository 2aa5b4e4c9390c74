"""Giving and ending roles, and setting who steps in."""

from collections.abc import Sequence
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from clausewise.features.audit.api import record
from clausewise.features.people.cover.standing import standing_on
from clausewise.features.people.cover.terms import Term, in_line, meeting, own_roles_of
from clausewise.features.people.models import Absence, Appointment, Chain, Organisation, Person
from clausewise.features.people.rules.absences import check_can_stand_in
from clausewise.features.people.rules.appointing import (
    check_can_appoint,
    check_can_end,
    check_last_day,
    check_not_as_deputy,
    check_period,
)
from clausewise.features.people.rules.chains import check_chain
from clausewise.features.people.rules.refusals import RefusedError
from clausewise.features.people.writing import check_may

DAY = timedelta(days=1)


@transaction.atomic
def appoint(
    *, by: Person, person: Person, to: tuple[Organisation, str], term: Term, alone: bool = False
) -> Appointment:
    """Give somebody a role of an organisation; `alone` ends the others in it the day before.

    Raises RefusedError.
    """
    (organisation, role), today = to, timezone.localdate()
    check_may(by, "people.appoint", organisation, today)
    own = own_roles_of(by, organisation, term.starts)
    check_can_appoint(by=by, own_roles=own, person=person, role=role, organisation=organisation)
    check_not_as_deputy(own_roles=own_roles_of(by, organisation, today), roles=[role])
    check_period(term.starts, term.ends)
    away = meeting(Absence.objects.filter(person=person, organisation=organisation), term)
    if away.filter(deputy=by).exists():
        check_can_stand_in(own_roles=own, roles=[role])
    others = Appointment.objects.filter(organisation=organisation, role=role)
    if meeting(others.filter(person=person), term).exists():
        raise RefusedError(f"{person} holds this role in that time already.")
    made = Appointment.objects.create(
        person=person, organisation=organisation, role=role, starts=term.starts, ends=term.ends
    )
    record(by, "people.appointed", made, details={"person": person.ref, "role": role})
    if alone:
        still = Term(max(term.starts, today), term.ends)
        for other in meeting(others.exclude(pk=made.pk), still):
            end_appointment(by=by, appointment=other, last_day=term.starts - DAY)
    return made


@transaction.atomic
def end_appointment(*, by: Person, appointment: Appointment, last_day: date) -> None:
    """Give a role its last day; one not begun by then is taken back. Raises RefusedError."""
    role, organisation, today = appointment.role, appointment.organisation, timezone.localdate()
    check_may(by, "people.appoint", organisation, today)
    check_not_as_deputy(own_roles=own_roles_of(by, organisation, today), roles=[role])
    check_last_day(appointment, last_day, today)
    others = in_line(organisation, role).exclude(pk=appointment.pk).filter(ends__isnull=True)
    staying = others.filter(starts__lte=last_day + DAY, person__is_active=True)
    check_can_end(role=role, organisation=organisation, others=staying.count())
    details = {"person": appointment.person.ref, "role": role, "last_day": last_day.isoformat()}
    record(by, "people.ended_role", appointment, details=details)
    if last_day < appointment.starts:
        appointment.delete()
    else:
        appointment.ends = last_day
        appointment.save(update_fields=["ends"])


@transaction.atomic
def set_chain(
    *, by: Person, organisation: Organisation, role: str, steps: Sequence[str], day: date
) -> None:
    """Set who steps in for a role; without steps, go back to what counts otherwise.

    Raises RefusedError for a chain that would end with nobody, and for what a deputy may not do.
    """
    check_may(by, "people.appoint", organisation, day)
    check_not_as_deputy(own_roles=own_roles_of(by, organisation, day), roles=[role])
    chain = Chain.objects.filter(organisation=organisation, role=role)
    if steps:
        check_chain(standing_on(day, [organisation]), organisation, role, steps)
        Chain.objects.update_or_create(
            organisation=organisation, role=role, defaults={"steps": list(steps)}
        )
    else:
        chain.delete()
    record(by, "people.set_chain", organisation, details={"role": role, "steps": list(steps)})

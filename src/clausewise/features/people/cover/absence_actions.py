"""Noting that somebody is away, and that they are back."""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from clausewise.features.audit.api import record, without_walls
from clausewise.features.people.cover.standing import lines
from clausewise.features.people.cover.telling import tell_of
from clausewise.features.people.cover.terms import (
    ADMINISTRATOR,
    Term,
    in_line,
    meeting,
    own_roles_of,
)
from clausewise.features.people.models import Absence, Appointment, Organisation, Person
from clausewise.features.people.rules.absences import (
    check_back,
    check_can_stand_in,
    check_deputy,
    check_somebody_administers,
)
from clausewise.features.people.rules.appointing import check_not_as_deputy, check_period
from clausewise.features.people.rules.refusals import RefusedError
from clausewise.features.people.viewer import with_all_below
from clausewise.features.people.writing import check_may

DAY = timedelta(days=1)


@without_walls("an absence counts below too, and one above counts here")
@transaction.atomic
def note_absence(
    *, by: Person, person: Person, organisation: Organisation, term: Term, deputy: Person | None
) -> Absence:
    """Note that somebody is away, and who stands in for them; tell those whom it concerns.

    Nobody comes by more than they may do already by naming themselves. Raises RefusedError.
    """
    check_may(by, "people.appoint", organisation, timezone.localdate())
    check_period(term.starts, term.ends)
    if meeting(Absence.objects.filter(person=person, organisation=organisation), term).exists():
        raise RefusedError(f"{person} is noted as away in that time already. End that first.")
    _check_cover(by, (person, organisation), term, deputy)
    made = Absence.objects.create(
        person=person, organisation=organisation, deputy=deputy, starts=term.starts, ends=term.ends
    )
    details = {"person": person.ref, "deputy": deputy.ref if deputy else ""}
    record(by, "people.noted_absence", made, details=details)
    tell_of(made, by)
    return made


@transaction.atomic
def end_absence(*, by: Person, absence: Absence, back_on: date) -> None:
    """Note that somebody is back from a day on; one that has not run yet is taken back.

    Raises RefusedError.
    """
    today = timezone.localdate()
    check_may(by, "people.appoint", absence.organisation, today)
    check_back(absence, back_on, today)
    details = {"person": absence.person.ref, "back_on": back_on.isoformat()}
    record(by, "people.ended_absence", absence, details=details)
    if back_on <= absence.starts:
        absence.delete()
    else:
        absence.ends = back_on - DAY
        absence.save(update_fields=["ends"])


def _check_cover(
    by: Person, away: tuple[Person, Organisation], term: Term, deputy: Person | None
) -> None:
    """Refuse a deputy who must not stand in, and to leave somebody or something without anybody."""
    person, organisation = away
    above = meeting(Absence.objects.filter(organisation__in=lines()[organisation.pk]), term)
    check_deputy(person=person, deputy=deputy, deputy_is_away=above.filter(person=deputy).exists())
    if deputy is not None:
        _check_handed_on(by, away, term, deputy)
    below = with_all_below(organisation)
    if meeting(Absence.objects.filter(deputy=person, organisation__in=below), term).exists():
        raise RefusedError(f"{person} stands in for somebody in that time. Change that first.")
    administers = Appointment.objects.filter(person=person, role=ADMINISTRATOR)
    theirs = meeting(administers.filter(organisation__in=below), term)
    for each in theirs.select_related("organisation"):
        stands_in = deputy if each.organisation == organisation else None
        others = _administrators_left(each.organisation, term, (person.pk, organisation.pk))
        check_somebody_administers(deputy=stands_in, others=others)


def _check_handed_on(
    by: Person, away: tuple[Person, Organisation], term: Term, deputy: Person
) -> None:
    """Refuse what would come to the deputy, where whoever names them may not pass it on."""
    person, organisation = away
    held = meeting(Appointment.objects.filter(person=person, organisation=organisation), term)
    roles = [*held.values_list("role", flat=True)]
    if deputy == by:
        check_can_stand_in(own_roles=own_roles_of(by, organisation, term.starts), roles=roles)
    own = own_roles_of(by, organisation, timezone.localdate())
    check_not_as_deputy(own_roles=own, roles=roles)


def _administrators_left(organisation: Organisation, term: Term, gone: tuple[int, int]) -> int:
    """Count who administers it, there or above, and is away from it on no day of that time.

    `gone` is who would be away too, and from where, by their keys.
    """
    above = lines()
    away = {*meeting(Absence.objects.all(), term).values_list("person", "organisation"), gone}
    held = in_line(organisation, ADMINISTRATOR).filter(person__is_active=True)
    staying = held.filter(starts__lte=term.starts, ends__isnull=True)
    return sum(
        not any((person, each.pk) in away for each in above[place])
        for person, place in staying.values_list("person", "organisation")
    )

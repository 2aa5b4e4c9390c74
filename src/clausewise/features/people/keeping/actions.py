"""Sets how long people are kept, holds a record back, and erases those past their time."""

from dataclasses import dataclass
from datetime import date
from typing import cast

from django.db import transaction
from django.db.models import Q, QuerySet

from clausewise.features.audit.api import record, without_walls
from clausewise.features.people.keeping.erasing import empty_pupils, forget_staff
from clausewise.features.people.keeping.queries import keeping_of, past_their_time
from clausewise.features.people.models import (
    Hold,
    Keeping,
    Leaving,
    Organisation,
    Person,
    Pupil,
)
from clausewise.features.people.writing import check_may, in_turn


@dataclass(frozen=True, slots=True)
class Held:
    """A record that is held back, or no longer, and the organisation that says so."""

    about: Pupil | Person
    organisation: Organisation


def set_periods(*, by: Person, keeping: Keeping, day: date) -> None:
    """Keep how long an organisation keeps people, and which is its last school year."""
    check_may(by, "people.erase", keeping.organisation, day)
    with transaction.atomic():
        keeping.save()
        names = ("pupil_years", "staff_years", "last_year")
        details = {name: getattr(keeping, name) for name in names}
        record(by, "people.set_keeping", keeping, details=details)


def hold(*, by: Person, held: Held, cause: str, day: date) -> None:
    """Stop a pupil's or a colleague's record from being erased, until the hold is lifted.

    Where it is held for that cause already, nothing happens.
    """
    check_may(by, "people.hold", held.organisation, day)
    said = {
        "organisation": held.organisation,
        "pupil": held.about if isinstance(held.about, Pupil) else None,
        "person": held.about if isinstance(held.about, Person) else None,
        "cause": cause,
    }
    with transaction.atomic():
        in_turn(held.organisation)
        if Hold.objects.on(day).filter(**said).exists():
            return
        Hold.objects.create(**said, starts=day)
        record(by, "people.held", held.about, details={"organisation": held.organisation.ref})


def lift_holds(*, by: Person, held: Held, day: date) -> None:
    """Let a record be erased again when its time comes."""
    check_may(by, "people.hold", held.organisation, day)
    about = held.about
    whose = Q(pupil=about) if isinstance(about, Pupil) else Q(person=about)
    with transaction.atomic():
        Hold.objects.on(day).filter(whose, organisation=held.organisation).delete()
        record(by, "people.lifted_hold", about, details={"organisation": held.organisation.ref})


@transaction.atomic
def erase_due(organisation: Organisation, day: date) -> dict[str, int]:
    """Do what `erase_past` does, for nobody in particular; where nobody is due, nothing happens.

    Of two that try at once, the second waits for the first and finds nobody.
    """
    Organisation.objects.select_for_update().get(pk=organisation.pk)
    counts = past_their_time(organisation, day).counts()
    if any(counts[name] for name in ("finished", "pupils", "contacts", "staff")):
        return erase_past(by=None, organisation=organisation, day=day)
    return counts


@without_walls("whoever left one school may belong to another")
def erase_past(*, by: Person | None, organisation: Organisation, day: date) -> dict[str, int]:
    """Make those past the last school year former pupils, and erase whoever is past their time.

    Returns how many of each. `by` is None where the operator of the machine does it, by a command.
    Names, numbers and addresses go; the references by which the audit record speaks of them stay.
    """
    if by is not None:
        check_may(by, "people.erase", organisation, day)
    with transaction.atomic():
        past = past_their_time(organisation, day)
        counts = past.counts()
        pupils, staff = list(past.pupils), list(past.staff)
        contacts = list(past.contacts.values_list("pk", flat=True))
        _finish(past.finished, keeping_of(organisation))
        empty_pupils(pupils, organisation, day)
        past.contacts.model.objects.filter(pk__in=contacts).delete()
        forget_staff(staff)
        record(by, "people.erased", organisation, details=counts)
    return counts


def _finish(pupils: QuerySet[Pupil], keeping: Keeping) -> None:
    cohorts = pupils.order_by().values_list("cohort", flat=True).distinct()
    for cohort in list(cohorts):
        last = date(cast("int", cohort) + cast("int", keeping.last_year) + 1, 8, 31)
        rows = pupils.filter(cohort=cohort).exclude(joined__gt=last)
        rows.update(left=last, leaving=Leaving.FINISHED)

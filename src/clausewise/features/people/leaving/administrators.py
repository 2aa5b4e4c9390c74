"""Without whom nobody would administer Clausewise somewhere: they stay until another does."""

from collections.abc import Collection
from datetime import date

from clausewise.features.people.cover.standing import LAST_RESORT, lines
from clausewise.features.people.leaving.standing import from_day
from clausewise.features.people.models import Appointment, Organisation, Person
from clausewise.features.people.rules.appointing import check_can_end


def last_administrators(
    leaving: Collection[int], organisation: Organisation, day: date
) -> frozenset[int]:
    """Return the keys of those, of some who leave, after whom nobody would administer it.

    `day` is the first on which they are gone. Whoever administers what is above an organisation can
    give it another administrator, so then nobody is the last.
    """
    line = lines()[organisation.pk]
    held = Appointment.objects.filter(from_day(day), role=LAST_RESORT, person__is_active=True)
    held = held.filter(organisation__in=line, starts__lte=day).order_by()
    rows = [*held.values_list("person", "organisation", "ends")]
    if any(ends is None and person not in leaving for person, _, ends in rows):
        return frozenset()
    here = {person for person, place, _ in rows if place == organisation.pk}
    return frozenset(here & {*leaving})


def check_can_leave(person: Person, organisation: Organisation, day: date) -> None:
    """Refuse to let the last administrator leave. Raises RefusedError."""
    if last_administrators({person.pk}, organisation, day):
        check_can_end(role=LAST_RESORT, organisation=organisation, others=0)

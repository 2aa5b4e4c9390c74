"""Tells those whom it concerns that somebody is away and who stands in: nobody does so unseen."""

from collections.abc import Callable, Collection

from django.conf import settings
from django.utils.module_loading import import_string

from clausewise.features.people.cover.standing import lines
from clausewise.features.people.models import Absence, Appointment, Person

Teller = Callable[[Absence, Collection[Person]], None]
"""What a feature above hands in: it tells some people of an absence."""


def tell_of(absence: Absence, by: Person) -> None:
    """Tell them by whatever the site's wiring names, except whoever has noted it."""
    for path in settings.PEOPLE_TOLD_OF_ABSENCES:
        teller: Teller = import_string(path)
        teller(absence, concerned(absence, by))


def concerned(absence: Absence, by: Person) -> list[Person]:
    """Return the absent person, their deputy, and who else holds one of their roles, but not `by`.

    Others who hold the role there or above are told only of a deputy: who does what they do.
    """
    told = [absence.person]
    if absence.deputy:
        held = Appointment.objects.on(absence.starts).filter(organisation=absence.organisation)
        roles = held.filter(person=absence.person).values("role")
        line = lines()[absence.organisation_id]
        others = Appointment.objects.on(absence.starts).filter(organisation__in=line)
        sharing = Person.objects.filter(appointments__in=others.filter(role__in=roles))
        told += [absence.deputy, *sharing]
    return [each for each in dict.fromkeys(told) if each != by and each.is_active]

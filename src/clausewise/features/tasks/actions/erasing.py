"""Takes away how and where people who are erased wanted to be told."""

from collections.abc import Sequence

from clausewise.features.people.api import Person
from clausewise.features.tasks.models import Choice, Feed, Hook


def erase_choices(people: Sequence[Person]) -> None:
    """Delete the choices, calendars and own addresses of some people, with notices sent there."""
    for kept in (Choice, Feed, Hook):
        kept.objects.filter(person__in=people).delete()

"""Tells people that somebody is away and who stands in."""

from collections.abc import Iterable

from django.utils import timezone

from clausewise.features.people.api import Absence, Person
from clausewise.features.tasks.actions.notices import News, tell
from clausewise.features.tasks.kinds import AWAY


def tell_of_absence(absence: Absence, people: Iterable[Person]) -> None:
    """Tell some people of an absence, by a link: no notice holds a name."""
    news = News(AWAY, absence.organisation, f"absence {absence.ref}")
    for person in people:
        tell(person, news, now=timezone.now())

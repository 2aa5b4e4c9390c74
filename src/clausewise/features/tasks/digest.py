"""The daily digest: one e-mail a person and day, with counts, and only where there is something."""

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Q
from django.utils import timezone
from django_tasks import task

from clausewise.features.people.api import (
    Appointment,
    Chosen,
    Membership,
    Organisation,
    Person,
    lines,
    settings_of,
    viewer_of,
)
from clausewise.features.tasks.actions.notices import News, post
from clausewise.features.tasks.dates import soon, when
from clausewise.features.tasks.kinds import DIGEST
from clausewise.features.tasks.lasting import note_below
from clausewise.features.tasks.models import Choice, Task
from clausewise.features.tasks.queries import needing, outstanding

LONDON = ZoneInfo("Europe/London")
Counts = dict[str, dict[str, int]]


def moment(chosen: Chosen, now: datetime) -> datetime | None:
    """Return when today's digest is due, by London's clocks; None on a day without one.

    An hour that a night in March skips counts as the hour after it; of an hour that a night in
    October has twice, the first counts.
    """
    day = now.astimezone(LONDON).date()
    if not chosen.works_on(day):
        return None
    return datetime.combine(day, time(chosen.digest_hour), LONDON).astimezone(UTC)


def starts_the_week(chosen: Chosen, day: date) -> bool:
    """Whether a day is the first of the week on which a digest goes."""
    before = (day - timedelta(days=n) for n in range(1, day.weekday() + 1))
    return not any(chosen.works_on(each) for each in before)


@task()
def send_digests(organisation: int, day: str) -> None:
    """Keep a digest for everybody in an organisation who has something to do, or to oversee."""
    today = date.fromisoformat(day)
    here = Organisation.objects.get(pk=organisation)
    note_below(organisation, timezone.now())
    leaders = starts_the_week(settings_of(here), today)
    for person in _people(here, today):
        viewer = viewer_of(person, today)
        counts = _own(list(needing(viewer, today)), today)
        if leaders:
            counts |= {each.ref: dict(n) for each, n in outstanding(viewer).items()}
        if counts:
            post(person, News(DIGEST, here, day, counts=counts), now=timezone.now())


def _own(tasks: list[Task], today: date) -> Counts:
    """Count somebody's tasks by how pressing they are and by kind; nothing where none is new."""
    yesterday = timezone.now() - timedelta(days=1)
    if not any(soon(each.due, today) or each.added_at >= yesterday for each in tasks):
        return {}
    counts: Counts = {}
    for each in tasks:
        of_word = counts.setdefault(when(each.due, today).word, Counter())
        of_word[each.kind] = of_word.get(each.kind, 0) + 1
    return counts


def _people(organisation: Organisation, today: date) -> list[Person]:
    """Return everybody who may have something to do in an organisation and wants a digest."""
    above = lines()[organisation.pk]
    rows = Task.objects.filter(organisation=organisation, status="open")
    holders = Appointment.objects.on(today).filter(organisation__in=above)
    members = Membership.objects.on(today).filter(organisation=organisation)
    stand_in = members.filter(person__stands_in__organisation=organisation)
    named = Q(pk__in=rows.values("person")) | Q(pk__in=rows.values("taken_by"))
    known = named | Q(pk__in=holders.values("person")) | Q(pk__in=stand_in.values("person"))
    without = Choice.objects.filter(digest=False).values("person")
    return list(Person.objects.filter(known, is_active=True).exclude(pk__in=without))

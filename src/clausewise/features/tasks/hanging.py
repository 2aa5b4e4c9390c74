"""What of tasks hangs on people who leave, or was left behind by those who have left."""

from collections.abc import Iterable, Sequence
from typing import cast

from django.db.models import Q, QuerySet
from django.urls import reverse

from clausewise.features.people.api import Leavers, LeftBehind, Organisation, Person
from clausewise.features.tasks.dates import when
from clausewise.features.tasks.kinds import kinds
from clausewise.features.tasks.models import Task
from clausewise.features.tasks.queries import MOST_SHOWN, kept_by, left_behind


def hanging(leavers: Leavers) -> Iterable[LeftBehind]:
    """Yield the open tasks that hang on leavers, as far as whoever looks may know of them.

    What is confidential is shown to those alone who look after tasks of that kind.
    """
    kept = kept_by(leavers.viewer, leavers.organisation)
    seen = {name for name, kind in kinds().items() if leavers.all_seen and not kind.confidential}
    if leavers.people is None:
        rows = left_behind(leavers.organisation).filter(kind__in=seen | {*kept})[:MOST_SHOWN]
    else:
        rows = _had_by(leavers.people, leavers.organisation).filter(kind__in=seen | {*kept})
    for task in rows:
        yield _left(task, leavers, may_open=task.kind in kept)


def _had_by(people: Sequence[Person], organisation: Organisation) -> QuerySet[Task]:
    theirs = Q(taken_by__in=people) | Q(taken_by=None, person__in=people)
    rows = Task.objects.filter(theirs, organisation=organisation, status="open")
    return rows.select_related("organisation", "person", "taken_by")


def _left(task: Task, leavers: Leavers, *, may_open: bool) -> LeftBehind:
    here = [task.organisation.slug, task.ref]
    may_take = may_open and leavers.people is None and not task.what.for_another
    may_take = may_take and leavers.viewer.can("tasks.hand_over", task.organisation)
    return LeftBehind(
        person=cast("Person", task.taken_by or task.person),  # never for a role alone
        what=task.what.words,
        url=reverse("tasks:task", args=here) if may_open else "",
        note=when(task.due, leavers.day).says,
        take=reverse("tasks:take", args=here) if may_take else "",
    )

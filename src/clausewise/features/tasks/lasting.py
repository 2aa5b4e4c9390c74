"""Tasks that are there for exactly as long as what they ask for is so.

They are brought in line whenever a first page is shown, before each digest, and by the workers:
so it does not matter by what a gap arose or closed, an act, an import or a day that came.
"""

from collections.abc import Collection
from datetime import datetime

from django.db.models import QuerySet
from django.utils import timezone

from clausewise.features.audit.api import coming_from
from clausewise.features.people.api import NOBODY, Viewer, lines, undecided, unfilled_among
from clausewise.features.tasks.actions.tasks import Wanted, add_task, settle
from clausewise.features.tasks.kinds import APPOINT, DECIDE, Kind
from clausewise.features.tasks.models import Task
from clausewise.features.tasks.models.task import Status

APPOINTS, OTHERWISE = "administrator", "headteacher"
"""Who is asked to fill a role, and who where it is the first of these that nobody fills."""


def note_lasting(now: datetime, among: Collection[int] | None = None) -> None:
    """Bring them in line everywhere, or in the organisations with these keys."""
    note_gaps(now, among)
    note_undecided(now, among)


@coming_from("background work")
def note_for(viewer: Viewer, now: datetime) -> None:
    """Bring in line those that somebody who looks may have; looking causes none of them."""
    if fills := viewer.where("people.appoint"):
        note_gaps(now, fills)
    note_undecided(now, viewer.roles)


def note_below(organisation: int, now: datetime) -> None:
    """Bring them in line in an organisation and all below it."""
    places = ((pk, {place.pk for place in line}) for pk, line in lines().items())
    note_lasting(now, {pk for pk, line in places if organisation in line})


def note_gaps(now: datetime, among: Collection[int] | None = None) -> None:
    """Ask for somebody in each role that a policy needs and nobody fills, until somebody does."""
    day = timezone.localdate(now)
    gaps = {(gap.organisation.pk, gap.role): gap for gap in unfilled_among(day, among)}
    earlier: dict[tuple[int, str], list[Task]] = {}
    for task in _of(APPOINT, among):
        earlier.setdefault((task.organisation_id, task.key.partition(" ")[0]), []).append(task)
    asked = {at for at, tasks in earlier.items() if any(map(_is_open, tasks))}
    for at in (each for each in gaps if each not in asked):
        gap, number = gaps[at], len(earlier.get(at, ())) + 1
        role = OTHERWISE if gap.role == APPOINTS else APPOINTS
        # numbered, so that two who see the same gap at once ask once
        wanted = Wanted(APPOINT.name, gap.organisation, f"{gap.role} {number}", role=role)
        add_task(wanted, by=None, now=now)
    _close([task for at in asked - gaps.keys() for task in earlier[at]], now)


def note_undecided(now: datetime, among: Collection[int] | None = None) -> None:
    """Ask whoever may to decide on each declaration, until it is decided or withdrawn."""
    waiting = {each.ref: each for each in undecided(among)}
    asked = {task.key: task for task in _of(DECIDE, among).filter(status=Status.OPEN)}
    for ref in (each for each in waiting if each not in asked):
        each = waiting[ref]
        wanted = Wanted(DECIDE.name, each.organisation, ref, role=each.decides)
        add_task(wanted, by=each.person, now=now)
    _close([asked[ref] for ref in asked.keys() - waiting.keys()], now)


def _of(kind: Kind, among: Collection[int] | None) -> QuerySet[Task]:
    rows = Task.objects.filter(kind=kind.name).select_related("organisation")
    return rows if among is None else rows.filter(organisation__in=among)


def _is_open(task: Task) -> bool:
    return task.status == Status.OPEN


def _close(tasks: Collection[Task], now: datetime) -> None:
    for task in filter(_is_open, tasks):
        settle(task.kind, task.organisation, task.key, by=NOBODY, now=now)

"""What recurs: a table of turns that any worker may take, each turn taken once.

There is no clock but the database's rows. A worker that finds a turn due moves it on, in the
transaction that hands out the work; of two that try at once, one finds it moved. A machine that
slept through several turns takes one.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from clausewise.features.people.api import (
    Organisation,
    delete_stale_files,
    erase_due,
    forget_tallies,
    settings_everywhere,
)
from clausewise.features.tasks.digest import LONDON, moment, send_digests
from clausewise.features.tasks.heads import MORNING, goes_out, send_heads
from clausewise.features.tasks.lasting import note_lasting
from clausewise.features.tasks.models import Turn
from clausewise.features.tasks.sending.deliver import hand_out_again, note_interrupted
from clausewise.features.tasks.tidying import note_left_behind, note_unsent, see_off

DEAD = timedelta(minutes=30)
KEPT = timedelta(days=7)
NIGHT = time(2)
"""When those past their time are erased, by London's clocks."""
ERASE, HEADS = "erase", "heads"


def revive(now: datetime) -> None:
    """Hand out again what a worker was doing when it died: everything here may be done twice."""
    running = DBTaskResult.objects.filter(status="RUNNING", started_at__lte=now - DEAD)
    running.update(status="READY", started_at=None)


def forget(now: datetime) -> None:
    """Drop what was done over a week ago from the workers' list."""
    ended = DBTaskResult.objects.filter(status__in=("SUCCESSFUL", "FAILED"))
    ended.filter(finished_at__lte=now - KEPT).delete()


def tidy(_now: datetime) -> None:
    """Delete the files that nobody came back to, and how often directories asked before."""
    delete_stale_files()
    forget_tallies()


@dataclass(frozen=True, slots=True)
class Job:
    """Something to do again and again, this long after its last turn."""

    every: timedelta
    run: Callable[[datetime], None]


JOBS = {
    "hand out again": Job(timedelta(seconds=20), hand_out_again),
    "note interrupted": Job(timedelta(minutes=1), note_interrupted),
    "see leavers off": Job(timedelta(minutes=1), see_off),
    "note lasting": Job(timedelta(minutes=1), note_lasting),
    "note left behind": Job(timedelta(minutes=5), note_left_behind),
    "note unsent": Job(timedelta(minutes=5), note_unsent),
    "revive": Job(timedelta(minutes=5), revive),
    "tidy files": Job(timedelta(hours=1), tidy),
    "forget": Job(timedelta(days=1), forget),
}


@task(priority=10)
def run_job(name: str) -> None:
    """Do one recurring job."""
    JOBS[name].run(timezone.now())


@task
def erase_in(organisation: int) -> None:
    """Erase those of one organisation who are past their time: all of them or, if killed, none."""
    erase_due(Organisation.objects.get(pk=organisation), timezone.localdate())


def last_turn() -> datetime | None:
    """Return when a worker was last seen to take a turn: every 20 seconds, while there is one."""
    return Turn.objects.order_by("-last_at").values_list("last_at", flat=True).first()


def tick(now: datetime) -> None:
    """Hand out whatever is due."""
    last = dict(Turn.objects.values_list("job", "last_at"))
    for name, job in JOBS.items():
        if name not in last or last[name] + job.every <= now:
            _take(name, last.get(name), now, partial(run_job.enqueue, name))
    if settings.ERASES_NIGHTLY:
        _tick_daily(ERASE, NIGHT, last.get(ERASE), now)
    if goes_out():
        _tick_daily(HEADS, MORNING, last.get(HEADS), now)
    for organisation, chosen in settings_everywhere().items():
        due = moment(chosen, now)
        _tick_digest(organisation, due, last, now)


def _tick_daily(name: str, at: time, last: datetime | None, now: datetime) -> None:
    """Let what is done once a day be done, or as soon as there is a worker again.

    A site that never did so has until the coming day to look at whom it would be about.
    """
    here = now.astimezone(LONDON)
    day = here.date() if here.time() >= at else here.date() - timedelta(days=1)
    if last is None:
        _take(name, None, now, lambda: None)
    elif last < datetime.combine(day, at, LONDON):
        _take(name, last, now, partial(DAILY[name], day))


def _hand_out_erasing(_day: date) -> None:
    for pk in Organisation.objects.order_by("pk").values_list("pk", flat=True):
        erase_in.enqueue(pk)


def _hand_out_heads(day: date) -> None:
    send_heads.enqueue((day - timedelta(days=1)).isoformat())


DAILY = {ERASE: _hand_out_erasing, HEADS: _hand_out_heads}


def _tick_digest(
    organisation: Organisation, due: datetime | None, last: dict[str, datetime], now: datetime
) -> None:
    name = f"digest {organisation.ref}"
    if due is None or now < due or (name in last and last[name] >= due):
        return
    day = now.astimezone(LONDON).date()
    hand_out = partial(send_digests.enqueue, organisation.pk, day.isoformat())
    _take(name, last.get(name), now, hand_out)


def _take(name: str, last: datetime | None, now: datetime, hand_out: Callable[[], object]) -> None:
    """Take a turn and hand out its work, both or neither, unless another worker took it."""
    with transaction.atomic():
        if last is None:
            _, mine = Turn.objects.get_or_create(job=name, defaults={"last_at": now})
        else:
            mine = bool(Turn.objects.filter(job=name, last_at=last).update(last_at=now))
        if mine:
            hand_out()

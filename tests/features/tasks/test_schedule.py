"""What recurs is taken from a table: each turn once, however many workers look."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from clausewise.features.people.api import Membership, Organisation
from clausewise.features.tasks.models import Notice, Task, Turn
from clausewise.features.tasks.schedule import JOBS, forget, revive, run_job, tick
from clausewise.features.tasks.schedule import _take as take
from clausewise.features.tasks.tidying import note_left_behind, note_unsent

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)  # a Saturday: no digest stirs


def queued(name):
    rows = DBTaskResult.objects.filter(task_path__endswith="run_job")
    return sum(each.args_kwargs["args"] == [name] for each in rows)


def test_each_job_has_its_turn_once_in_its_time(db):
    for seconds in range(0, 61, 5):
        tick(NOW + timedelta(seconds=seconds))

    assert queued("hand out again") == 4
    assert queued("note interrupted") == 2
    assert queued("forget") == 1


def test_two_workers_that_see_the_same_turn_take_it_once(db):
    Turn.objects.create(job="forget", last_at=NOW)
    taken = []
    for worker in ("first", "second"):
        take("forget", NOW, NOW + timedelta(days=1), lambda worker=worker: taken.append(worker))

    assert taken == ["first"]


def test_two_workers_that_see_a_new_job_take_it_once(db):
    taken = []
    for worker in ("first", "second"):
        take("new", None, NOW, lambda worker=worker: taken.append(worker))

    assert taken == ["first"]


def test_a_turn_whose_work_could_not_be_handed_out_is_not_lost(db):
    def fail():
        raise OSError("the disk is full")

    with pytest.raises(OSError, match="full"):
        take("new", None, NOW, fail)

    assert not Turn.objects.exists()


@pytest.mark.parametrize("name", JOBS)
def test_every_job_runs_on_an_empty_site(db, name):
    run_job.call(name)


def test_what_a_dead_worker_was_doing_is_handed_out_again(db):
    run_job.enqueue("forget")
    now = timezone.now()
    DBTaskResult.objects.update(status="RUNNING", started_at=now - timedelta(minutes=29))
    revive(now)
    assert DBTaskResult.objects.get().status == "RUNNING"

    revive(now + timedelta(minutes=2))
    assert DBTaskResult.objects.get().status == "READY"


def test_what_was_done_long_ago_is_forgotten(db):
    run_job.enqueue("forget")
    now = timezone.now()
    DBTaskResult.objects.update(status="SUCCESSFUL", finished_at=now)
    forget(now + timedelta(days=6))
    assert DBTaskResult.objects.exists()

    forget(now + timedelta(days=8))
    assert not DBTaskResult.objects.exists()


@pytest.fixture
def left(world, add, today):
    """Return a task of somebody who has left."""

    def leave(kind="policies.sign", **given):
        task = add(kind, person=world.person("volunteer", "ash-lane"), **given)
        yesterday = today - timedelta(days=1)
        Membership.objects.filter(person=task.person).update(ends=yesterday)
        return task

    return leave


def asked():
    rows = Task.objects.filter(kind="tasks.take_over", status="open")
    return sorted(rows.values_list("role", flat=True))


def test_those_who_look_after_it_are_asked_to_take_over_once(left):
    left()
    left("concerns.see")
    for _ in range(2):
        note_left_behind(timezone.now())

    assert asked() == ["administrator", "dsl"]


def test_once_nothing_is_left_the_request_is_settled_and_may_come_anew(left, looks, head):
    task = left()
    note_left_behind(timezone.now())
    Task.objects.filter(pk=task.pk).update(status="done")
    note_left_behind(timezone.now())
    assert asked() == []

    left(key="2")
    note_left_behind(timezone.now() + timedelta(minutes=5))
    assert asked() == ["administrator"]


def test_lost_notices_are_somebodys_task_once_a_day(world, school):
    now = timezone.now()
    lost = {"kind": "concerns.alarm", "organisation": school, "channel": "webhook"}
    times = {"added_at": now, "next_at": now, "changed_at": now}
    for number, step in enumerate(("given_up", "unclear", "sent")):
        Notice.objects.create(**lost, **times, key=str(number), step=step)
    for _ in range(2):
        note_unsent(now)

    task = Task.objects.get(kind="tasks.unsent")
    assert (task.organisation, task.role) == (school, "network_manager")
    assert Organisation.objects.count() > 1

"""Every night those past their time are erased, once, whatever becomes of the workers."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from clausewise.features.audit.models import Entry
from clausewise.features.people.api import Contact, Organisation, Pupil, Tie
from clausewise.features.tasks.models import Task, Turn
from clausewise.features.tasks.schedule import erase_in, run_job, tick

EVENING = datetime(2026, 11, 27, 18, tzinfo=UTC)
NIGHT = datetime(2026, 11, 28, 2, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def former(school):
    """A former pupil whose time is long past, with a parent."""
    given = {"organisation": school, "last_name": "Moss"}
    pupil = Pupil.objects.create(first_name="Freya", left=date(2020, 7, 1), **given)
    Tie.objects.create(pupil=pupil, contact=Contact.objects.create(**given))
    return pupil


def erased():
    return Entry.objects.filter(act="people.erased").count()


def handed_out():
    return DBTaskResult.objects.filter(task_path__endswith="erase_in").count()


def test_each_organisation_has_its_turn_once_a_night(world):
    for hours in range(40):
        tick(EVENING + timedelta(hours=hours))

    assert handed_out() == 2 * Organisation.objects.count()


def test_a_site_that_never_did_so_waits_for_the_coming_night(world):
    tick(EVENING)
    tick(NIGHT - timedelta(seconds=1))
    assert handed_out() == 0

    tick(NIGHT)
    assert handed_out() == Organisation.objects.count()


def test_a_machine_that_was_off_does_it_once_when_it_is_on_again(world):
    tick(EVENING)
    for hours in (80, 81):
        tick(EVENING + timedelta(hours=hours))

    assert handed_out() == Organisation.objects.count()


def test_an_operator_may_turn_it_off(world, settings):
    settings.ERASES_NIGHTLY = False
    for days in range(3):
        tick(NIGHT + days * DAY)

    assert handed_out() == 0
    assert not Turn.objects.filter(job="erase").exists()


@pytest.mark.parametrize("hours", [1, 8, 23])
def test_a_night_that_a_machine_slept_through_is_made_up_for_at_whatever_hour(world, hours):
    Turn.objects.create(job="erase", last_at=NIGHT - 3 * DAY)

    for minutes in (0, 5):
        tick(NIGHT.replace(hour=hours, minute=minutes))

    assert handed_out() == Organisation.objects.count()


def test_a_worker_erases_and_records_it_only_where_somebody_is_due(world, former):
    Turn.objects.create(job="erase", last_at=timezone.now() - 2 * DAY)
    tick(timezone.now())
    for each in DBTaskResult.objects.filter(task_path__endswith="erase_in"):
        erase_in.call(*each.args_kwargs["args"])

    former.refresh_from_db()
    assert (former.full_name, Contact.objects.count()) == ("Former pupil", 0)
    entry = Entry.objects.get(act="people.erased")
    assert (entry.about, entry.by) == (former.organisation.audit_name, "")
    assert entry.details["pupils"] == 1


def test_two_workers_that_erase_the_same_do_it_once(former):
    for _ in range(2):
        erase_in.call(former.organisation_id)

    assert erased() == 1


def test_a_leaver_of_yesterday_is_seen_off_and_what_they_left_is_a_task(world, add):
    somebody = world.person("volunteer", "ash-lane")
    add(person=somebody)
    somebody.memberships.update(ends=timezone.localdate() - DAY)

    run_job.call("see leavers off")

    somebody.refresh_from_db()
    assert not somebody.is_active
    assert Task.objects.get(kind="tasks.take_over").organisation.slug == "ash-lane"

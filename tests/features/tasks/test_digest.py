"""One e-mail a day, at the school's hour by London's clocks, only where there is something."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from clausewise.features.people.api import Absence, Chosen, Organisation
from clausewise.features.people.models import Settings
from clausewise.features.tasks.digest import moment, send_digests, starts_the_week
from clausewise.features.tasks.models import Choice, Notice, Turn
from clausewise.features.tasks.schedule import tick
from clausewise.features.tasks.sending.wording import words_of

DAY = timedelta(days=1)


@pytest.fixture
def digests(school, today):
    """Return a function that keeps the school's digests, and returns their lines by address."""

    def kept(day=today, at=school):
        send_digests.call(at.pk, day.isoformat())
        return {
            n.person.email: words_of(n).lines for n in Notice.objects.filter(kind="tasks.digest")
        }

    return kept


def utc(*parts):
    return datetime(*parts, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "hour", "due"),
    [
        (utc(2026, 11, 25, 12), 7, utc(2026, 11, 25, 7)),  # winter: London is at UTC
        (utc(2026, 7, 1, 12), 7, utc(2026, 7, 1, 6)),  # summer: an hour ahead
        (utc(2026, 6, 30, 23, 30), 7, utc(2026, 7, 1, 6)),  # already the next day in London
        (utc(2027, 3, 28, 12), 7, utc(2027, 3, 28, 6)),  # the morning the clocks went forward
        (utc(2027, 3, 28, 12), 1, utc(2027, 3, 28, 1)),  # an hour that this night does not have
        (utc(2026, 10, 25, 12), 7, utc(2026, 10, 25, 7)),  # the morning the clocks went back
        (utc(2026, 10, 25, 12), 1, utc(2026, 10, 25, 0)),  # an hour that this night has twice
    ],
)
def test_the_hour_is_that_of_londons_clocks(now, hour, due):
    assert moment(Chosen(digest_hour=hour, digest_days="1234567"), now) == due


@pytest.mark.parametrize("day", [utc(2026, 11, 28, 12), utc(2026, 11, 29, 12)])
def test_nothing_goes_at_the_weekend(day):
    assert moment(Chosen(), day) is None


@pytest.mark.parametrize(
    ("days", "first"), [("12345", 23), ("2345", 24), ("17", 23), ("7", 29), ("67", 28)]
)
def test_the_first_day_of_the_week_is_the_first_on_which_anything_goes(days, first):
    chosen = Chosen(digest_days=days)
    week = [date(2026, 11, 23) + n * DAY for n in range(7)]
    found = [day.day for day in week if chosen.works_on(day) and starts_the_week(chosen, day)]

    assert found == [first]


def test_it_counts_what_is_due_by_kind_and_names_nobody(add, head, digests, today):
    add(key="a", due=today - DAY)
    add(key="b", due=today - 2 * DAY)
    add("concerns.alarm", key="c", due=today)
    add("posts.review", key="d", about=head)

    lines = digests()[head.email]

    assert "\n".join(lines).strip().split("\n\n") == [
        "Overdue\n- Read and sign the policy: 2",
        "Due today\n- Read a new report: 1",
        "No date\n- Review a draft: 1",
    ]


def test_whoever_has_nothing_gets_nothing(add, head, assistant, digests, a_monday):
    add(due=timezone.localdate())

    assert head.email in digests()
    assert assistant.email not in digests()


def test_what_is_neither_soon_nor_new_does_not_make_a_digest(add, digests, head, today):
    task = add(due=today + 30 * DAY)
    task.added_at -= 3 * DAY
    task.save()

    assert head.email not in digests(date(2026, 11, 24))


def test_whoever_does_not_want_it_gets_none(add, head, digests, today):
    Choice.objects.create(person=head, digest=False)
    add(due=today)

    assert head.email not in digests()


def test_a_deputy_gets_what_the_absent_head_has(add, head, assistant, school, digests, today):
    Absence.objects.create(person=head, organisation=school, deputy=assistant, starts=today)
    add(due=today)

    assert assistant.email in digests()


def test_one_digest_a_day_whatever_runs_twice(add, digests, world, today):
    add(due=today)
    digests()
    digests(at=world.organisation("cadmus"))

    assert Notice.objects.filter(key=f"tasks.digest:{today}").values(
        "person"
    ).distinct().count() == (Notice.objects.filter(kind="tasks.digest").count())


def test_on_mondays_leaders_are_told_what_is_outstanding(add, world, digests, a_monday, school):
    add(key="a", person=world.person("employee", "ash-lane"))
    add(key="b", person=world.person("volunteer", "ash-lane"))
    add("concerns.see", key="c", role="dsl")

    leader = world.person("trust_leader", "cadmus").email
    lines = digests(a_monday, world.organisation("cadmus"))[leader]

    assert lines[:4] == (
        "",
        "Outstanding in Ash Lane Primary School",
        "- Read and sign the policy: 2",
        "- Appoint somebody to a role that nobody fills: 1",
    )
    assert "concern" not in " ".join(lines)


def test_on_other_days_they_are_not(add, world, digests, a_monday):
    add(person=world.person("employee", "ash-lane"))

    assert world.person("trust_leader", "cadmus").email not in digests(
        a_monday + DAY, world.organisation("cadmus")
    )


def names():
    queued = DBTaskResult.objects.filter(task_path__endswith="send_digests")
    return [each.args_kwargs["args"][1] for each in queued.order_by("enqueued_at")]


@pytest.fixture
def alone(world):
    """Keep one organisation, so that its turns are the only ones."""
    Organisation.objects.filter(parent__isnull=False).delete()
    Organisation.objects.exclude(slug="little-eaton").delete()


def test_it_goes_once_from_its_hour_on(alone):
    for minute in (0, 5):
        tick(utc(2026, 11, 25, 6, 55 + minute % 5))
    assert names() == []

    for minute in (0, 5, 10):
        tick(utc(2026, 11, 25, 7, minute))
    assert names() == ["2026-11-25"]


def test_a_machine_that_slept_sends_todays_and_not_yesterdays(alone):
    tick(utc(2026, 11, 23, 8))
    tick(utc(2026, 11, 25, 16))

    assert names() == ["2026-11-23", "2026-11-25"]


def test_over_a_weekend_it_waits_for_monday(alone):
    for day in range(27, 31):
        tick(utc(2026, 11, day, 12))

    assert names() == ["2026-11-27", "2026-11-30"]


def test_an_hour_that_a_night_has_twice_sends_once(alone, world):
    school = world.organisation("little-eaton")
    Settings.objects.create(organisation=school, digest_hour=1, digest_days="1234567")
    for minute in range(0, 180, 10):
        tick(utc(2026, 10, 25) + timedelta(minutes=minute))

    assert names() == ["2026-10-25"]


def test_a_school_that_set_nothing_is_told_at_its_trusts_hour(alone, world):
    school = world.organisation("little-eaton")
    school.parent = trust = Organisation.objects.create(name="Trust", slug="trust", kind="trust")
    school.save()
    Settings.objects.create(organisation=trust, digest_hour=10)

    tick(utc(2026, 11, 25, 9))
    assert names() == []
    tick(utc(2026, 11, 25, 10))
    assert names() == ["2026-11-25"] * 2  # the trust's own, and the school's


def test_an_earlier_hour_chosen_today_does_not_send_a_second_one(alone, world):
    tick(utc(2026, 11, 25, 8))
    Settings.objects.create(organisation=world.organisation("little-eaton"), digest_hour=6)
    tick(utc(2026, 11, 25, 9))

    assert names() == ["2026-11-25"]
    assert Turn.objects.filter(job__startswith="digest").count() == 1

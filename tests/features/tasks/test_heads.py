"""Each morning every chair of governors is sent where the audit record stood at the day's end."""

import re
from datetime import UTC, datetime, timedelta
from email import message_from_string, policy

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from clausewise.features.audit.api import Head, check, record
from clausewise.features.people.api import Appointment, Person
from clausewise.features.tasks.heads import send_heads
from clausewise.features.tasks.models import Choice, Notice, Turn
from clausewise.features.tasks.schedule import tick

EVENING = datetime(2026, 11, 24, 18, tzinfo=UTC)
MORNING = datetime(2026, 11, 25, 7, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture
def chair(world):
    return world.person("chair_of_governors", "ash-lane")


@pytest.fixture
def recorded(head):
    """Something is in the record of today."""
    record(head, "people.looked", head)
    return timezone.localdate().isoformat()


def bodies(mail):
    return [message_from_string(each, policy=policy.default).get_content() for each in mail.got]


def handed_out():
    rows = DBTaskResult.objects.filter(task_path__endswith="send_heads")
    return [each.args_kwargs["args"] for each in rows.order_by("enqueued_at")]


def test_each_day_has_its_turn_once_though_two_workers_look(world, mail):
    for hours in range(40):
        tick(EVENING + hours * HOUR)
        tick(EVENING + hours * HOUR)

    assert handed_out() == [["2026-11-24"], ["2026-11-25"]]


def test_a_machine_that_was_off_in_the_morning_sends_it_when_it_is_on_again(world, mail):
    tick(EVENING)
    tick(MORNING - HOUR)
    assert handed_out() == []

    tick(MORNING + 5 * HOUR)
    assert handed_out() == [["2026-11-24"]]


def test_one_that_is_on_again_only_after_midnight_sends_the_day_it_missed_and_then_the_next(
    world, mail
):
    tick(EVENING)
    for hours in (18, 19, 24):
        tick(MORNING + hours * HOUR)

    assert handed_out() == [["2026-11-24"], ["2026-11-25"]]


def test_an_operator_may_send_it_by_hand_instead(world, mail, settings):
    settings.SENDS_HEADS = False
    for days in range(3):
        tick(MORNING + 24 * days * HOUR)

    assert handed_out() == []


def test_without_a_mail_server_nothing_is_made_that_goes_nowhere(world, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    for days in range(3):
        tick(MORNING + 24 * days * HOUR)

    assert not Turn.objects.filter(job="heads").exists()


def test_a_chair_gets_a_line_that_proves_the_record_and_names_nobody(
    chair, head, recorded, mail, send
):
    send_heads.call(recorded)
    send()

    (body,) = [each for each in bodies(mail) if "Ash Lane" in each]
    said = re.search(r"Clausewise audit record at the end of .*: (\d+:[0-9a-f]{64})", body)[1]
    assert Head.read(said).stands()
    assert check(Head.read(said)).findings == ()
    assert f'clausewise audit verify --head "{said}"' in body
    assert "CLAUSEWISE_AUDIT_HEADS" in body
    assert "You can choose" not in body
    names = {name for each in Person.objects.all() for name in (each.first_name, each.last_name)}
    assert not names & set(re.findall(r"\w+", body))


def test_every_chair_is_told_once_a_day_whatever_they_chose_and_nobody_else(chair, recorded, world):
    Choice.objects.create(person=chair, at_once="never", digest=False)
    Appointment.objects.create(
        person=chair,
        organisation=world.organisation("brookside"),
        role="chair_of_governors",
        starts="2024-09-01",
    )

    for _ in ("one worker", "and another"):
        send_heads.call(recorded)

    told = Notice.objects.filter(kind="tasks.audit_head").values_list("person", flat=True)
    chairs = Appointment.objects.on(timezone.localdate()).filter(role="chair_of_governors")
    assert sorted(told) == sorted(set(chairs.values_list("person", flat=True)))


def test_of_a_day_before_the_first_entry_nothing_is_sent(chair):
    send_heads.call("2001-01-01")

    assert not Notice.objects.exists()


def test_a_record_that_was_emptied_meanwhile_is_told(chair, recorded, mail, send):
    send_heads.call(recorded)
    Notice.objects.update(key="tasks.audit_head:2001-01-01")
    send()

    assert any("holds nothing up to that day" in body for body in bodies(mail))


def test_one_that_did_not_arrive_can_be_seen_by_whoever_runs_the_network(chair, recorded):
    send_heads.call(recorded)

    assert {each.words for each in Notice.objects.all()} == {"Keep where the audit record stands"}

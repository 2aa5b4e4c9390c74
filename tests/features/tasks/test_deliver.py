"""A notice is sent at most once, tried again with growing waits, and given up where all can see."""

import socket
from datetime import timedelta
from email import message_from_string, policy

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from clausewise.features.audit.models import Entry
from clausewise.features.tasks.actions.notices import News, tell
from clausewise.features.tasks.kinds import kind_of
from clausewise.features.tasks.models import Choice, Hook, Notice
from clausewise.features.tasks.sending.deliver import (
    HOLD,
    WAITS,
    deliver,
    hand_out,
    hand_out_again,
    interrupt,
    note_interrupted,
)


def told(person, school, kind="concerns.alarm", key="1"):
    tell(person, News(kind_of(kind), school, key), now=timezone.now())


def read(text):
    return message_from_string(text, policy=policy.default)


def test_an_email_is_plain_and_says_what_needs_one_with_a_link(head, school, mail, send):
    told(head, school)

    (notice,) = send()

    message = read(mail.got[0])
    body = message.get_content()
    assert (notice.step, message["To"], message["Subject"]) == (
        "sent",
        head.email,
        "Read a new report",
    )
    assert message["Message-ID"] == f"<{notice.ref}@127.0.0.1>"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message.get_content_type() == "text/plain"
    assert "http://127.0.0.1:8000/o/ash-lane/" in body or "http://127.0.0.1/o/ash-lane/" in body
    assert head.first_name not in body


def test_told_twice_is_told_once(head, school, mail, send):
    told(head, school)
    told(head, school)
    send()
    send()

    assert len(mail.got) == 1


def test_handed_to_two_workers_it_is_sent_once(head, school, mail):
    told(head, school)
    pk = Notice.objects.get().pk
    deliver.call(pk)
    deliver.call(pk)

    assert len(mail.got) == 1


@pytest.mark.parametrize(
    ("at_once", "kind", "comes"),
    [
        ("urgent", "concerns.alarm", True),
        ("urgent", "policies.sign", False),
        ("all", "policies.sign", True),
        ("never", "concerns.alarm", False),
    ],
)
def test_everyone_is_told_at_once_only_of_what_they_chose(head, school, at_once, kind, comes):
    Choice.objects.create(person=head, at_once=at_once)

    told(head, school, kind)

    assert Notice.objects.exists() == comes


def test_ones_own_teams_is_told_too(head, school, receiver, mail, send):
    Hook.objects.create(person=head, channel="teams", url=receiver.url)
    told(head, school)

    assert [notice.step for notice in send()] == ["sent", "sent"]
    assert (len(mail.got), len(receiver.taken.got)) == (1, 1)


def test_whoever_asked_is_not_told_of_their_own_request(add, head, mail, send):
    add("concerns.alarm", by=head)

    assert not send().exists()


def test_while_nobody_answers_it_is_tried_again_ever_later_and_then_given_up(
    head, school, mail, settings, send
):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        settings.EMAIL_PORT = taken.getsockname()[1]  # bound, and nobody listens
        told(head, school)
        waits = []
        for _ in range(len(WAITS)):
            (notice,) = send()
            waits.append(notice.next_at - notice.changed_at)
        (notice,) = send()

    assert tuple(waits) == WAITS == tuple(sorted(WAITS))
    assert (notice.step, notice.problem) == ("given_up", "unreachable")
    assert Entry.objects.get(act="tasks.notice_given_up").details["channel"] == "email"


@pytest.mark.parametrize(
    ("refusal", "step"),
    [("450 later", "waiting"), ("550 no such person", "given_up")],
)
def test_a_mail_server_says_whether_to_try_again(head, school, mail, send, refusal, step):
    mail.refuse = refusal
    told(head, school)

    assert [notice.step for notice in send()] == [step]
    assert mail.got == []


def test_a_mail_server_that_takes_it_and_refuses_is_believed(head, school, mail, send):
    mail.status = 554
    told(head, school)

    assert [notice.step for notice in send()] == ["given_up"]


def test_a_mail_server_that_goes_away_leaves_it_unclear_and_it_is_not_sent_again(
    head, school, mail, send
):
    mail.silent.set()
    told(head, school)

    (notice,) = send()
    mail.silent.clear()
    hand_out_again(timezone.now() + timedelta(days=9))
    send()

    assert (notice.step, notice.trouble) == ("unclear", "It was sent, but no answer came.")
    assert len(mail.got) == 1


def test_a_mail_server_that_talks_nonsense_leaves_it_unclear(head, school, mail, send):
    mail.status = "eh?"
    told(head, school)

    assert [notice.step for notice in send()] == ["unclear"]


def test_a_mail_server_that_falls_silent_leaves_it_unclear(head, school, mail, send, settings):
    settings.EMAIL_TIMEOUT = 0.2
    mail.delay = 0.6
    told(head, school)

    assert [notice.step for notice in send()] == ["unclear"]


@pytest.mark.parametrize(
    ("status", "step"),
    [(200, "sent"), (202, "sent"), (429, "waiting"), (503, "waiting"), (404, "given_up")],
)
def test_a_webhook_says_whether_to_try_again(add, hook, send, receiver, status, step):
    hook()
    receiver.taken.status = status
    add()

    assert [notice.step for notice in send()] == [step]


def test_each_try_carries_the_same_id(add, hook, send, receiver):
    hook()
    receiver.taken.status = 503
    add()
    send()
    receiver.taken.status = 200
    send()

    first, second = (headers["webhook-id"] for _, headers, _ in receiver.taken.got)
    assert first == second


def test_an_address_that_may_no_longer_be_posted_to_is_given_up(add, hook, send, settings):
    hook()
    settings.HOOK_NETWORKS = ()
    add()

    assert [(n.step, n.problem) for n in send()] == [("given_up", "address")]


def test_whoever_has_left_is_not_written_to(head, school, mail, send):
    told(head, school)
    head.is_active = False
    head.save()

    assert [(n.step, n.problem) for n in send()] == [("given_up", "gone")]
    assert mail.got == []


def test_a_waiting_notice_is_handed_out_again_once_its_time_has_come(head, school, mail):
    told(head, school)
    before = DBTaskResult.objects.count()
    soon = timezone.now()

    hand_out_again(soon)
    assert DBTaskResult.objects.count() == before
    hand_out_again(soon + timedelta(minutes=3))
    hand_out_again(soon + timedelta(minutes=3))
    assert DBTaskResult.objects.count() == before + 1


def test_what_another_worker_has_dealt_with_since_is_left_alone(head, school, mail, send):
    told(head, school)
    now = timezone.now()
    stale = Notice.objects.get()
    before = DBTaskResult.objects.count()
    send()

    hand_out(stale.pk, stale.next_at, now)
    interrupt(stale, now)

    assert DBTaskResult.objects.count() == before
    assert Notice.objects.get().step == "sent"


def test_one_whose_worker_died_may_not_have_arrived(head, school):
    told(head, school)
    Notice.objects.update(step="sending", changed_at=timezone.now() - HOLD)
    note_interrupted(timezone.now())

    notice = Notice.objects.get()
    assert (notice.step, notice.problem) == ("unclear", "interrupted")
    assert Entry.objects.filter(act="tasks.notice_unclear").exists()


def test_without_a_mail_server_an_email_becomes_a_file(head, school, send, settings, tmp_path):
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = str(tmp_path)
    told(head, school)

    assert [notice.step for notice in send()] == ["sent"]
    (kept,) = tmp_path.iterdir()
    assert "Read a new report" in kept.read_text()

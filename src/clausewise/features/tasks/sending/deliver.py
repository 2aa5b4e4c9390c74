"""Delivering one notice: at most once, tried again with growing waits, given up visibly.

Before anything leaves, the notice is marked as being sent, and that is kept. A worker killed after
that may have sent it or not: nobody can know. Such a notice is never sent again by itself; it is
shown as “may not have arrived”, and somebody may send it again, under the same reference.
"""

import smtplib
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from clausewise.features.audit.api import coming_from, record
from clausewise.features.tasks.kinds import kinds
from clausewise.features.tasks.models import Notice
from clausewise.features.tasks.models.notice import Step
from clausewise.features.tasks.sending.email import send_email
from clausewise.features.tasks.sending.guard import BadTargetError
from clausewise.features.tasks.sending.hooks import (
    RefusedByReceiverError,
    UnansweredError,
    send_to_hook,
)

WAITS = tuple(timedelta(minutes=n) for n in (1, 5, 30, 120, 480))
"""How long to wait after the first, second … failure; after one more it is given up."""
GRACE = timedelta(minutes=2)
"""After which a notice that is still waiting is handed to the workers again."""
MOST_AT_ONCE = 1000
HOLD = timedelta(minutes=10)
"""How long sending one notice can take at most; after that its worker has died."""
LATER_OVER_HTTP = {408, 425, 429, *range(500, 600)}
LATER_OVER_SMTP = range(400, 500)
"""Answers that mean “not now”; all others mean “never”."""


@task()
def deliver(pk: int) -> None:
    """Send one notice, if it is still waiting."""
    now = timezone.now()
    mine = Notice.objects.filter(pk=pk, step=Step.WAITING).update(step=Step.SENDING, changed_at=now)
    if not mine:
        return
    notice = Notice.objects.select_related("organisation", "person", "hook").get(pk=pk)
    with coming_from("background work"):
        _settle(notice, *_tried(notice, now))


def _tried(notice: Notice, now: datetime) -> tuple[Step, str]:
    """Send it; return how that went, and what was the matter."""
    if notice.kind not in kinds() or (notice.person and not notice.person.is_active):
        return Step.GIVEN_UP, "gone"
    try:
        _send(notice, now)
    except UnansweredError:
        return Step.UNCLEAR, "unanswered"
    except BadTargetError:
        return Step.GIVEN_UP, "address"
    except RefusedByReceiverError as error:
        return (Step.WAITING if _passes(notice, error.status) else Step.GIVEN_UP), "refused"
    except (OSError, smtplib.SMTPException):
        return Step.WAITING, "unreachable"
    return Step.SENT, ""


def _send(notice: Notice, now: datetime) -> None:
    if notice.hook is not None:
        send_to_hook(notice, notice.hook, int(now.timestamp()))
    else:
        send_email(notice)


def _passes(notice: Notice, status: int) -> bool:
    """Whether it may go better later."""
    return status in (LATER_OVER_HTTP if notice.hook else LATER_OVER_SMTP)


def _settle(notice: Notice, step: Step, problem: str) -> None:
    """Keep how it went; too many failures end in giving up."""
    notice.tries += 1
    notice.problem, notice.changed_at = problem, timezone.now()
    if step == Step.WAITING and notice.tries > len(WAITS):
        step = Step.GIVEN_UP
    if step == Step.WAITING:
        notice.next_at = notice.changed_at + WAITS[notice.tries - 1]
    notice.step = step
    with transaction.atomic():
        notice.save(update_fields=["step", "problem", "tries", "next_at", "changed_at"])
        _record_loss(notice)


def _record_loss(notice: Notice) -> None:
    """Note in the audit record that a notice did not arrive, or may not have."""
    if notice.step in {Step.GIVEN_UP, Step.UNCLEAR}:
        details = {"channel": notice.channel, "kind": notice.kind, "problem": notice.problem}
        gave_up = notice.step == Step.GIVEN_UP
        record(
            None,
            "tasks.notice_given_up" if gave_up else "tasks.notice_unclear",
            notice,
            details=details,
        )


def hand_out_again(now: datetime) -> None:
    """Hand waiting notices whose time has come to the workers."""
    waiting = Notice.objects.filter(step=Step.WAITING, next_at__lte=now).order_by("next_at")
    for pk, was in waiting.values_list("pk", "next_at")[:MOST_AT_ONCE]:
        hand_out(pk, was, now)


def hand_out(pk: int, was: datetime, now: datetime) -> None:
    """Hand a waiting notice to the workers, unless another has done so since."""
    rows = Notice.objects.filter(pk=pk, step=Step.WAITING, next_at=was)
    with transaction.atomic():
        if rows.update(next_at=now + GRACE):
            deliver.enqueue(pk)


def note_interrupted(now: datetime) -> None:
    """Note which notices were being sent when their worker died."""
    for notice in Notice.objects.filter(step=Step.SENDING, changed_at__lte=now - HOLD):
        interrupt(notice, now)


def interrupt(notice: Notice, now: datetime) -> None:
    """Note that a notice may not have arrived, unless it has been settled since."""
    rows = Notice.objects.filter(pk=notice.pk, step=Step.SENDING)
    with transaction.atomic():
        if rows.update(step=Step.UNCLEAR, problem="interrupted", changed_at=now):
            notice.refresh_from_db()
            _record_loss(notice)

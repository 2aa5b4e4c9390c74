"""Telling people: one way, whatever it is about, that never holds anybody up."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from clausewise.features.audit.api import record, without_walls
from clausewise.features.people.api import Organisation, Person, Viewer
from clausewise.features.tasks.kinds import Kind, kind_of
from clausewise.features.tasks.models import Choice, Hook, Notice
from clausewise.features.tasks.models.notice import Channel, Pace, Step
from clausewise.features.tasks.sending.deliver import GRACE, deliver


@dataclass(frozen=True, slots=True)
class News:
    """What to tell: a kind with its fixed words, where, and about what, by its reference alone.

    `key` says which news it is: nobody is told the same twice. `counts` is the digest's own.
    """

    kind: Kind
    organisation: Organisation
    key: str
    about: str = ""
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


@without_walls("who is told may belong above, with places of their own to be told at")
def tell(person: Person, news: News, *, now: datetime) -> None:
    """Tell a person in the ways that they chose. Sending is left to the workers.

    Call it in the transaction of what it tells of: both are kept, or neither.
    """
    chosen = Choice.objects.filter(person=person).first() or Choice(person=person)
    if chosen.at_once == Pace.NEVER or (chosen.at_once == Pace.URGENT and not news.kind.urgent):
        return
    post(person, news, now=now)
    for hook in Hook.objects.filter(person=person):
        _keep(Notice(person=person, channel=hook.channel, hook=hook), news, now)


def post(person: Person, news: News, *, now: datetime) -> None:
    """Tell a person by e-mail, whatever they chose."""
    _keep(Notice(person=person, channel=Channel.EMAIL), news, now)


def announce(news: News, *, now: datetime) -> None:
    """Tell an organisation's own Teams channel and webhook, if it has them."""
    for hook in Hook.objects.filter(organisation=news.organisation):
        _keep(Notice(channel=hook.channel, hook=hook), news, now)


def send_again(*, by: Viewer, notice: Notice, now: datetime) -> None:
    """Try anew to send a notice that was given up or may not have arrived."""
    if not by.can("tasks.run_notices", notice.organisation):
        raise PermissionDenied("tasks.run_notices")
    stuck = Notice.objects.filter(pk=notice.pk, step__in=(Step.GIVEN_UP, Step.UNCLEAR))
    with transaction.atomic():
        if stuck.update(step=Step.WAITING, tries=0, problem="", next_at=now + GRACE):
            record(by.person, "tasks.notice_sent_again", notice, details={"kind": notice.kind})
            deliver.enqueue(notice.pk)


def _keep(notice: Notice, news: News, now: datetime) -> None:
    """Keep a notice, unless it is kept already, and hand it to the workers."""
    kind_of(news.kind.name)
    with transaction.atomic():
        kept, new = Notice.objects.get_or_create(
            person=notice.person,
            channel=notice.channel,
            key=f"{news.kind.name}:{news.key}",
            **({} if notice.person else {"organisation": news.organisation}),
            defaults={
                "organisation": news.organisation,
                "kind": news.kind.name,
                "about": news.about,
                "hook": notice.hook,
                "counts": dict(news.counts),
                "added_at": now,
                "changed_at": now,
                "next_at": now + GRACE,
            },
        )
        if new:
            deliver.enqueue(kept.pk)

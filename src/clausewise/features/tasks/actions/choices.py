"""What a person or a school chooses about notices and calendars."""

import secrets
from datetime import date, datetime

from django.db import transaction

from clausewise.features.audit.api import record
from clausewise.features.people.api import Organisation, Person, check_may
from clausewise.features.tasks.models import Choice, Feed, Hook
from clausewise.features.tasks.models.feed import hashed
from clausewise.features.tasks.models.notice import Channel

RUN = "tasks.run_notices"


def choose_notices(*, by: Person, at_once: str, digest: bool) -> None:
    """Keep how somebody wants to be told."""
    # unchecked: everyone chooses for themselves how they are told
    with transaction.atomic():
        Choice.objects.update_or_create(person=by, defaults={"at_once": at_once, "digest": digest})
        record(by, "tasks.notices_chosen", by, details={"at_once": at_once, "digest": digest})


def set_own_hook(*, by: Person, channel: str, url: str) -> None:
    """Keep where somebody's own notices are posted to; without an address, nowhere."""
    # unchecked: everyone chooses for themselves how they are told
    with transaction.atomic():
        _set(Hook(person=by, channel=channel, url=url), by)


def set_hook(*, by: Person, organisation: Organisation, channel: str, url: str, day: date) -> None:
    """Keep where an organisation's notices are posted to; without an address, nowhere."""
    check_may(by, RUN, organisation, day)
    with transaction.atomic():
        _set(Hook(organisation=organisation, channel=channel, url=url), by)


def _set(hook: Hook, by: Person) -> None:
    """Keep a hook in place of the one before. Its address is secret, so no record holds it."""
    rows = Hook.objects.filter(person=hook.person, organisation=hook.organisation)
    before = rows.filter(channel=hook.channel).first()
    if before is not None and before.url == hook.url:
        return
    if before is not None and not hook.url:
        record(by, "tasks.hook_removed", before, details={"channel": hook.channel})
        before.delete()
    elif hook.url:
        kept = before or hook
        kept.url = hook.url
        kept.save()
        record(by, "tasks.hook_set", kept, details={"channel": hook.channel})


def renew_signing_key(*, by: Person, organisation: Organisation, day: date) -> None:
    """Sign an organisation's webhook with a new key from now on. Raises Hook.DoesNotExist."""
    check_may(by, RUN, organisation, day)
    hook = Hook.objects.get(organisation=organisation, channel=Channel.WEBHOOK)
    with transaction.atomic():
        hook.turn += 1
        hook.save(update_fields=["turn"])
        record(by, "tasks.hook_key_renewed", hook, details={"turn": hook.turn})


def make_feed(*, by: Person, now: datetime) -> str:
    """Make somebody's calendar address, in place of any before; return its secret part."""
    # unchecked: everyone makes and closes the address of their own calendar
    secret = secrets.token_urlsafe(32)
    with transaction.atomic():
        made = {"digest": hashed(secret), "made_at": now}
        Feed.objects.update_or_create(person=by, defaults=made)
        record(by, "tasks.calendar_made", by)
    return secret


def stop_feed(*, by: Person) -> None:
    """Close somebody's calendar address."""
    # unchecked: everyone makes and closes the address of their own calendar
    with transaction.atomic():
        if Feed.objects.filter(person=by).delete()[0]:
            record(by, "tasks.calendar_stopped", by)

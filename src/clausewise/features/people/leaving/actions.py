"""Somebody leaves: from then on nothing here is theirs."""

from datetime import date

from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils import timezone

from clausewise.features.audit.api import Actor, record
from clausewise.features.people.leaving.left_behind import LeftBehind, hangs_on
from clausewise.features.people.leaving.standing import Somebody, belongs_anywhere, end_standing
from clausewise.features.people.models import Organisation, Person
from clausewise.features.people.writing import check_may


def leave(*, by: Person, person: Person, organisation: Organisation, day: date) -> list[LeftBehind]:
    """Record that somebody has left an organisation; `day` is the first on which they are gone.

    Returns what hung on them. Where nothing is left of them anywhere, their account is closed.
    Raises PermissionDenied.
    """
    check_may(by, "people.manage", organisation, timezone.localdate())
    with transaction.atomic():
        return end_here(by, person, organisation, day)


@transaction.atomic
def end_here(by: Actor, person: Person, organisation: Organisation, day: date) -> list[LeftBehind]:
    """Do what `leave` does, for whoever has shown already that they may, in their transaction."""
    hung = hangs_on(person, organisation, day)
    ended = end_standing(person, organisation, day)
    now = day <= timezone.localdate()
    closed = now and not belongs_anywhere(person, day)
    if closed:
        _close(person)
    if now:
        _end_sessions(person)
    details = {
        "first_day_gone": day.isoformat(),
        "roles": [each.role for each in ended],
        "left_behind": len(hung),
        "account_closed": closed,
    }
    record(by, "people.left", Somebody(person, organisation), details=details)
    return hung


def _close(person: Person) -> None:
    person.is_active = False
    person.set_unusable_password()  # and with it every session that was begun with the old one
    person.save(update_fields=["is_active", "password"])


def _end_sessions(person: Person) -> None:
    """Delete every session of somebody; a list of them, if one is kept, shows no others."""
    for session in Session.objects.filter(expire_date__gt=timezone.now()).iterator():
        if session.get_decoded().get("_auth_user_id") == str(person.pk):
            session.delete()

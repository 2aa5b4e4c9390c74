"""Somebody leaves: from then on nothing here is theirs."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from django.contrib.auth.hashers import make_password
from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils import timezone

from clausewise.features.audit.api import Actor, record, without_walls
from clausewise.features.people.leaving.administrators import check_can_leave
from clausewise.features.people.leaving.left_behind import Leavers, LeftBehind, hang_on
from clausewise.features.people.leaving.standing import (
    Somebody,
    belonging,
    belongs_here,
    end_standing,
)
from clausewise.features.people.models import Appointment, InDirectory, Organisation, Person
from clausewise.features.people.rules.refusals import RefusedError
from clausewise.features.people.writing import check_may, in_turn

AT_ONCE = 500


@transaction.atomic
def leave(*, by: Person, person: Person, organisation: Organisation, day: date) -> list[LeftBehind]:
    """Record that somebody has left an organisation; `day` is the first on which they are gone.

    Returns what hung on them. Where nothing is left of them anywhere, their account is closed.
    Raises PermissionDenied, and RefusedError for the last administrator and for whoever is nothing
    here from that day on as it is.
    """
    check_may(by, "people.manage", organisation, timezone.localdate())
    in_turn(organisation)
    if not belongs_here(person, organisation, day):
        raise RefusedError(f"{person} leaves by that day already. Nothing more is needed.")
    check_can_leave(person, organisation, day)
    return end_here(by, person, organisation, day)


def end_here(by: Actor, person: Person, organisation: Organisation, day: date) -> list[LeftBehind]:
    """Do what `leave` does, for whoever has shown already that they may, in their transaction."""
    return end_all_here(by, [person], organisation, day)


@transaction.atomic
def end_all_here(
    by: Actor | None, people: Sequence[Person], organisation: Organisation, day: date
) -> list[LeftBehind]:
    """Do it for many at once; `by` is None where a date that has come does it, or a command."""
    # unchecked: whoever calls it has shown already that they may, or it is a day that has come
    hung: list[LeftBehind] = []
    for start in range(0, len(people), AT_ONCE):
        hung += _end_some(by, people[start : start + AT_ONCE], organisation, day)
    return hung


@without_walls("a trust's directory may look after somebody in a school")
def reopen(people: Iterable[Person]) -> None:
    """Let those who are back sign in again, once they set a password or use the school's account.

    Where a directory looks after somebody, it alone opens their account.
    """
    closed = [each for each in people if not each.is_active]
    for start in range(0, len(closed), AT_ONCE):
        some = closed[start : start + AT_ONCE]
        known = {*InDirectory.objects.filter(person__in=some).values_list("person", flat=True)}
        for person in some:
            person.is_active = person.pk not in known
        opened = [person.pk for person in some if person.is_active]
        Person.objects.filter(pk__in=opened).update(is_active=True)


def _end_some(
    by: Actor | None, people: Sequence[Person], organisation: Organisation, day: date
) -> list[LeftBehind]:
    hung = hang_on(Leavers(organisation, day, people))
    ended = end_standing(people, organisation, day)
    closed: frozenset[int] = frozenset()
    if day <= timezone.localdate():
        still = belonging(people, day)
        closed = _close([each for each in people if each.pk not in still])
        _end_sessions(people)
    left = Counter(each.person.pk for each in hung)
    for each in people:
        details = {
            "first_day_gone": day.isoformat(),
            "roles": _roles(each, ended),
            "left_behind": left[each.pk],
            "account_closed": each.pk in closed,
        }
        record(by, "people.left", Somebody(each, organisation), details=details)
    return hung


def _roles(person: Person, ended: Iterable[Appointment]) -> list[str]:
    return [each.role for each in ended if each.person_id == person.pk]


def _close(people: Sequence[Person]) -> frozenset[int]:
    keys = frozenset(person.pk for person in people)
    unusable = make_password(None)  # and with the old one, every session that was begun with it
    Person.objects.filter(pk__in=keys).update(is_active=False, password=unusable)
    for person in people:
        person.is_active, person.password = False, unusable
    return keys


def _end_sessions(people: Iterable[Person]) -> None:
    """Delete every session of some people; a list of them, if one is kept, shows no others."""
    keys = {str(person.pk) for person in people}
    for session in Session.objects.filter(expire_date__gt=timezone.now()).iterator():
        if session.get_decoded().get("_auth_user_id") in keys:
            session.delete()

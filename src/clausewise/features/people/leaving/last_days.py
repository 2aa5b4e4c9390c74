"""Last days that have passed: whoever's it was leaves by themselves, on the day after.

What somebody may do is worked out from the days already. What a day alone does not do is done here:
roles given for longer than somebody belongs are ended, their account is closed, their sessions
end, and it is on record what hung on them.
"""

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from clausewise.features.audit.api import without_walls
from clausewise.features.people.leaving.actions import end_all_here
from clausewise.features.people.leaving.standing import KINDS, from_day
from clausewise.features.people.models import Appointment, Membership, Organisation, Person


@without_walls("whoever's last day has passed in one school may belong to another")
def see_off_leavers(day: date) -> int:
    """Let all leave whose last day was before this one; return how many did.

    Whoever has left already is not found again, so it may be run as often as one likes.
    """
    return sum(_see_off(pk, day) for pk in sorted(_where(day)))


def _see_off(organisation: int, day: date) -> int:
    with transaction.atomic():
        # of two workers at once, the second waits here and finds nobody
        here = Organisation.objects.select_for_update().get(pk=organisation)
        found = [*Person.objects.filter(pk__in=_leavers(day, here.pk)).order_by("pk")]
        end_all_here(None, found, here, day)
        return len(found)


def _where(day: date) -> set[int]:
    """Return the keys of the organisations that somebody is to leave."""
    return {pk for pk, _ in [*_roles_left_over(day), *_open_accounts(day)]}


def _leavers(day: date, organisation: int) -> set[int]:
    """Return the keys of those who are to leave an organisation."""
    found = [*_roles_left_over(day), *_open_accounts(day)]
    return {person for pk, person in found if pk == organisation}


def _roles_left_over(day: date) -> Iterable[tuple[int, int]]:
    """Return where somebody holds a role yet that they got as a member, which they are no more.

    Whoever was given a role afterwards, or without belonging, as a trustee may be, keeps it.
    """
    here = Membership.objects.filter(
        organisation=OuterRef("organisation"), person=OuterRef("person")
    )
    was = here.filter(ends__lt=day, ends__gte=OuterRef("starts"))
    held = Appointment.objects.filter(Exists(was), ~Exists(here.filter(from_day(day))))
    rows = held.filter(from_day(day)).order_by()
    return rows.values_list("organisation", "person").distinct()


def _open_accounts(day: date) -> Iterable[tuple[int, int]]:
    """Return who can sign in yet and is nothing anywhere any more, and where they were last."""
    mine = [kind.objects.filter(person=OuterRef("pk")) for kind in KINDS]
    was = Q(*(Exists(rows.filter(ends__lt=day)) for rows in mine), _connector=Q.OR)
    still = Q(*(Exists(rows.filter(from_day(day))) for rows in mine), _connector=Q.OR)
    people = [*Person.objects.filter(was, ~still, is_active=True).values_list("pk", flat=True)]
    last: list[tuple[date | None, int, int]] = []
    for kind in KINDS:
        ended = kind.objects.filter(person__in=people, ends__lt=day)
        last += ended.values_list("ends", "person", "organisation")
    by_day = sorted(last, key=lambda each: (each[0] or date.min, each[2]))
    return [(where, person) for person, where in {who: at for _, who, at in by_day}.items()]

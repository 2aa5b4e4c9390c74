"""Letting the first people in: whoever runs the server names an organisation's administrator.

Nobody who is here could do it, so it is Clausewise that does it, for whoever may run commands.
Nothing that anybody has is taken away.
"""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Q

from clausewise.features.audit.api import record, without_walls
from clausewise.features.people.indexing import index_staff
from clausewise.features.people.models import (
    Appointment,
    Membership,
    Organisation,
    Person,
    Work,
)
from clausewise.features.people.organisations.looked_after import has_password
from clausewise.features.people.rules.refusals import RefusedError
from clausewise.features.people.sign_in.invitations import first_link, send_link
from clausewise.features.people.sign_in.second_factor import number_of

ROLE = "administrator"


@dataclass(frozen=True, slots=True)
class LetIn:
    """What came of it: the person, whether the role is new, and the address to go to.

    `link` is empty for somebody who has a password and a second factor: they sign in as before.
    """

    person: Person
    is_new: bool
    link: str


@without_walls("nobody belongs to a new organisation yet")
@transaction.atomic
def let_administrator_in(
    *, person: Person, organisation: Organisation, day: date, site: str, send: bool = False
) -> LetIn:
    """Make somebody, who may be new, a member and administrator, with an address to get in by.

    Done again, it makes only another address. Raises RefusedError for somebody who has left.
    """
    if not person.is_active:
        raise RefusedError(
            "Somebody with this e-mail address has left, and their account is closed. "
            "Give another address."
        )
    if not Person.objects.filter(email=person.email).exists():
        person.set_unusable_password()
        person.save()
    _make_member(person, organisation, day)
    is_new = _appoint(person, organisation, day)
    link = "" if _is_in(person) else first_link(person, site)
    if link:
        record(None, "people.made_link", person, details={"organisation": organisation.ref})
    if link and send:
        record(None, "people.invited", person, details={"organisation": organisation.ref})
        send_link(person, organisation, link)
    return LetIn(person, is_new, link)


def _is_in(person: Person) -> bool:
    return has_password(person) and number_of(person) > 0


def _make_member(person: Person, organisation: Organisation, day: date) -> None:
    lasting = Q(ends__isnull=True) | Q(ends__gte=day)
    if Membership.objects.filter(lasting, person=person, organisation=organisation).exists():
        return
    given = {"person": person, "organisation": organisation, "starts": day}
    Membership.objects.create(**given, work=Work.EMPLOYEE)
    index_staff([person], organisation)
    record(None, "people.added_staff", person, details={"organisation": organisation.ref})


def _appoint(person: Person, organisation: Organisation, day: date) -> bool:
    """Give the role to whoever does not hold it; return whether they did not."""
    given = {"person": person, "organisation": organisation, "role": ROLE}
    if Appointment.objects.on(day).filter(**given).exists():
        return False
    made = Appointment.objects.create(**given, starts=day)
    record(None, "people.appointed", made, details={"person": person.ref, "role": ROLE})
    return True

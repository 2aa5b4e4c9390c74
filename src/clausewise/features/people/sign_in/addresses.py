"""The address by which somebody signs in, when it is not they who change it.

Whoever reads its mail can set a new password. So the old address is told of each change, whoever is
signed in must sign in again, and links sent to the old one lead nowhere any more. For those whose
role needs a second factor, a directory's word alone changes nothing: somebody else confirms it.
"""

from datetime import date
from functools import partial

from allauth.account.models import EmailAddress
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string

from clausewise.features.audit.api import Actor, record, without_walls
from clausewise.features.people.leaving.standing import Somebody, from_day
from clausewise.features.people.models import (
    Appointment,
    DirectoryKey,
    InDirectory,
    Organisation,
    Person,
)
from clausewise.features.people.roles import ROLES
from clausewise.features.people.rules.refusals import RefusedError
from clausewise.features.people.sign_in.invitations import check_may_send_link
from clausewise.features.people.sign_in.notices import was_told
from clausewise.features.people.sign_in.second_factor import is_required
from clausewise.features.people.sign_in.sessions import end_sessions_of
from clausewise.features.people.viewer import Viewer, viewer_of

SECRET = tuple(role.name for role in ROLES if role.secret_work)


def must_wait(person: Person, day: date) -> bool:
    """Whether a directory cannot change somebody's address by itself: now, or in a role to come."""
    to_come = Appointment.objects.filter(from_day(day), person=person, role__in=SECRET)
    return is_required(viewer_of(person, day)) or to_come.exists()


def note_changed(by: Actor, person: Person, old: str) -> None:
    """Do what each change of an address takes; links to set a password end with the address."""
    # unchecked: whatever changed the address has asked whether it may
    EmailAddress.objects.filter(user=person).delete()  # the old one may become another's
    end_sessions_of(by=by, person=person)
    _tell(person, old, "Clausewise: your e-mail address was changed", "address_changed")


def note_waiting(by: Actor, about: Somebody) -> None:
    """Record that a new address waits, and tell the person at the one that counts."""
    # unchecked: a directory's key has been asked, and nothing is changed yet
    record(by, "people.address_waits", about)
    person = about.person
    _tell(person, person.email, "Clausewise: a new address for you waits", "address_waits")


@without_walls("a trust's directory may look after somebody in a school")
def waiting_for(person: Person) -> InDirectory | None:
    """Return where an address of somebody waits to be confirmed; None where none does."""
    return InDirectory.objects.filter(person=person).exclude(waiting="").order_by("pk").first()


@transaction.atomic
@without_walls("a trust's directory may look after somebody in a school")
def confirm_address(*, by: Viewer, person: Person, organisation: Organisation) -> None:
    """Let the address count that a directory gives somebody.

    Raises PermissionDenied, and RefusedError for whoever does not help the person everywhere or has
    made a key of that directory, and where nothing waits or somebody else has the address by now.
    """
    check_may_send_link(by, person, organisation)
    row = waiting_for(person)
    if row is None:
        raise RefusedError("No new address waits for them any more. There is nothing to confirm.")
    if DirectoryKey.objects.filter(organisation=row.organisation, made_by=by.person).exists():
        raise RefusedError("You made a key of this directory. Somebody else must confirm this.")
    if Person.objects.filter(email=row.waiting).exists():
        raise RefusedError("Somebody else has this address by now. Correct it in your directory.")
    old, person.email, row.waiting = person.email, row.waiting, ""
    person.save(update_fields=["email"])
    row.save(update_fields=["waiting"])
    note_changed(by.someone, person, old)
    record(by.someone, "people.address_confirmed", Somebody(person, organisation))


def _tell(person: Person, address: str, subject: str, words: str) -> None:
    """Tell of a change once it stands: what is undone is told to nobody, and no row waits."""
    text = render_to_string(f"people/sign_in/{words}.txt", {"person": person})
    send = partial(send_mail, subject, text, from_email=None, recipient_list=[address])
    transaction.on_commit(partial(was_told, person, send))

"""Takes away who somebody was, for good: what is left are a reference, places and days."""

from collections.abc import Callable, Sequence
from datetime import date

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.utils.module_loading import import_string

from clausewise.features.people.keeping.queries import NOWHERE
from clausewise.features.people.keeping.told import declarations_about
from clausewise.features.people.models import (
    Declaration,
    FlagReason,
    Hold,
    InDirectory,
    Known,
    Membership,
    Organisation,
    Person,
    Pupil,
    Tie,
    Upload,
)

HUSK = {
    **dict.fromkeys(("upn", "admission_number", "preferred_name", "known_as"), ""),
    "first_name": "Former",
    "last_name": "pupil",
    "born": None,
    "cohort": None,
    "do_not_publish": False,
}
"""What is left of a pupil: the reference, the school and when they left."""
UNTOLD = dict.fromkeys(("child", "description", "reason"), "")
"""What is left of a declaration: of which kind it was, when, and what was decided."""
ACCOUNT = (EmailAddress, SocialAccount, Authenticator, UserSession)

Erasing = Callable[[Sequence[Person]], None]
"""What a feature above hands in: takes away what it keeps of some people."""


def empty_pupils(pupils: Sequence[Pupil], organisation: Organisation, day: date) -> None:
    """Take away what the school knows of some pupils, and what staff declared of them."""
    keys = [each.pk for each in pupils]
    told = declarations_about(pupils, organisation, day)
    Declaration.objects.filter(pk__in=told).update(**UNTOLD)
    for rows in (Tie.objects, FlagReason.objects, Known.objects, Hold.objects):
        rows.filter(pupil__in=keys).delete()
    Pupil.objects.filter(pk__in=keys).update(**HUSK, erased=day)


def forget_staff(people: Sequence[Person]) -> None:
    """Take away what is known of some people in every organisation, and what they declared."""
    if not people:
        return
    for kept in ACCOUNT:
        kept.objects.filter(user__in=people).delete()
    for rows in (Known.objects, InDirectory.objects, Upload.objects, Hold.objects):
        rows.filter(person__in=people).delete()
    Declaration.objects.filter(person__in=people).update(**UNTOLD)
    Membership.objects.filter(person__in=people).update(job_title="")
    for path in settings.PEOPLE_ERASING:
        erase: Erasing = import_string(path)
        erase(people)
    for person in people:
        _empty_person(person)


def _empty_person(person: Person) -> None:
    person.first_name, person.last_name, person.known_as = "Former", "colleague", ""
    person.email = f"{person.ref}{NOWHERE}"
    person.is_active, person.last_login = False, None
    person.password = make_password(None)
    person.save()

"""What the audit record says of signing in: never an address, never a password.

A person belongs to no organisation, but to several perhaps. So what they do to sign in leaves one
entry in each organisation that they belong to on that day, where its head can read it: entries are
sealed and walled by their organisation, and stay there when somebody moves on. Whoever belongs to
none leaves one entry, which is on nobody's page.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import timezone
from django.utils.crypto import salted_hmac

from clausewise.features.audit.api import record_in_each, without_walls
from clausewise.features.people.models import Appointment, Membership, Person

LETTERS = 16


@dataclass(frozen=True, slots=True)
class SigningIn:
    """Somebody, or an attempt to be somebody, and the organisation whose entry it is."""

    audit_name: str
    audit_organisation: str = ""


def signing_in(person: Person) -> list[SigningIn]:
    """Return somebody as the record speaks of them: once in each organisation they belong to."""
    return _in_each(person.email) or [SigningIn(person.audit_name)]


def attempts_for(address: str) -> list[SigningIn]:
    """Return how the record speaks of an attempt for an e-mail address.

    Where nobody belongs anywhere who has it, it is named by a keyed hash: attempts can be seen to
    belong together, and nobody can read the address from them. Both take the same query.
    """
    address = address.strip().lower()
    digest = salted_hmac("clausewise.sign_in", address, algorithm="sha256")
    return _in_each(address) or [SigningIn(f"sign-in:{digest.hexdigest()[:LETTERS]}")]


def attempts_with(provider: str) -> list[SigningIn]:
    """Return how the record speaks of an attempt with somebody's account elsewhere."""
    return [SigningIn(f"sign-in:{provider}")]


def note_failure(attempts: Iterable[SigningIn], why: str) -> None:
    """Record that an attempt failed, and in one word why.

    It is one step for all organisations, so that the time it takes does not tell in how many, if in
    any, somebody belongs.
    """
    record_in_each(None, "people.sign_in_failed", attempts, details={"why": why})


@without_walls("where somebody belongs who is only signing in")
def _in_each(address: str) -> list[SigningIn]:
    day, whose = timezone.localdate(), ("person__ref", "organisation__ref")
    belongs = Membership.objects.on(day).filter(person__email=address).values_list(*whose)
    holds = Appointment.objects.on(day).filter(person__email=address).values_list(*whose)
    found = belongs.union(holds).order_by(*whose)
    return [SigningIn(f"person:{person}", organisation) for person, organisation in found]

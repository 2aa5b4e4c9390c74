"""What the audit record says of signing in: never an address, never a password."""

from dataclasses import dataclass

from django.utils.crypto import salted_hmac

from clausewise.features.audit.api import record

LETTERS = 16


@dataclass(frozen=True, slots=True)
class Attempt:
    """An attempt to sign in by somebody who has not shown who they are.

    The record names it by a keyed hash, so that attempts for one address can be seen to belong
    together and nobody can read the address from them.
    """

    audit_name: str
    audit_organisation: str = ""


def attempt_for(address: str) -> Attempt:
    """Return how the record speaks of an attempt for an e-mail address."""
    digest = salted_hmac("clausewise.sign_in", address.strip().lower(), algorithm="sha256")
    return Attempt(f"sign-in:{digest.hexdigest()[:LETTERS]}")


def attempt_with(provider: str) -> Attempt:
    """Return how the record speaks of an attempt with somebody's account elsewhere."""
    return Attempt(f"sign-in:{provider}")


def note_failure(attempt: Attempt, why: str) -> None:
    """Record that an attempt failed, and in one word why."""
    record(None, "people.sign_in_failed", attempt, details={"why": why})

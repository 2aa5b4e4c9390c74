"""The keys with which directories come: made, shown once, known again, revoked."""

import secrets
from collections.abc import Sequence
from datetime import date
from hashlib import sha256
from hmac import compare_digest

from django.db import transaction
from django.utils import timezone

from clausewise.features.audit.api import record
from clausewise.features.people.models import DirectoryKey, Organisation, Person
from clausewise.features.people.viewer import Viewer
from clausewise.features.people.writing import check_may

MAY = "people.provision"
START = "clausewise"
BYTES = 32


def make_key(*, by: Person, organisation: Organisation, name: str) -> tuple[DirectoryKey, str]:
    """Make a key; return it and the secret, which nobody can see again. Raises PermissionDenied."""
    check_may(by, MAY, organisation, timezone.localdate())
    with transaction.atomic():
        key = DirectoryKey(organisation=organisation, name=name, made_by=by)
        secret = f"{START}_{key.ref}_{secrets.token_urlsafe(BYTES)}"
        key.digest = _digest(secret)
        key.save()
        record(by, "people.made_directory_key", key)
    return key, secret


def revoke_key(*, by: Person, key: DirectoryKey) -> None:
    """End a key at once. Raises PermissionDenied."""
    check_may(by, MAY, key.organisation, timezone.localdate())
    with transaction.atomic():
        key.revoked_at = key.revoked_at or timezone.now()
        key.save(update_fields=["revoked_at"])
        record(by, "people.revoked_directory_key", key)


def keys_of(viewer: Viewer, organisation: Organisation) -> Sequence[DirectoryKey]:
    """Return an organisation's keys, the newest first."""
    rows = DirectoryKey.objects.filter(organisation=organisation).select_related("made_by")
    return [*viewer.limit(rows, MAY)]


def key_of(secret: str, day: date) -> DirectoryKey | None:
    """Return the key that a secret opens, and note the day; None for none or a revoked one.

    Whether there is such a key and whether the secret is right takes the same time to tell.
    """
    ref = secret.partition("_")[2].partition("_")[0]
    found = DirectoryKey.objects.filter(ref=ref, revoked_at=None)
    key = found.select_related("organisation").first()
    right = compare_digest(_digest(secret), key.digest if key else _digest(START))
    if key is None or not right:
        return None
    if key.last_used != day:
        DirectoryKey.objects.filter(pk=key.pk).update(last_used=day)
    return key


def _digest(secret: str) -> str:
    """Return what is kept of a secret: 256 random bits need no slow hash."""
    return sha256(secret.encode()).hexdigest()

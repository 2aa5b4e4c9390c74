"""What every action on a record does first and last: may they, and what changed."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db.models import Model

from clausewise.features.people.models import Organisation, Person
from clausewise.features.people.viewer import viewer_of


def check_may(by: Person, permission: str, organisation: Organisation, day: date) -> None:
    """Raise PermissionDenied unless somebody may do this in an organisation on a day."""
    if not viewer_of(by, day).can(permission, organisation):
        raise PermissionDenied(permission)


def in_turn(organisation: Organisation) -> None:
    """Of two that do the same at once, as a form sent twice does, let the second wait.

    It must be called in a transaction, before looking whether the same is there already.
    """
    Organisation.objects.select_for_update(no_key=True).get(pk=organisation.pk)


def set_fields(row: Model, said: Mapping[str, object], names: Iterable[str]) -> list[str]:
    """Set what is said of a row, and return the names of the fields that changed."""
    changed = [name for name in names if name in said and getattr(row, name) != said[name]]
    for name in changed:
        setattr(row, name, said[name])
    return changed

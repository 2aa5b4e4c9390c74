"""What the audit record, lowest of the features, is handed by those above: names, reach, words."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from django.conf import settings
from django.db.models import QuerySet
from django.utils.module_loading import import_string

from clausewise.features.audit.words import Act


class Place(NamedTuple):
    """An organisation, and what the person who reads its entries may do there."""

    name: str
    permissions: frozenset[str]


def reach(viewer: object, organisation: object) -> Mapping[str, Place]:
    """Return the organisations whose entries somebody may read on one's page, by reference."""
    found: Mapping[str, Place] = import_string(settings.AUDIT_REACH)(viewer, organisation)
    return found


def hidden_from(viewer: object) -> set[str]:
    """Return the audit names of things that somebody must not know of."""
    hiding = (import_string(path) for path in settings.AUDIT_HIDES)
    return set().union(*(hides(viewer) for hides in hiding))


def names_of(references: Iterable[str]) -> dict[str, str]:
    """Name things given as `kind:reference`, in one call for each kind."""
    by_kind: dict[str, set[str]] = {}
    for each in references:
        kind, _, which = each.partition(":")
        by_kind.setdefault(kind, set()).add(which)
    found = {}
    for kind, path in settings.AUDIT_NAMES.items():
        named = import_string(path)(by_kind[kind]) if kind in by_kind else {}
        found.update({f"{kind}:{which}": name for which, name in named.items()})
    return found


def people_named(text: str) -> list[QuerySet[Any, Any]]:
    """Return queries for the references of those who may act and bear a text in name or address."""
    found: list[QuerySet[Any, Any]] = import_string(settings.AUDIT_PEOPLE)(text)
    return found


def acts() -> dict[str, Act]:
    """Return the words of every act, by its name."""
    listed = (import_string(path) for path in settings.AUDIT_ACTS)
    return {act.name: act for acts in listed for act in acts}


def everyday_acts() -> list[Act]:
    """Return the acts that are shown only to whoever asks for them, by title."""
    return sorted((act for act in acts().values() if act.everyday), key=lambda act: act.title)

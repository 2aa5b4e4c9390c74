"""What the audit record, which stands below, is told: names, and whose entries to show whom."""

from collections.abc import Collection, Mapping
from typing import Any

from django.db.models import Q, QuerySet

from clausewise.features.audit.api import Place
from clausewise.features.people.models import DirectoryKey, Organisation, Person
from clausewise.features.people.roles import BY_NAME
from clausewise.features.people.viewer import Viewer


def people(references: Collection[str]) -> dict[str, str]:
    """Name those who did things by their references: people, and directories by their keys."""
    found = Person.objects.filter(ref__in=references).order_by()
    named = {person.ref: person.full_name for person in found}
    others = set(references) - named.keys()
    return {**named, **directory_keys(others)} if others else named


def people_named(text: str) -> list[QuerySet[Any, Any]]:
    """Return queries for the references of those with each word of a text in name or address.

    Leavers are among them: what they did stays in the record.
    """
    rows = Person.objects.order_by()
    for word in text.split():
        names = Q(first_name__icontains=word) | Q(last_name__icontains=word)
        rows = rows.filter(names | Q(known_as__icontains=word) | Q(email__icontains=word))
    keys = DirectoryKey.objects.filter(name__icontains=text).order_by()
    return [rows.values("ref"), keys.values("ref")]


def directory_keys(references: Collection[str]) -> dict[str, str]:
    """Name the keys of directories by their references."""
    found = DirectoryKey.objects.filter(ref__in=references).order_by()
    return {key.ref: f"the directory key “{key.name}”" for key in found}


def organisations(references: Collection[str]) -> dict[str, str]:
    """Name organisations by their references."""
    found = Organisation.objects.filter(ref__in=references).order_by()
    return dict(found.values_list("ref", "name"))


def roles(names: Collection[str]) -> dict[str, str]:
    """Return roles as people say them."""
    return {name: BY_NAME[name].title for name in names if name in BY_NAME}


def reach(viewer: Viewer, organisation: Organisation) -> Mapping[str, Place]:
    """Return the organisation and those below it whose entries somebody may read, by reference."""
    readable = Organisation.objects.filter(pk__in=viewer.where("audit.read")).order_by("name")
    below: dict[int | None, list[Organisation]] = {}
    for each in readable:
        below.setdefault(each.parent_id, []).append(each)
    found = [each for each in readable if each.pk == organisation.pk]
    for each in found:
        found += below.get(each.pk, ())
    return {each.ref: Place(each.name, viewer.permissions(each)) for each in found}

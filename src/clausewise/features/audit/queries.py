"""Reads of the audit record: what one person may see of it."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from clausewise.features.audit.handed import Place, everyday_acts, hidden_from, people_named
from clausewise.features.audit.models import Entry


def visible(viewer: object, places: Mapping[str, Place]) -> QuerySet[Entry]:
    """Return the entries of some organisations, by reference, that somebody may see.

    A restricted entry needs its permission in its own organisation. What the viewer must not know
    of, such as a case about themselves, is left out whatever they may do.
    """
    by_permissions: dict[frozenset[str], list[str]] = {}
    for reference, place in places.items():
        by_permissions.setdefault(place.permissions, []).append(reference)
    allowed = Q(pk__in=[])
    for permissions, references in by_permissions.items():
        open_to_them = ["", *sorted(permissions)]
        allowed |= Q(organisation__in=references, restricted__in=open_to_them)
    rows = Entry.objects.filter(allowed)
    hidden = hidden_from(viewer)
    return rows.exclude(about__in=hidden) if hidden else rows


def chosen(entries: QuerySet[Entry], wanted: Mapping[str, object]) -> QuerySet[Entry]:
    """Keep the entries of a day, of an act and of a person, each where asked for; newest first.

    Where neither an act nor a person was asked for, what happens every day, such as signing in, is
    left out: it would bury what else was done.
    """
    day = wanted.get("day")
    if isinstance(day, date):
        entries = entries.filter(at__gte=_midnight(day), at__lt=_midnight(day + timedelta(days=1)))
    if wanted.get("act"):
        entries = entries.filter(act=wanted["act"])
    if wanted.get("person"):
        entries = entries.filter(by=wanted["person"])
    if not (wanted.get("act") or wanted.get("person")):
        entries = entries.exclude(act__in=[act.name for act in everyday_acts()])
    return entries.order_by("-number")


def who_did(entries: QuerySet[Entry], text: str, most: int) -> list[str]:
    """Return the references of those who did any of this and bear a text in name or address.

    A reference stands for itself: whoever was erased has no other name.
    """
    by = Q(by=text)
    for references in people_named(text):
        by |= Q(by__in=references)
    rows = entries.filter(by).exclude(by="").order_by()
    return list(rows.values_list("by", flat=True).distinct()[:most])


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))

"""Finds people by any fragment of any of their names, from an index and never by a scan."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from clausewise.features.audit.api import without_walls
from clausewise.features.people.cover.standing import lines
from clausewise.features.people.models import (
    Appointment,
    Known,
    Membership,
    Organisation,
    Part,
    Person,
    Piece,
    Place,
)
from clausewise.features.people.models.known import PIECE_LENGTH
from clausewise.features.people.names import fold
from clausewise.features.people.viewer import Viewer, with_all_below

MOST = 20
"""So many of each part are shown; whoever is not among them is found with more of the name."""
LONGEST_INITIALS = 4
SEEN_BY = {
    Part.STAFF: "people.see_staff",
    Part.PUPIL: "people.see_pupils",
    Part.CONTACT: "people.see_pupils",
}


@dataclass(frozen=True, slots=True)
class Found:
    """Those of one part whose names match, the best first; `more`: not all of them are here."""

    part: Part
    known: list[Known]
    more: bool


def find(viewer: Viewer, organisation: Organisation, text: str, day: date) -> list[Found]:
    """Look for a fragment of a name in an organisation and the schools below it.

    Only the parts that the viewer may see are looked through, each only where they may see it.
    """
    words = words_asked(text)
    if not words:
        return []
    within = with_all_below(organisation)
    found = []
    for part, permission in SEEN_BY.items():
        if where := viewer.where(permission) & within:
            keys = keys_of(part, where, words, day)
            found.append(Found(part, _shown(part, keys[:MOST]), more=len(keys) > MOST))
    return found


@without_walls("whoever works for a whole trust can be named in each of its schools")
def find_staff(organisation: Organisation, text: str, day: date) -> list[Person]:
    """Return who works in an organisation or above it, by a fragment of a name, the best first.

    A whole e-mail address finds its owner alone.
    """
    line = frozenset(place.pk for place in lines()[organisation.pk])
    members = Membership.objects.on(day).filter(organisation__in=line).values("person")
    held = Appointment.objects.on(day).filter(organisation__in=line).values("person")
    rows = Person.objects.filter(Q(pk__in=members) | Q(pk__in=held), is_active=True)
    if exact := list(rows.filter(email=text.lower())):
        return exact
    words = words_asked(text)
    keys = keys_of(Part.STAFF, line, words, day) if words else []
    by_key = dict(Known.objects.filter(pk__in=keys).values_list("pk", "person"))
    people = rows.in_bulk(list(by_key.values()))
    found = dict.fromkeys(by_key[key] for key in keys)
    return [people[pk] for pk in found if pk in people]


def words_asked(text: str) -> list[str]:
    """Return the fragments that somebody looks for, folded as the names are."""
    return fold(text).replace("-", " ").split()


def keys_of(part: Part, where: frozenset[int], words: list[str], day: date) -> list[int]:
    """Return the keys of those of one part who match, the best first; some more than are shown."""
    keys: dict[int, None] = {}
    for place, fragment in _fragments(words):
        if len(keys) <= MOST:
            rows = pieces(part, where, place, fragment)
            rows = _whole(rows, words if place != Place.INITIALS else [], fragment)
            rows = rows if part != Part.STAFF else _who_work_here(rows, day)
            keys.update(dict.fromkeys(rows.values_list("known", flat=True)[: MOST * 3]))
    return list(keys)


def _fragments(words: list[str]) -> Iterator[tuple[Place, str]]:
    """Say what to look for and where, the best place first."""
    apart = all(len(word) == 1 for word in words)
    longest = max(words, key=len)
    together = "".join(words) if apart else longest
    initials = (apart or len(words) == 1) and 1 < len(together) <= LONGEST_INITIALS
    if apart and len(words) > 1:
        yield Place.INITIALS, together
        return
    yield Place.START, longest
    if initials:
        yield Place.INITIALS, together
    yield Place.MIDDLE, longest


def pieces(part: Part, where: frozenset[int], place: Place, fragment: str) -> QuerySet[Piece]:
    """Return the pieces that begin with a fragment, in order: what the index answers."""
    rows = Piece.objects.filter(organisation__in=where, part=part, place=place)
    return rows.filter(piece__begins=fragment[:PIECE_LENGTH]).order_by("piece", "known")


def _whole(rows: QuerySet[Piece], words: list[str], fragment: str) -> QuerySet[Piece]:
    """Keep those whose names hold all the other words too, and the fragment to its end."""
    others = [word for word in words if word != fragment or len(word) > PIECE_LENGTH]
    for word in others:
        rows = rows.filter(known__names__contains=word)
    return rows


def _who_work_here(rows: QuerySet[Piece], day: date) -> QuerySet[Piece]:
    standing = Membership.objects.on(day).filter(
        organisation=OuterRef("organisation"), person=OuterRef("known__person")
    )
    return rows.filter(Exists(standing))


def _shown(part: Part, keys: list[int]) -> list[Known]:
    """Fetch those found with what is shown of them, in the order in which they were found."""
    whose = {Part.STAFF: "person", Part.PUPIL: "pupil", Part.CONTACT: "contact"}[part]
    rows = Known.objects.filter(pk__in=keys).select_related(whose, "organisation")
    if part == Part.CONTACT:
        rows = rows.prefetch_related("contact__ties__pupil")
    by_key = {each.pk: each for each in (rows if keys else ())}
    return [by_key[key] for key in keys]

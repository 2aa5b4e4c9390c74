"""Keeps the names by which people are found up to date; every action that changes one calls it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple, TypeVar

from django.db import connection

from clausewise.features.people.models import (
    Contact,
    Known,
    Organisation,
    Part,
    Person,
    Place,
    Pupil,
)
from clausewise.features.people.models.known import LONGEST_NAMES, PIECE_LENGTH
from clausewise.features.people.names import initials_of, words_of

T = TypeVar("T")

AT_ONCE = 500
ADD_PIECES = (
    "INSERT INTO people_piece (known_id, organisation_id, part, place, piece)"
    " VALUES (%s, %s, %s, %s, %s)"
)
"""Plain SQL: a million rows, for which the ORM takes five times as long."""


class Named(NamedTuple):
    """Somebody to be found, and every name they go by."""

    known: Known
    given_names: Sequence[str]
    last_name: str


def index_pupils(pupils: Iterable[Pupil], *, new: bool = False) -> None:
    """Note the names of pupils, in place of those noted before unless they are `new`."""
    for some in _batches(pupils):
        if not new:
            Known.objects.filter(pupil__in=[each.pk for each in some]).delete()
        _note([_pupil(each) for each in some if each.erased is None])


def index_contacts(contacts: Iterable[Contact], *, new: bool = False) -> None:
    """Note the names of parents and carers, as for pupils."""
    for some in _batches(contacts):
        if not new:
            Known.objects.filter(contact__in=[each.pk for each in some]).delete()
        _note([_contact(each) for each in some])


def index_staff(people: Iterable[Person], organisation: Organisation) -> None:
    """Note the names of those who belong, or belonged, to an organisation."""
    for some in _batches(people):
        Known.objects.filter(person__in=some, organisation=organisation).delete()
        _note([_staff(each, organisation) for each in some])


def _batches(items: Iterable[T]) -> Iterator[list[T]]:
    rest = iter(items)
    while some := list(islice(rest, AT_ONCE)):
        yield some


def _pupil(pupil: Pupil) -> Named:
    known = Known(organisation_id=pupil.organisation_id, part=Part.PUPIL, pupil=pupil)
    names = [pupil.first_name, pupil.preferred_name, *pupil.known_as.split(",")]
    return Named(known, names, pupil.last_name)


def _contact(contact: Contact) -> Named:
    known = Known(organisation_id=contact.organisation_id, part=Part.CONTACT, contact=contact)
    return Named(known, [contact.first_name], contact.last_name)


def _staff(person: Person, organisation: Organisation) -> Named:
    known = Known(organisation=organisation, part=Part.STAFF, person=person)
    return Named(known, [person.first_name, person.known_as], person.last_name)


def _note(people: Sequence[Named]) -> None:
    words = [words_of(" ".join([*each.given_names, each.last_name])) for each in people]
    for each, its in zip(people, words, strict=True):
        each.known.names = " ".join(its)[:LONGEST_NAMES]
    Known.objects.bulk_create([each.known for each in people])
    rows = [
        (each.known.pk, each.known.organisation_id, each.known.part, place, piece)
        for each, its in zip(people, words, strict=True)
        for place, piece in _pieces(each, its)
    ]
    with connection.cursor() as cursor:
        cursor.executemany(ADD_PIECES, rows)


def _pieces(named: Named, words: Sequence[str]) -> set[tuple[int, str]]:
    """Return every end of every word; the last letter of a word alone is no fragment of use."""
    found = {(int(Place.START), word[:PIECE_LENGTH]) for word in words}
    found |= {
        (int(Place.MIDDLE), word[start : start + PIECE_LENGTH])
        for word in words
        for start in range(1, len(word) - 1)
    }
    initials = initials_of(named.given_names, named.last_name)
    return found | {(int(Place.INITIALS), each[:PIECE_LENGTH]) for each in initials}

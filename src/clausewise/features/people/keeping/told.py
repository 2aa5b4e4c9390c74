"""Which declarations tell of a pupil: they name the child in free text, by number or by name."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from clausewise.features.people.models import Declaration, Hold, Organisation, Pupil
from clausewise.features.people.names import fold, words_of

Names = list[frozenset[str]]


def declarations_about(pupils: Sequence[Pupil], organisation: Organisation, day: date) -> list[int]:
    """Return the keys of what was declared in a school of some pupils who are to be erased.

    Left out is what tells by name of a pupil who is kept, and what somebody declared whose own
    record is held.
    """
    if not pupils:
        return []
    numbers = {fold(each) for one in pupils for each in (one.upn, one.admission_number) if each}
    names = _names(pupils)
    told = [(each, _told(each)) for each in _untold_of_nobody_held(organisation, day)]
    numbered = [each.pk for each, _ in told if fold(each.child) in numbers]
    named = [(each.pk, words) for each, words in told if any(name <= words for name in names)]
    if not named:
        return numbered
    kept = _names(
        Pupil.objects.kept()
        .filter(organisation=organisation)
        .exclude(pk__in=[p.pk for p in pupils])
    )
    return numbered + [pk for pk, words in named if not any(name <= words for name in kept)]


def _untold_of_nobody_held(organisation: Organisation, day: date) -> QuerySet[Declaration]:
    held = Hold.objects.on(day).filter(person=OuterRef("person"))
    rows = Declaration.objects.filter(~Exists(held), organisation=organisation)
    return rows.select_related("person").order_by("pk")


def _told(declaration: Declaration) -> frozenset[str]:
    """Return the words of what somebody declared, their own last name among them.

    Of their own child they often give the first name alone.
    """
    texts = (declaration.child, declaration.description, declaration.reason)
    return frozenset(words_of(" ".join([*texts, declaration.person.last_name])))


def _names(pupils: Iterable[Pupil]) -> Names:
    return [name for each in pupils for name in _full_names(each)]


def _full_names(pupil: Pupil) -> Iterator[frozenset[str]]:
    last = words_of(pupil.last_name)
    for given in (pupil.first_name, pupil.preferred_name, *pupil.known_as.split(",")):
        if words := words_of(given):
            yield frozenset([*words, *last])

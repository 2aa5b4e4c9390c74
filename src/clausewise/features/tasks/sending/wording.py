"""The words of notices: a kind's fixed words, counts, a date and a link. There is nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings

from clausewise.features.people.api import Organisation
from clausewise.features.tasks.dates import LATER, OVERDUE, THIS_WEEK, TODAY, UNDATED
from clausewise.features.tasks.kinds import DIGEST, kinds
from clausewise.features.tasks.models import Notice

PARTS = (OVERDUE, TODAY, THIS_WEEK, LATER, UNDATED)
"""The parts of a digest, in order; after them comes what is outstanding in each organisation."""


@dataclass(frozen=True, slots=True)
class Words:
    """What a notice says."""

    subject: str
    lines: tuple[str, ...]
    link: str


def words_of(notice: Notice) -> Words:
    """Put a notice into words."""
    kind = kinds()[notice.kind]
    if kind is DIGEST:
        return Words(f"{kind.words} today", tuple(_digest(notice)), link("/home/"))
    path = kind.path(notice.organisation.slug, notice.about)
    return Words(kind.words, (f"{kind.words}.",), link(path))


def link(path: str) -> str:
    """Return the whole address of a page of this site."""
    return f"{settings.ADDRESS.url}{path}"


def _digest(notice: Notice) -> Iterator[str]:
    for part in PARTS:
        if counts := notice.counts.get(part):
            yield from ("", part, *_counted(counts))
    led = {key: counts for key, counts in notice.counts.items() if key not in PARTS}
    for organisation in Organisation.objects.filter(ref__in=led):
        yield from ("", f"Outstanding in {organisation.name}", *_counted(led[organisation.ref]))


def _counted(counts: dict[str, int]) -> Iterator[str]:
    for name, number in sorted(counts.items()):
        if name in kinds():
            yield f"- {kinds()[name].words}: {number}"

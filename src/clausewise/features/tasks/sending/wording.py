"""The words of notices: a kind's fixed words, counts, a date and a link. There is nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.conf import settings

from clausewise.features.audit.api import daily_head
from clausewise.features.people.api import Organisation
from clausewise.features.tasks.dates import LATER, OVERDUE, THIS_WEEK, TODAY, UNDATED
from clausewise.features.tasks.kinds import DIGEST, HEAD, kinds
from clausewise.features.tasks.models import Notice

PARTS = (OVERDUE, TODAY, THIS_WEEK, LATER, UNDATED)
"""The parts of a digest, in order; after them comes what is outstanding in each organisation."""

KEEP = (
    "Keep this e-mail. It tells nothing of anybody, and proves later that nobody has changed the",
    "record up to that day. Whoever runs Clausewise checks that with:",
    "",
)
HEADS_FOOT = (
    "You get this each day because you chair governors. Whoever runs Clausewise can end it with "
    "CLAUSEWISE_AUDIT_HEADS."
)


@dataclass(frozen=True, slots=True)
class Words:
    """What a notice says."""

    subject: str
    lines: tuple[str, ...]
    link: str
    foot: str


def words_of(notice: Notice) -> Words:
    """Put a notice into words."""
    kind = kinds()[notice.kind]
    if kind is DIGEST:
        return Words(f"{kind.words} today", tuple(_digest(notice)), link("/home/"), _foot())
    path = link(kind.path(notice.organisation.slug, notice.about))
    if kind is HEAD:
        return Words(kind.words, tuple(_head(notice)), path, HEADS_FOOT)
    return Words(kind.words, (f"{kind.words}.",), path, _foot())


def link(path: str) -> str:
    """Return the whole address of a page of this site."""
    return f"{settings.ADDRESS.url}{path}"


def _foot() -> str:
    return f"You can choose what Clausewise sends you: {link('/my/notices/')}"


def _head(notice: Notice) -> Iterator[str]:
    """Say where the record stood at the end of the day that the notice is for."""
    yield from (f"For the chair of governors of {notice.organisation.name}.", "")
    found = daily_head(date.fromisoformat(notice.key.rpartition(":")[2]))
    if found is None:
        yield "The audit record holds nothing up to that day. Ask whoever runs Clausewise why."
        return
    yield from (found.line(), "", *KEEP, f'clausewise audit verify --head "{found.head.seal}"')


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

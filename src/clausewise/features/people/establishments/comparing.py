"""Compares the register with what is held here: what would be added, and what would change."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from clausewise.features.audit.api import without_walls
from clausewise.features.people.establishments.reading import Entry
from clausewise.features.people.models import Establishment, FormerNumber, Organisation
from clausewise.features.people.rules.moving import check_takes_schools

FIELDS = (
    ("laestab", "DfE number"),
    ("ukprn", "UKPRN"),
    ("status", "Status"),
    ("phase", "Phase"),
    ("low_age", "Youngest age"),
    ("high_age", "Oldest age"),
    ("opened", "Opened"),
    ("closed", "Closed"),
)


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that would change, in words."""

    label: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Change:
    """What would be done with one school: added if there is none, else what would change in it.

    One that is somebody else's to change is kept elsewhere: nothing is said of it, or done with it.
    """

    entry: Entry
    organisation: Organisation | None
    parent: Organisation | None
    differences: tuple[Difference, ...]
    new_former: tuple[str, ...]
    is_elsewhere: bool = False

    @property
    def is_new(self) -> bool:
        """Whether the school is not here yet."""
        return self.organisation is None and not self.is_elsewhere

    @property
    def is_nothing(self) -> bool:
        """Whether the school is here already, just as the register has it."""
        return self.organisation is not None and not self.differences and not self.new_former

    @property
    def is_change(self) -> bool:
        """Whether there is something to take."""
        return self.is_new or (self.organisation is not None and not self.is_nothing)


@without_walls("a school of the register may be here already, wherever it belongs")
def compare(
    entries: Iterable[Entry], parent: Organisation | None, mine: Collection[int] | None = None
) -> list[Change]:
    """Return what taking these entries would do, in order of name; reads the database four times.

    `mine` are the keys of the organisations that may be changed; without it all may be, as for the
    site's operator. Then a school that stands alone here would come to belong to `parent`; one that
    belongs elsewhere stays where it is. Raises RefusedError.
    """
    check_takes_schools(parent)
    ours = {each.urn: each for each in Organisation.objects.select_related("parent") if each.urn}
    former = {
        each.urn: each.organisation
        for each in FormerNumber.objects.select_related("organisation__parent")
    }
    register = {each.organisation_id: each for each in Establishment.objects.all()}
    ordered = sorted(entries, key=lambda each: each.name)
    known = {**former, **ours}
    return [
        Change(each, None, None, (), (), is_elsewhere=True)
        if _is_elsewhere(each, known, mine)
        else _change(each, known, register, former, parent)
        for each in ordered
    ]


def _is_elsewhere(
    entry: Entry, known: dict[str, Organisation], mine: Collection[int] | None
) -> bool:
    """Whether any of a school's numbers is that of an organisation which must not be changed."""
    found = (known[urn] for urn in (entry.urn, *entry.former) if urn in known)
    return mine is not None and any(each.pk not in mine for each in found)


def _change(
    entry: Entry,
    known: dict[str, Organisation],
    register: dict[int, Establishment],
    former: dict[str, Organisation],
    parent: Organisation | None,
) -> Change:
    found = next((known[urn] for urn in (entry.urn, *entry.former) if urn in known), None)
    new_former = tuple(urn for urn in entry.former if urn not in former)
    if found is None:
        return Change(entry, None, parent, (), new_former)
    held = register.get(found.pk) or Establishment()
    goes_to = found.parent or (parent if parent != found else None)
    told = tuple(_differences(entry, found, held, goes_to))
    return Change(entry, found, goes_to, told, new_former)


def _differences(
    entry: Entry, found: Organisation, held: Establishment, parent: Organisation | None
) -> Iterator[Difference]:
    pairs: list[tuple[str, object, object]]
    pairs = [("Name", found.name, entry.name), ("URN", found.urn, entry.urn)]
    pairs += [(label, getattr(held, name), getattr(entry, name)) for name, label in FIELDS]
    pairs.append(("Belongs to", found.parent, parent))
    for label, old, new in pairs:
        if old != new:
            yield Difference(label, _words(old), _words(new))


def _words(value: object) -> str:
    return "nothing" if value in (None, "") else str(value)

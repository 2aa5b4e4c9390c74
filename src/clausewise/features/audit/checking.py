"""Checks the whole audit record, in one pass, and names every entry that is not as it was sealed.

A seal tells three things: whether an entry is genuine, which number it was made with, and which
seal it followed. So a genuine entry that stands elsewhere is known for what it is, and what was
done to one entry throws no doubt on its neighbours. Memory grows with the damage alone.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from clausewise.features.audit import stored
from clausewise.features.audit.findings import Finding, Problem, in_order
from clausewise.features.audit.heads import WRITTEN, Head, noted_head
from clausewise.features.audit.keys import Key, all_keys
from clausewise.features.audit.places import Places
from clausewise.features.audit.sealing import seal_of
from clausewise.features.audit.stored import Stored
from clausewise.features.audit.walls import without_walls

NOWHERE = 0
"""The number given to what stands at none."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found: how many entries there are, the head they end in, and what is broken."""

    entries: int
    head: Head | None
    findings: tuple[Finding, ...]
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class _Pass:
    """What is known of the entries read so far."""

    keys: dict[str, Key]
    places: Places = field(default_factory=Places)
    entries: int = 0
    last: Head | None = None
    newest_key: int = 0
    unknown_keys: int = 0

    def read(self, rows: Iterable[Stored]) -> None:
        for row in rows:
            self.entries += 1
            number = NOWHERE if row.number is None else row.number
            self.places.stand(number)
            made_as = self._made_as(row)
            if made_as is None:
                self.places.forged.append(number)
            elif made_as != number:
                self.places.moved.append((number, made_as))
            else:
                self._follow(number, row)

    def _made_as(self, row: Stored) -> int | None:
        """Return the number that an entry was made with; None where it is not genuine."""
        key = self.keys.get(row.key or "")
        if key is None:
            self.unknown_keys += 1
            return None
        sealed = WRITTEN.fullmatch(row.seal or "")
        if sealed is None:
            return None
        number = int(sealed[1])
        return number if seal_of(row, number, key) == row.seal else None

    def _follow(self, number: int, row: Stored) -> None:
        """Take in a genuine entry in its place, and whether it follows the one before it."""
        before = self.last
        if before and before.number == number - 1 and before.seal != row.before:
            self.places.replaced.append(before.number)
        key = self.keys[row.key or ""]
        if key.place < self.newest_key:
            self.places.replaced.append(number)
        self.newest_key = max(self.newest_key, key.place)
        self.last = Head(number, row.seal or "")
        self.places.last = number


@without_walls("the chain runs through all organisations")
def check(*asked: Head) -> Checked:
    """Check every entry, the guards, the head kept in the file, and the heads asked about.

    Raises `OSError` where the keys cannot be read, `ValueError` where the file's head cannot.
    """
    noted = noted_head()  # first: what is added while we read is no finding
    found = _Pass(all_keys())
    found.read(stored.entries())
    heads = (noted, *asked) if noted else asked
    broken = in_order([*found.places.findings(max([0, *(head.number for head in heads)]))])
    elsewhere = {made_as for _, made_as in found.places.moved}
    fallen = {head.number for head in heads if not head.stands()} - elsewhere
    findings = (*broken, *_cut_before(sorted(fallen), broken), *_unguarded())
    return Checked(found.entries, found.last, findings, tuple(_notes(found, noted)))


def _cut_before(fallen: list[int], broken: list[Finding]) -> Iterator[Finding]:
    """Name the numbers of heads at which another entry stands now, unless named already.

    Then the record was cut off before that number, and has grown again since.
    """
    for number in fallen:
        if not any(number in each for each in broken):
            yield Finding(number, number, Problem.TRUNCATED)


def _unguarded() -> Iterator[Finding]:
    if not stored.is_guarded():
        yield Finding(NOWHERE, NOWHERE, Problem.UNGUARDED)


def _notes(found: _Pass, noted: Head | None) -> Iterator[str]:
    if found.unknown_keys:
        yield (
            f"{found.unknown_keys} entries name a key that is not in the key file. If the file was "
            "lost, put it back from a backup and check again."
        )
    if found.entries and noted is None:
        yield (
            "No head is kept beside the database, so entries cut off the end would not show. The "
            "next entry makes one; until then, check a head that was sent out, with --head."
        )

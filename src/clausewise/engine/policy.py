"""A pack made ready to decide: the smallest thing that turns facts into an outcome, exactly."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple, TypeAlias

from clausewise.engine.boxes import NotProvenError, uncovered
from clausewise.engine.cells import Cell, Masks, make_cell
from clausewise.engine.layout import Layout
from clausewise.engine.pack import SEVERITY, Outcome, Pack
from clausewise.engine.rows import Row, layout_for, make_rows
from clausewise.engine.vocabulary import Facts, Value, Values

FIRST, SECOND = DISPATCH = ("activity", "account")
WORST = len(SEVERITY) - 1
_new = tuple.__new__
"""Makes a named tuple without the detour of its constructor, which takes twice as long."""
Key: TypeAlias = tuple[Value | Values | None, Value | Values | None]


class Verdict(NamedTuple):
    """The outcome as an interval: the severest that is possible and that is certain."""

    worst: Outcome
    best: Outcome
    masks: Masks

    @property
    def outcome(self) -> Outcome:
        """The outcome, or `undecided` where the facts that are missing could change it."""
        return self.worst if self.worst is self.best else Outcome.UNDECIDED


class Policy:
    """A pack compiled for deciding, as of a day if one is given.

    `layout` may be shared by several packs, so that their answers can be compared bit by bit.
    """

    def __init__(
        self, pack: Pack, *, day: date | None = None, layout: Layout | None = None
    ) -> None:
        self.pack = pack
        self.day = day
        self.layout = layout or layout_for([pack])
        self.rules = tuple(rule for rule in pack.rules if rule.in_force(day))
        self.rows: Sequence[Row] = make_rows(pack, self.layout, self.rules)
        self.levels = [self._level(level) for level in range(len(SEVERITY))]
        self._cells: dict[Key, Cell] = {}
        self._readers: dict[object, Callable[[Facts], Masks]] = {}
        self._regions: dict[int, list[dict[str, int]]] = {}

    def _level(self, level: int) -> int:
        return sum(1 << i for i, row in enumerate(self.rows) if row.level == level)

    def cell(self, facts: Facts) -> Cell:
        """Return the compiled rows for the account and activity of these facts."""
        key = _plain(facts.get(FIRST)), _plain(facts.get(SECOND))
        cell = self._cells.get(key)
        if cell is None:
            known = {name: v for name, v in zip(DISPATCH, key, strict=True) if v is not None}
            start = self.layout.narrow(self.layout.all, known)
            cell = self._cells[key] = make_cell(self.layout, self.rows, start)
            self._readers[key] = cell.read
        return cell

    def masks(self, facts: Facts) -> Masks:
        """Decide every row. Facts are trusted to be the vocabulary's (`Vocabulary.check`)."""
        try:
            return self._readers[facts.get(FIRST), facts.get(SECOND)](facts)
        except (KeyError, TypeError):
            cell = self.cell(facts)
            return Masks(*cell.run(cell.start & self.layout.encode(facts)), facts, self.layout)

    def decide(self, facts: Facts) -> Verdict:
        """Return the outcome as an interval, exact whatever is unknown."""
        masks = self.masks(facts)
        if masks.worst != masks.best:
            return self._searched(masks)
        outcome = SEVERITY[masks.worst]
        return _new(Verdict, (outcome, outcome, masks))

    def _searched(self, masks: Masks) -> Verdict:
        """Return the interval where single rules leave it open, exact by search."""
        worst, best = self._exact(masks, masks.worst, masks.best)
        return Verdict(SEVERITY[worst], SEVERITY[best], masks)

    def settled(self, masks: Masks) -> Outcome | None:
        """Return the outcome where single rules settle it, None where it takes more."""
        return SEVERITY[masks.worst] if masks.worst == masks.best else None

    def _top(self, mask: int) -> int:
        for level in range(WORST, 0, -1):
            if mask & self.levels[level]:
                return level
        return 0

    def _exact(self, masks: Masks, worst: int, best: int) -> tuple[int, int]:
        known = self.layout.known(masks.x)
        try:
            while worst > best and not self._reachable(masks, known, worst):
                worst = self._top(masks.possible & ~self._above(worst))
            return worst, self._certain(masks, known, (worst, best))
        except NotProvenError:
            return masks.worst, best

    def _above(self, level: int) -> int:
        mask = 0
        for bits in self.levels[level:]:
            mask |= bits
        return mask

    def _reachable(self, masks: Masks, known: Mapping[str, int], level: int) -> bool:
        """Tell whether some row at this level holds in some completion of what is known."""
        return any(
            uncovered(
                {**self.rows[i].box, **_narrow(self.rows[i].box, known)},
                [*self.rows[i].holes, *self.layout.impossible],
                self.layout.full,
            )
            is not None
            for i in bits(masks.possible & self.levels[level])
        )

    def _certain(self, masks: Masks, known: Mapping[str, int], limits: tuple[int, int]) -> int:
        """Return the severest level that every completion reaches, by several rows together too."""
        worst, best = limits
        for level in range(worst, best, -1):
            if self._cover(known, bits(masks.possible & self._above(level))):
                return level
        return best

    def _cover(self, known: Mapping[str, int], rows: Iterable[int]) -> bool:
        """Tell whether some of these rows holds in every completion; not proven is not so."""
        cover = [region for i in rows for region in self.regions(i)]
        try:
            return uncovered(known, [*cover, *self.layout.impossible], self.layout.full) is None
        except NotProvenError:
            return False

    def jointly(self, masks: Masks, level: int) -> int:
        """Return rows, none of which can be left out, that together make this level certain.

        For an outcome that no single rule makes certain: one rule holds if the account is the
        school's, say, and another if it is one's own. The rules that read most are dropped first.
        """
        known = self.layout.known(masks.x)
        kept = bits(masks.possible & self._above(level))
        for index in sorted(kept, key=lambda i: -len(self.rows[i].box)):
            fewer = [other for other in kept if other != index]
            if self._cover(known, fewer):
                kept = fewer
        return sum(1 << index for index in kept)

    def regions(self, index: int) -> list[dict[str, int]]:
        """Return where a row holds, as disjoint boxes."""
        if index not in self._regions:
            self._regions[index] = self.rows[index].regions(self.layout.full)
        return self._regions[index]


def _plain(value: object) -> Value | None:
    return value if isinstance(value, str | bool | int) else None


def _narrow(box: Mapping[str, int], known: Mapping[str, int]) -> dict[str, int]:
    return {name: mask & box.get(name, mask) for name, mask in known.items()}


def bits(mask: int) -> list[int]:
    """Return the positions of the bits that are set, lowest first."""
    found = []
    while mask:
        low = mask & -mask
        found.append(low.bit_length() - 1)
        mask ^= low
    return found

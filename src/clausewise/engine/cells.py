"""Compiles the rows that can matter for one account and one activity into two small functions.

One starts from facts as they were stated, and reads each only when some row first turns on it; the
other starts from what is still possible, as bits. The source that is generated holds nothing but
integers that this module made: no name and no text of a pack ever reaches it.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple, Protocol, TypeAlias

from clausewise.engine.boxes import meet
from clausewise.engine.layout import Layout, MaskBox
from clausewise.engine.rows import Row
from clausewise.engine.vocabulary import Facts

State: TypeAlias = tuple[int, int, int, int, int]
Run: TypeAlias = Callable[[int], State]
Scope: TypeAlias = dict[str, object]


class Masks(NamedTuple):
    """Which rows hold for certain, may hold, or would but for an exception; how severe they are.

    `worst` is the severest level of a row that may hold, `best` of one that does for certain.
    """

    certain: int
    possible: int
    defeated: int
    worst: int
    best: int
    facts: Facts
    layout: Layout

    @property
    def x(self) -> int:
        """What the facts leave possible, as bits."""
        return self.layout.encode(self.facts)


class Cell(NamedTuple):
    """What one account and activity needs.

    `run` takes the possible values and returns the first five parts of `Masks`. `read` takes facts;
    it raises KeyError or TypeError where one that it reads is not known as a single value.
    """

    start: int
    run: Run
    read: Callable[[Facts], Masks]
    live: tuple[int, ...]


class _Tests(Protocol):
    """How tests are written. `seen` are the facts already looked up where a test will stand."""

    scope: Scope
    opening: str
    closing: str

    def may(self, name: str, mask: int, seen: set[str]) -> str: ...

    def either(self, masks: MaskBox) -> str: ...


class _OnBits:
    """Tests on `x`, all that is possible in one integer."""

    opening = "def run(x):"
    closing = "return c, p, d, w, b"

    def __init__(self, layout: Layout) -> None:
        self.slots = layout.slots
        self.scope: Scope = {}

    def may(self, name: str, mask: int, seen: set[str]) -> str:
        return f"x & {mask << self.slots[name].base}"

    def either(self, masks: MaskBox) -> str:
        return f"x & {sum(mask << self.slots[name].base for name, mask in masks.items())}"


class _OnFacts:
    """Tests on facts, each looked up (`get`) where it is first needed and kept in `v…`."""

    opening = "def run(facts):\n get = facts.get"
    closing = "return new(masks, (c, p, d, w, b, facts, layout))"

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.places = {name: index for index, name in enumerate(layout.slots)}
        # Straight to the tuple: a named tuple's own constructor takes twice as long.
        self.scope: Scope = {"new": tuple.__new__, "masks": Masks, "layout": layout}

    def may(self, name: str, mask: int, seen: set[str]) -> str:
        place = self.places[name]
        if name in seen:
            return f"v{place} & {mask}"
        seen.add(name)
        return f"(v{place} := {self._looked_up(name, place)}) & {mask}"

    def either(self, masks: MaskBox) -> str:
        return " or ".join(f"v{self.places[name]} & {mask}" for name, mask in masks.items())

    def _looked_up(self, name: str, place: int) -> str:
        """Return the source that looks up a fact, and whatever settles it by implication."""
        lookups = []
        for index, (fact, keeps) in enumerate(self.layout.settling[name]):
            self.scope |= {f"n{place}_{index}": fact, f"k{place}_{index}": keeps}
            lookups.append(f"k{place}_{index}[get(n{place}_{index})]")
        return " & ".join(lookups)


def make_cell(layout: Layout, rows: Sequence[Row], start: int) -> Cell:
    """Compile the rows that can still hold from these starting bits."""
    given = layout.known(start)
    live = {i: row for i, row in enumerate(rows) if meet(row.box, given) is not None}
    run = make_run(layout, live, start)
    read = _compile(_Writer(_OnFacts(layout), given, layout.full), live)
    return Cell(start, run, read, tuple(live))


def make_run(layout: Layout, rows: Mapping[int, Row], start: int) -> Run:
    """Compile what decides these rows from possible values, of these starting bits or fewer."""
    return _compile(_Writer(_OnBits(layout), layout.known(start), layout.full), rows)


def _compile(writer: "_Writer", rows: Mapping[int, Row]) -> Callable[..., Any]:
    todo = [writer.todo(index, row) for index, row in rows.items()]
    source = [
        writer.tests.opening,
        " c = p = d = 0",
        *writer.block(todo, set(), " "),
        f" w = {_highest('p', rows)}",
        f" b = w if c == p else {_highest('c', rows)}",
        f" {writer.tests.closing}",
    ]
    scope: dict[str, Callable[..., Any]] = {}
    exec("\n".join(source), {"__builtins__": {}, **writer.tests.scope}, scope)  # noqa: S102  # integers only, made above
    return scope["run"]


def _highest(mask: str, rows: Mapping[int, Row]) -> str:
    """Return the source of the severest level that a mask of rows reaches."""
    levels: dict[int, int] = {}
    for index, row in rows.items():
        levels[row.level] = levels.get(row.level, 0) | 1 << index
    ordered = sorted(levels.items(), reverse=True)
    return "".join(f"{level} if {mask} & {bits} else " for level, bits in ordered if level) + "0"


class _Todo(NamedTuple):
    """A row still to be written: its bit, its place in this cell, and the tests not yet made."""

    bit: int
    inside: MaskBox
    holes: tuple[MaskBox, ...]
    wanted: MaskBox
    left: frozenset[tuple[str, int]]


class _Writer(NamedTuple):
    """Writes the source of rows: each sets its bit in `c`, `p` or `d`."""

    tests: _Tests
    given: MaskBox
    full: Mapping[str, int]

    def todo(self, index: int, row: Row) -> _Todo:
        """Return a row without what the cell settles about it."""
        inside = meet(row.box, self.given) or {}
        wanted = {n: m for n, m in row.box.items() if self.given.get(n, self.full[n]) & ~m}
        holes = tuple(hole for hole in row.holes if meet(hole, inside) is not None)
        return _Todo(1 << index, inside, holes, wanted, frozenset(wanted.items()))

    def block(self, todo: Iterable[_Todo], seen: set[str], pad: str) -> list[str]:
        """Return the lines for rows, those with a test in common beneath it."""
        lines = []
        left = []
        for each in todo:
            if each.left:
                left.append(each)
            else:
                lines += self._row(each, seen, pad)
        while left:
            counted = Counter(test for each in left for test in each.left)
            test = max(counted, key=lambda test: (counted[test], test[0] in seen, test))
            beneath = [each._replace(left=each.left - {test}) for each in left if test in each.left]
            left = [each for each in left if test not in each.left]
            lines.append(f"{pad}if {self.tests.may(*test, seen)}:")
            lines += self.block(beneath, set(seen), f"{pad} ")
        return lines

    def _row(self, row: _Todo, seen: set[str], pad: str) -> list[str]:
        """Return the lines for a row whose tests have all been made."""
        beyond = {name: self.full[name] & ~mask for name, mask in row.wanted.items()}
        certain = f"not ({self.tests.either(beyond)})" if beyond else "True"
        if not row.holes:
            return [f"{pad}p |= {row.bit}", f"{pad}if {certain}: c |= {row.bit}"]
        lines = [f"{pad}s = {certain}; v = True"]
        for hole in row.holes:
            lines += self._hole(hole, row.inside, seen, pad)
        lines += [f"{pad}if v:", f"{pad} p |= {row.bit}", f"{pad} if s: c |= {row.bit}"]
        return [*lines, f"{pad}else: d |= {row.bit}"]

    def _hole(self, hole: MaskBox, inside: MaskBox, seen: set[str], pad: str) -> list[str]:
        """Return the lines for a hole: where it may hold, and where it must."""
        have = {name: inside.get(name, self.full[name]) for name in hole}
        wanted = {name: have[name] & mask for name, mask in hole.items() if have[name] & ~mask}
        if not wanted:
            return [f"{pad}s = v = False"]
        first, *rest = sorted(wanted.items(), key=lambda item: item[0] not in seen)
        tests = [self.tests.may(*first, seen)]
        within = set(seen)
        tests += [self.tests.may(*test, within) for test in rest]
        must = self.tests.either({name: have[name] & ~hole[name] for name in wanted})
        lines = [f"{pad}if {' and '.join(tests)}:", f"{pad} s = False"]
        return [*lines, f"{pad} if not ({must}): v = False"]

"""Compiles the rows that can matter for one account and one activity into two small functions.

One starts from facts as they were stated, and reads each only when some row first turns on it; the
other starts from what is still possible, as bits. The source that is generated holds nothing but
integers that this module made: no name and no text of a pack ever reaches it.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, Protocol, TypeAlias

from clausewise.engine.boxes import meet
from clausewise.engine.layout import Layout, MaskBox
from clausewise.engine.rows import Row
from clausewise.engine.vocabulary import Value, Values

State: TypeAlias = tuple[int, int, int, int, int]
Get: TypeAlias = Callable[[str], Value | Values | None]
Run: TypeAlias = Callable[[int], State]
Scope: TypeAlias = dict[str, object]


class Cell(NamedTuple):
    """What one account and activity needs.

    `run` takes the possible values, `read` looks facts up by name; both return three masks of rows:
    those that hold for certain, those that may hold, and those that would hold were it not for an
    exception; then the severest level that may hold and the severest that does for certain. `read`
    raises KeyError or TypeError where a fact is not known as one single value.
    """

    start: int
    run: Run
    read: Callable[[Get], State]
    live: tuple[int, ...]


class _Tests(Protocol):
    """How tests are written. `seen` are the facts already looked up where a test will stand."""

    scope: Scope
    argument: str

    def may(self, name: str, mask: int, seen: set[str]) -> str: ...

    def either(self, masks: MaskBox) -> str: ...


class _OnBits:
    """Tests on `x`, all that is possible in one integer."""

    argument = "x"

    def __init__(self, layout: Layout) -> None:
        self.slots = layout.slots
        self.scope: Scope = {}

    def may(self, name: str, mask: int, seen: set[str]) -> str:
        return f"x & {mask << self.slots[name].base}"

    def either(self, masks: MaskBox) -> str:
        return f"x & {sum(mask << self.slots[name].base for name, mask in masks.items())}"


class _OnFacts:
    """Tests on facts, each looked up (`get`) where it is first needed and kept in `v…`."""

    argument = "get"

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.places = {name: index for index, name in enumerate(layout.slots)}
        self.scope: Scope = {}

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
    run, read = (_compile(tests(layout), live, given, layout) for tests in (_OnBits, _OnFacts))
    return Cell(start, run, read, tuple(live))


def _compile(
    tests: _Tests, rows: Mapping[int, Row], given: MaskBox, layout: Layout
) -> Callable[..., State]:
    lines = [f"def run({tests.argument}):", " c = p = d = 0"]
    seen: set[str] = set()
    for index, row in rows.items():
        lines += _Writer(tests, layout.full, 1 << index).row(row, given, seen)
    lines.append(f" return c, p, d, {_highest('p', rows)}, {_highest('c', rows)}")
    scope: dict[str, Callable[..., State]] = {}
    exec("\n".join(lines), {"__builtins__": {}, **tests.scope}, scope)  # noqa: S102  # integers only, made above
    return scope["run"]


def _highest(mask: str, rows: Mapping[int, Row]) -> str:
    """Return the source of the severest level that a mask of rows reaches."""
    levels: dict[int, int] = {}
    for index, row in rows.items():
        levels[row.level] = levels.get(row.level, 0) | 1 << index
    ordered = sorted(levels.items(), reverse=True)
    return "".join(f"{level} if {mask} & {bits} else " for level, bits in ordered if level) + "0"


class _Writer(NamedTuple):
    """Writes the source of one row: its bit goes into `c`, `p` or `d`."""

    tests: _Tests
    full: Mapping[str, int]
    bit: int

    def row(self, row: Row, given: MaskBox, seen: set[str]) -> list[str]:
        """Return the lines for a row; `seen` gains the facts that are looked up in any case."""
        inside = meet(row.box, given) or {}
        wanted = {n: m for n, m in row.box.items() if given.get(n, self.full[n]) & ~m}
        holes = [hole for hole in row.holes if meet(hole, inside) is not None]
        lines, within, pad = self._if(wanted, seen, " ")
        beyond = {name: self.full[name] & ~mask for name, mask in wanted.items()}
        certain = f"not ({self.tests.either(beyond)})" if beyond else "True"
        if not holes:
            return [*lines, f"{pad}p |= {self.bit}", f"{pad}if {certain}: c |= {self.bit}"]
        lines.append(f"{pad}s = {certain}; v = True")
        for hole in holes:
            lines += self._hole(hole, inside, within, pad)
        lines += [f"{pad}if v:", f"{pad} p |= {self.bit}", f"{pad} if s: c |= {self.bit}"]
        return [*lines, f"{pad}else: d |= {self.bit}"]

    def _hole(self, hole: MaskBox, inside: MaskBox, seen: set[str], pad: str) -> list[str]:
        """Return the lines for a hole: where it may hold, and where it must."""
        have = {name: inside.get(name, self.full[name]) for name in hole}
        wanted = {name: have[name] & mask for name, mask in hole.items() if have[name] & ~mask}
        lines, _, inner = self._if(wanted, seen, pad)
        beyond = {name: have[name] & ~hole[name] for name in wanted}
        must = f"if not ({self.tests.either(beyond)}): v = False" if beyond else "v = False"
        return [*lines, f"{inner}s = False", f"{inner}{must}"]

    def _if(self, wanted: MaskBox, seen: set[str], pad: str) -> tuple[list[str], set[str], str]:
        """Return the line that tests a box, the facts seen within it, and how far in it is."""
        if not wanted:
            return [], seen, pad
        (name, mask), *rest = sorted(wanted.items(), key=lambda item: item[0] not in seen)
        tests = [self.tests.may(name, mask, seen)]
        within = set(seen)
        tests += [self.tests.may(name, mask, within) for name, mask in rest]
        return [f"{pad}if {' and '.join(tests)}:"], within, f"{pad} "

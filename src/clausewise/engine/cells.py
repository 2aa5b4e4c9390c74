"""Compiles the rows that can matter for one account and one activity into a function of integers.

The source that is generated holds nothing but integers that this module made: no name and no text
of a pack ever reaches it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from clausewise.engine.boxes import meet
from clausewise.engine.layout import Layout, MaskBox
from clausewise.engine.pack import BOUND, stated
from clausewise.engine.rows import Row
from clausewise.engine.vocabulary import Value, Values

Run: TypeAlias = Callable[[int], tuple[int, int, int]]
Keep: TypeAlias = Mapping[Value | Values | None, int]


class Cell(NamedTuple):
    """What one account and activity needs: where to start, which facts to read, what to run.

    `run` takes the possible values and returns three masks of rows: those that hold for certain,
    those that may hold, and those that would hold were it not for an exception.
    """

    start: int
    reads: tuple[tuple[str, Keep], ...]
    run: Run
    live: tuple[int, ...]


def make_cell(layout: Layout, rows: Sequence[Row], start: int) -> Cell:
    """Compile the rows that can still hold from these starting bits."""
    box = layout.known(start)
    live = [i for i, row in enumerate(rows) if meet(row.box, box) is not None]
    names = {name for i in live for b in (rows[i].box, *rows[i].holes) for name in b}
    reads = tuple((n, keep) for n, keep in layout.keep.items() if _read(layout, n, names))
    return Cell(start, reads, _compile(layout, [(1 << i, rows[i]) for i in live], box), tuple(live))


def _read(layout: Layout, name: str, names: set[str]) -> bool:
    """Tell whether a fact bears on the names: whom it binds, if it was stated, what it implies."""
    implied = (other for then in layout.vocabulary.facts[name].implies.values() for other in then)
    bearing = {name, stated(name), *implied} | ({BOUND} if name == "role" else set())
    return not bearing.isdisjoint(names)


def _compile(layout: Layout, rows: Iterable[tuple[int, Row]], given: MaskBox) -> Run:
    lines = ["def run(x):", " c = p = d = 0"]
    for bit, row in rows:
        lines.extend(_row_source(layout, bit, row, given))
    lines.append(" return c, p, d")
    scope: dict[str, Run] = {}
    exec("\n".join(lines), {"__builtins__": {}}, scope)  # noqa: S102  # integers only, made above
    return scope["run"]


def _row_source(layout: Layout, bit: int, row: Row, given: MaskBox) -> list[str]:
    wanted = {n: m for n, m in row.box.items() if given.get(n, layout.full[n]) & ~m}
    narrowed = meet(row.box, given) or {}
    holes = [h for h in row.holes if meet(h, narrowed) is not None]
    test = " and ".join(f"x & {_place(layout, n, m)}" for n, m in wanted.items())
    pad = " "
    lines = []
    if test:
        lines.append(f" if {test}:")
        pad = "  "
    outside = sum(_place(layout, n, layout.full[n] & ~m) for n, m in wanted.items())
    if not holes:
        lines.append(f"{pad}p |= {bit}")
        lines.append(f"{pad}if not x & {outside}: c |= {bit}" if outside else f"{pad}c |= {bit}")
        return lines
    return [*lines, *_hole_source(layout, bit, row, holes, (pad, outside))]


def _hole_source(
    layout: Layout, bit: int, row: Row, holes: list[MaskBox], where: tuple[str, int]
) -> list[str]:
    pad, outside = where
    lines = [f"{pad}s = not x & {outside}" if outside else f"{pad}s = True", f"{pad}v = True"]
    for hole in holes:
        tests, rest = _hole_tests(layout, row, hole)
        inner = pad
        if tests:
            lines.append(f"{pad}if {' and '.join(tests)}:")
            inner = pad + " "
        lines.append(f"{inner}s = False")
        lines.append(f"{inner}if not x & {rest}: v = False" if rest else f"{inner}v = False")
    lines.append(f"{pad}if v:")
    lines.append(f"{pad} p |= {bit}")
    lines.append(f"{pad} if s: c |= {bit}")
    lines.append(f"{pad}else: d |= {bit}")
    return lines


def _hole_tests(layout: Layout, row: Row, hole: MaskBox) -> tuple[list[str], int]:
    """Return the tests of "the hole may hold", and the bits that keep it from being certain."""
    tests, rest = [], 0
    for name, mask in hole.items():
        have = row.box.get(name, layout.full[name])
        if have & ~mask:
            tests.append(f"x & {_place(layout, name, have & mask)}")
            rest |= _place(layout, name, have & ~mask)
    return tests, rest


def _place(layout: Layout, name: str, mask: int) -> int:
    return mask << layout.slots[name].base

"""Conditions on single facts: the atoms that every engine's own notation is made from."""

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from benchmarks.workload.facts import AGE, AGES, ENUMS

Fact: TypeAlias = str | bool | int
Facts: TypeAlias = dict[str, Fact | None]


class Not(NamedTuple):
    """Any value but this."""

    value: str


class Below(NamedTuple):
    """A number under this."""

    limit: int


class AtLeast(NamedTuple):
    """This number, or a higher one."""

    limit: int


Written: TypeAlias = str | bool | tuple[str, ...] | Not | Below | AtLeast


class Atom(NamedTuple):
    """One condition: `test` is is, not, in, below or at_least."""

    fact: str
    test: str
    value: Fact | tuple[str, ...]


def atoms(written: Mapping[str, Written]) -> tuple[Atom, ...]:
    """Return the conditions of a box, all of which must hold."""
    return tuple(_atom(name, value) for name, value in written.items())


def _atom(name: str, value: Written) -> Atom:
    match value:
        case Not(word):
            return Atom(name, "not", word)
        case Below(limit):
            return Atom(name, "below", limit)
        case AtLeast(limit):
            return Atom(name, "at_least", limit)
        case tuple():
            return Atom(name, "in", value)
        case _:
            return Atom(name, "is", value)


def domain(name: str) -> tuple[Fact, ...]:
    """Return the values that a fact can have."""
    if name == AGE:
        return tuple(range(AGES[0], AGES[1] + 1))
    return ENUMS.get(name, (True, False))


def holds(atom: Atom, value: Fact) -> bool:
    """Tell whether a condition holds of a known value."""
    match atom.test, atom.value:
        case "in", tuple() as words:
            return value in words
        case "below", int() as limit:
            return int(value) < limit
        case "at_least", int() as limit:
            return int(value) >= limit
        case test, other:
            return (value == other) is (test == "is")

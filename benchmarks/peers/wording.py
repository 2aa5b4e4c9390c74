"""Writes a rule as one expression, in whichever notation an engine reads."""

from collections.abc import Callable, Iterable
from itertools import compress
from typing import NamedTuple

from benchmarks.workload.conditions import Atom
from benchmarks.workload.rules import Rule


class Notation(NamedTuple):
    """How an engine writes a condition, and, or, and not."""

    atom: Callable[[Atom], str]
    both: str = " && "
    either: str = " || "
    negated: str = "!({})"


def expression(rule: Rule, notation: Notation) -> str:
    """Return "when, and none of the exceptions" as text."""
    parts = [notation.atom(atom) for atom in rule.when]
    if rule.holes:
        holes = [f"({_all(hole, notation)})" for hole in rule.holes]
        parts.append(notation.negated.format(notation.either.join(holes)))
    return notation.both.join(parts)


def _all(atoms: Iterable[Atom], notation: Notation) -> str:
    return notation.both.join(notation.atom(atom) for atom in atoms)


def c_like(subject: Callable[[str], str], among: str) -> Callable[[Atom], str]:
    """Return the writer of conditions of the C family; `among` is how membership is written."""

    def write(atom: Atom) -> str:
        name = subject(atom.fact)
        match atom.test, atom.value:
            case "is", bool() as wanted:
                return name if wanted else f"!{name}"
            case "in", tuple() as words:
                return among.format(name=name, words=", ".join(map(quoted, words)))
            case test, value:
                return f"{name} {COMPARISONS[test]} {quoted(value)}"

    return write


COMPARISONS = {"is": "==", "not": "!=", "below": "<", "at_least": ">="}


def quoted(value: object) -> str:
    """Write a word in double quotes, and a number bare."""
    return f'"{value}"' if isinstance(value, str) else str(value)


POWERS = tuple(1 << index for index in range(64))


def bits(verdicts: Iterable[object]) -> int:
    """Return the set of rules that fired as an integer, the first rule lowest."""
    return sum(compress(POWERS, verdicts))

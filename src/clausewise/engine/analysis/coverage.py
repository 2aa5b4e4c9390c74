"""Counts what every clause of a policy is, and names those that nothing accounts for."""

from collections import Counter
from dataclasses import dataclass

from clausewise.engine.pack import Clause, ClauseKind, Pack


@dataclass(frozen=True, slots=True)
class Line:
    """A clause, the rules that state it, and whether it is accounted for."""

    clause: Clause
    rules: tuple[str, ...]

    @property
    def accounted(self) -> bool:
        """A rule or duty needs a rule in force; anything else is accounted for by its kind."""
        return bool(self.rules) or self.clause.kind not in {ClauseKind.RULE, ClauseKind.DUTY}


@dataclass(frozen=True, slots=True)
class Coverage:
    """Every clause of a pack in the document's order."""

    pack: Pack
    lines: tuple[Line, ...]

    @property
    def counts(self) -> dict[str, int]:
        """How many clauses there are of each kind, whole numbers, every kind named."""
        found = Counter(line.clause.kind for line in self.lines)
        return {str(kind): found[kind] for kind in ClauseKind}

    @property
    def unaccounted(self) -> tuple[str, ...]:
        """The clauses that nothing accounts for."""
        return tuple(line.clause.id for line in self.lines if not line.accounted)


def coverage(pack: Pack) -> Coverage:
    """Return the coverage of a pack."""
    stated: dict[str, list[str]] = {}
    for rule in pack.rules:
        stated.setdefault(rule.clause, []).append(rule.id)
    lines = (Line(clause, tuple(stated.get(clause.id, ()))) for clause in pack.clauses.values())
    return Coverage(pack, tuple(lines))

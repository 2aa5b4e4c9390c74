"""Finds what is wrong in a policy before anybody asks it, each finding with facts that show it.

The names of the findings are the field's: overlap, conflict, unreachable, shadowed, dead approval,
gap, missing case.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from clausewise.engine.analysis.meeting import Meeting
from clausewise.engine.analysis.pairs import overlapping
from clausewise.engine.analysis.witness import witness
from clausewise.engine.boxes import MaskBox, NotProvenError, uncovered
from clausewise.engine.pack import SEVERITY, ClauseKind, Effect, Pack
from clausewise.engine.policy import Policy, bits
from clausewise.engine.rows import Part, Row
from clausewise.engine.vocabulary import Value


class Problem(StrEnum):
    """What kind of thing is wrong."""

    UNREACHABLE = "unreachable"
    CONFLICT = "conflict"
    OVERLAP = "overlap"
    SHADOWED = "shadowed"
    DEAD_APPROVAL = "dead approval"
    GAP = "gap"
    MISSING_CASE = "missing case"
    UNCITED = "uncited clause"


ERRORS = frozenset({Problem.UNREACHABLE, Problem.MISSING_CASE, Problem.UNCITED})
"""What makes `clausewise lint` fail; the rest is for a person to look at."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong: the rules and clauses concerned, and facts that show it."""

    problem: Problem
    message: str
    rules: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()
    witness: Mapping[str, Value] = field(default_factory=dict)

    @property
    def is_error(self) -> bool:
        """Whether the pack must not be used until this is mended."""
        return self.problem in ERRORS


def lint(pack: Pack, policy: Policy | None = None) -> list[Finding]:
    """Return every finding in a pack, the errors first."""
    checked = _Lint(pack, policy or Policy(pack))
    found = [
        *checked.uncited(),
        *checked.missing_cases(),
        *checked.unreachable(),
        *checked.conflicts(),
        *checked.shadowed(),
        *checked.dead_approvals(),
        *checked.gaps(),
    ]
    return sorted(found, key=lambda finding: not finding.is_error)


class _Lint:
    def __init__(self, pack: Pack, policy: Policy) -> None:
        self.pack = pack
        self.policy = policy
        self.full = policy.layout.full
        self.rows = list(policy.rows)
        self._tied = {name for box in policy.layout.impossible for name in box}
        self.regions = [
            [region for region in policy.regions(index) if self._can_be(region)]
            for index in range(len(self.rows))
        ]
        self._boxes = [region for regions in self.regions for region in regions]
        self._meeting = Meeting(self._boxes)
        self._of_rule: dict[str, int] = {}
        self._levels = [0] * len(SEVERITY)
        self._parts: dict[str, list[int]] = {rule.id: [] for rule in policy.rules}
        self._index()

    def _index(self) -> None:
        """Note which boxes each rule and each level has, and which rows each rule."""
        bit = 1
        for index, (row, regions) in enumerate(zip(self.rows, self.regions, strict=True)):
            mask = bit * ((1 << len(regions)) - 1)
            bit <<= len(regions)
            self._of_rule[row.rule.id] = self._of_rule.get(row.rule.id, 0) | mask
            self._levels[row.level] |= mask
            self._parts[row.rule.id].append(index)

    def _can_be(self, region: MaskBox) -> bool:
        """Tell whether some facts fit a box, given what settles what by definition."""
        if self._tied.isdisjoint(region):
            return True
        try:
            return uncovered(region, self.policy.layout.impossible, self.full) is not None
        except NotProvenError:
            return True

    def uncited(self) -> Iterator[Finding]:
        """Find clauses filed as rules or duties that no rule states."""
        cited = {rule.clause for rule in self.pack.rules}
        for clause in self.pack.clauses.values():
            if clause.kind in {ClauseKind.RULE, ClauseKind.DUTY} and clause.id not in cited:
                message = f"clause {clause.id} is filed as a {clause.kind}, but no rule states it"
                yield Finding(Problem.UNCITED, message, clauses=(clause.id,))

    def missing_cases(self) -> Iterator[Finding]:
        """Find rules without a case that fires them, or without one that keeps them quiet."""
        for rule in self.pack.rules:
            for cases, name in ((rule.fires, "fires"), (rule.quiet, "quiet")):
                if not cases:
                    message = f"rule {rule.id} has no case under `{name}`"
                    yield Finding(Problem.MISSING_CASE, message, (rule.id,), (rule.clause,))

    def unreachable(self) -> Iterator[Finding]:
        """Find rules that no facts can make apply."""
        for rule in self.policy.rules:
            main = [i for i in self._parts[rule.id] if self.rows[i].part is not Part.LIFTED]
            if not any(self.regions[i] for i in main):
                message = f"rule {rule.id} can never apply: its exceptions leave nothing of it"
                yield Finding(Problem.UNREACHABLE, message, (rule.id,), (rule.clause,))

    def conflicts(self) -> Iterator[Finding]:
        """Find acts that one clause permits and another forbids, and neither names the other."""
        declared = {frozenset(conflict.clauses) for conflict in self.pack.conflicts}
        for (i, j), box in overlapping(self.rows, self.regions, self.full):
            one, other = self.rows[i].rule, self.rows[j].rule
            clauses = frozenset({one.clause, other.clause})
            kind = Problem.CONFLICT if clauses not in declared else Problem.OVERLAP
            verb = "permits what" if kind is Problem.CONFLICT else "is declared to clash where"
            message = f"{one.id} ({one.clause}) {verb} {other.id} ({other.clause}) forbids"
            yield self._finding(kind, message, (self.rows[i], self.rows[j]), box)

    def shadowed(self) -> Iterator[Finding]:
        """Find rules that never decide alone: others as severe always apply where they do."""
        for rule in self.policy.rules:
            mine = [i for i in self._parts[rule.id] if self.rows[i].level]
            if mine and all(self._shadowed(index) for index in mine):
                row, index = self.rows[mine[0]], mine[0]
                message = (
                    f"{row.rule.id} ({row.rule.clause}) never decides: others always do as much"
                )
                yield self._finding(Problem.SHADOWED, message, (row,), self.rows[index].box)

    def _shadowed(self, index: int) -> bool:
        row = self.rows[index]
        others = sum(self._levels[row.level :]) & ~self._of_rule[row.rule.id]
        return self._all_covered(index, others)

    def dead_approvals(self) -> Iterator[Finding]:
        """Find approvals that can be asked for but never help: all of it is forbidden anyway."""
        forbidding = self._levels[-1]
        for index, row in enumerate(self.rows):
            if row.rule.effect is not Effect.APPROVAL or row.part is not Part.LIFTED:
                continue
            if self._all_covered(index, forbidding & ~self._of_rule[row.rule.id]):
                message = f"approval under {row.rule.id} ({row.rule.clause}) lifts nothing"
                yield self._finding(Problem.DEAD_APPROVAL, message, (row,), row.box)

    def gaps(self) -> Iterator[Finding]:
        """Find activities towards somebody that no rule can ever speak to."""
        activity, counterpart = "activity", "counterpart"
        if activity not in self.policy.layout.slots:
            return
        for cell in self._cells(activity, counterpart):
            if not self._meeting.of(cell):
                facts = witness(self.policy.layout, cell)
                about = " ".join(str(value) for value in facts.values())
                yield Finding(Problem.GAP, f"the policy is silent on {about}", witness=facts)

    def _cells(self, *names: str) -> Iterator[dict[str, int]]:
        slots = [self.policy.layout.slots[n] for n in names if n in self.policy.layout.slots]
        first, rest = slots[0], slots[1:]
        for i in range(len(first.groups)):
            cell = {first.name: 1 << i}
            if not rest:
                yield cell
            for slot in rest:
                yield from ({**cell, slot.name: 1 << j} for j in range(len(slot.groups)))

    def _all_covered(self, index: int, others: int) -> bool:
        """Tell whether these boxes, and there are some, cover all of a row."""
        return bool(others) and all(self._covered(box, others) for box in self.regions[index])

    def _covered(self, region: MaskBox, others: int) -> bool:
        left = self._meeting.escape(region, others, self.full)
        if left is not None and self._can_be(left):
            return False
        cover = [self._boxes[index] for index in bits(self._meeting.of(region) & others)]
        cover += self.policy.layout.impossible
        try:
            return uncovered(region, cover, self.full) is None
        except NotProvenError:
            return False

    def _finding(
        self, problem: Problem, message: str, rows: tuple[Row, ...], box: MaskBox
    ) -> Finding:
        return Finding(
            problem,
            message,
            tuple(row.rule.id for row in rows),
            tuple(dict.fromkeys(row.rule.clause for row in rows)),
            witness(self.policy.layout, box),
        )

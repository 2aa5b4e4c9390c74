"""What is suggested for a clause, and the rule that could be drafted from it."""

from collections.abc import Mapping
from dataclasses import dataclass

from clausewise.documents.suggest.conditions import Written, write_boxes
from clausewise.engine.pack import Approval, Boxes, ClauseKind, Duty, Effect

FORCES = ("prohibited", "required", "permitted", "advised", "approval", "report", "statement")


@dataclass(frozen=True, slots=True)
class Draft:
    """A rule to start from, made from the nearest rule of a policy that is already at work.

    `pack` and `rules` say where it came from, the nearest first. `why` is for the person who
    decides whether to keep it.
    """

    pack: str
    rules: tuple[str, ...]
    effect: Effect
    when: Boxes
    outside: Boxes
    unless: Boxes
    approval: Approval | None
    duty: Duty | None
    confidence: float
    why: str

    def entry(self, name: str, clause: str) -> Mapping[str, Written]:
        """Return the rule as it would stand in a pack's rules, under that name and clause."""
        entry: dict[str, Written] = {"id": name, "clause": clause, "effect": self.effect.value}
        entry["when"] = write_boxes(self.when)
        if self.outside:
            entry["except"] = write_boxes(self.outside)
        if self.unless:
            entry["unless"] = write_boxes(self.unless)
        if self.approval:
            entry["approval"] = _approval(self.approval)
        if self.duty:
            entry["duty"] = _duty(self.duty)
        return entry


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What a clause seems to say: `labels` likeliest first, `force` one of FORCES.

    `confidence`, from 0 to 1, is that the first label and the force are what a person would say.
    `kind` is what the clause would be in a pack.
    """

    labels: tuple[str, ...]
    force: str
    confidence: float
    why: str
    kind: ClauseKind
    draft: Draft | None = None


def _approval(approval: Approval) -> Written:
    signed: list[Written] = [{"role": s.role, "form": s.form} for s in approval.signatures]
    if len(signed) == 1:
        return signed[0]
    return {"all_of" if approval.every else "any_of": signed}


def _duty(duty: Duty) -> Written:
    entry: dict[str, Written] = {"do": duty.do}
    if duty.to:
        entry["to"] = list(duty.to)
    if duty.within:
        entry["within"] = duty.within
    return entry

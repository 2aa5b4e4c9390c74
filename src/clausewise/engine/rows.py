"""Turns rules into rows: one box of facts each, the holes in it, and how severe it is there.

A forbid becomes a row that prohibits and, where its `unless` holds, rows that permit. An approval
becomes rows for refused, for not yet given and for given. What overrides a rule becomes its holes.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from clausewise.engine.boxes import meet, subtract
from clausewise.engine.layout import Layout, MaskBox
from clausewise.engine.loading.consistency import override_order, overrider
from clausewise.engine.pack import SEVERITY, Box, Effect, Outcome, Pack, Rule
from clausewise.engine.vocabulary import Values

APPROVED: dict[str, Values] = {
    "any": frozenset({"verbal", "written"}),
    "written": frozenset({"written"}),
}
Hole: TypeAlias = tuple[MaskBox, str]
REFUSED: Values = frozenset({"refused"})


class Part(StrEnum):
    """Which part of its rule a row states."""

    MAIN = "main"
    NEEDED = "needed"
    REFUSED = "refused"
    LIFTED = "lifted"


LEVELS: dict[tuple[Effect, Part], Outcome] = {
    (Effect.FORBID, Part.MAIN): Outcome.PROHIBITED,
    (Effect.APPROVAL, Part.REFUSED): Outcome.PROHIBITED,
    (Effect.APPROVAL, Part.NEEDED): Outcome.NEEDS_APPROVAL,
    (Effect.ADVISE, Part.MAIN): Outcome.ADVISED_AGAINST,
    (Effect.PERMIT, Part.MAIN): Outcome.PERMITTED,
    (Effect.FORBID, Part.LIFTED): Outcome.PERMITTED,
    (Effect.APPROVAL, Part.LIFTED): Outcome.PERMITTED,
    (Effect.ADVISE, Part.LIFTED): Outcome.PERMITTED,
    (Effect.DUTY, Part.MAIN): Outcome.NOT_ADDRESSED,
}


@dataclass(frozen=True, slots=True)
class Row:
    """One box of one rule. `level` is the outcome's place in SEVERITY; a bare duty has level 0.

    `makers` says, for each hole, which rule made it: the rule itself or one that overrides it.
    """

    rule: Rule
    part: Part
    level: int
    box: MaskBox
    holes: tuple[MaskBox, ...]
    makers: tuple[str, ...]

    @property
    def outcome(self) -> Outcome:
        """The outcome that this row supports where it holds."""
        return SEVERITY[self.level]

    def regions(self, full: Mapping[str, int]) -> list[dict[str, int]]:
        """Return where the row holds, as disjoint boxes."""
        return subtract(self.box, self.holes, full)


def layout_for(packs: Iterable[Pack]) -> Layout:
    """Return one layout in which everything that these packs tell apart has its bit."""
    listed = list(packs)
    boxes = (box for pack in listed for rule in pack.rules for box in _boxes(pack, rule))
    conflicts = (box for pack in listed for conflict in pack.conflicts for box in conflict.when)
    return Layout(listed[0].vocabulary, [*boxes, *conflicts])


def make_rows(pack: Pack, layout: Layout, rules: Iterable[Rule] | None = None) -> list[Row]:
    """Return the rows of a pack's rules (or of those given, in force on a day), in file order."""
    chosen = {rule.id: rule for rule in (pack.rules if rules is None else rules)}
    made: dict[str, list[Row]] = {}
    for name in override_order(pack):
        if name in chosen:
            made[name] = list(_rule_rows(pack, layout, chosen[name], made))
    return [row for name in chosen for row in made[name]]


def _boxes(pack: Pack, rule: Rule) -> Iterator[Box]:
    yield from (*rule.when, *rule.outside, *rule.unless)
    yield from rule.who
    yield from _granted(pack, rule)
    yield from _refused(pack, rule)


def _granted(pack: Pack, rule: Rule) -> list[Box]:
    if rule.approval is None:
        return []
    facts = pack.vocabulary.approvals
    signed = [{facts[s.role]: APPROVED[s.form]} for s in rule.approval.signatures]
    if not rule.approval.every:
        return list(signed)
    return [{name: values for box in signed for name, values in box.items()}]


def _refused(pack: Pack, rule: Rule) -> list[Box]:
    facts = pack.vocabulary.approvals
    signatures = rule.approval.signatures if rule.approval else ()
    return [{facts[signature.role]: REFUSED} for signature in signatures]


def _rule_rows(
    pack: Pack, layout: Layout, rule: Rule, made: Mapping[str, list[Row]]
) -> Iterator[Row]:
    bound = [layout.box(box) for box in rule.who]
    outside: list[Hole] = [(layout.box(box), rule.id) for box in rule.outside]
    outside += _overriding(layout, rule, made)
    unless = [layout.box(box) for box in rule.unless]
    granted = [layout.box(box) for box in _granted(pack, rule)]
    refused = [layout.box(box) for box in _refused(pack, rule)]
    own = [(box, rule.id) for box in (*unless, *granted, *refused)]
    for scope in [s for box in rule.when for s in _within(layout.box(box), bound)]:
        main = Part.NEEDED if rule.effect is Effect.APPROVAL else Part.MAIN
        parts = [(main, [scope], [*outside, *own])]
        parts.append((Part.REFUSED, _within(scope, refused), outside))
        parts.append((Part.LIFTED, _within(scope, [*granted, *unless]), outside))
        for part, places, holes in parts:
            for place in places:
                yield _row(rule, part, place, holes)


def _within(scope: MaskBox, boxes: Iterable[MaskBox]) -> list[dict[str, int]]:
    return [both for box in boxes if (both := meet(scope, box)) is not None]


def _row(rule: Rule, part: Part, box: MaskBox, holes: Iterable[Hole]) -> Row:
    level = SEVERITY.index(LEVELS[rule.effect, part])
    near = [(hole, maker) for hole, maker in holes if meet(box, hole) is not None]
    boxes, makers = tuple(hole for hole, _ in near), tuple(maker for _, maker in near)
    return Row(rule, part, level, box, boxes, makers)


def _overriding(layout: Layout, rule: Rule, made: Mapping[str, list[Row]]) -> list[Hole]:
    """Return where this rule's overriders speak: an overrider that is itself defeated does not."""
    holes: list[Hole] = []
    for entry in rule.overridden_by:
        name, only_lifted = overrider(entry)
        for row in made.get(name, []):
            if row.part is Part.LIFTED or not only_lifted:
                holes.extend((region, name) for region in row.regions(layout.full))
    return holes

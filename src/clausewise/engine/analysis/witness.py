"""Turns a box that a search found into facts that a person can read and the engine can decide."""

from collections.abc import Mapping

from clausewise.engine.layout import Layout, MaskBox
from clausewise.engine.pack import BOUND, UNSTATED, stated
from clausewise.engine.vocabulary import Kind, Value, Values

Witness = Mapping[str, Value | Values]


def witness(layout: Layout, box: MaskBox) -> dict[str, Value]:
    """Return one set of facts inside a box: the first value of each fact that the box narrows."""
    facts: dict[str, Value] = {}
    for name in layout.keep:
        values, must = _role(layout, box) if name == "role" else _statement(layout, box, name)
        if values and (must or (name in box and _may_state(layout, box, name))):
            facts[name] = next(v for v in layout.vocabulary.facts[name].values if v in values)
    return facts


def filled(layout: Layout, box: MaskBox, facts: Mapping[str, Value]) -> dict[str, Value]:
    """Return the facts with the rest stated as harmlessly as may be, so that nothing stays open.

    What the box needs left unstated stays so, and so does what makes no sense to state.
    """
    whole = dict(facts)
    vocabulary = layout.vocabulary.facts
    settled = {
        other: implied
        for name, value in facts.items()
        for other, implied in vocabulary[name].implies.get(value, {}).items()
    }
    for name in layout.keep:
        fact = vocabulary[name]
        left_open = name in whole or fact.kind is Kind.INT or name == "role"
        if left_open or not _may_state(layout, box, name):
            continue
        if all(whole.get(other) in values for other, values in fact.asked_if.items()):
            harmless = fact.values[-1] if fact.kind is Kind.BOOL else fact.values[0]
            whole[name] = settled.get(name, harmless)
    return whole


def _role(layout: Layout, box: MaskBox) -> tuple[Values, bool]:
    """Return the roles that may be stated inside a box, and whether one must be."""
    values, _ = _statement(layout, box, "role")
    bound = layout.slots[BOUND].values(box.get(BOUND, layout.full[BOUND]))
    return values & bound, UNSTATED not in bound


def _statement(layout: Layout, box: MaskBox, name: str) -> tuple[Values, bool]:
    """Return the values of a fact inside a box, and whether it must be stated there."""
    told = box.get(stated(name), 0)
    must = bool(told) and False not in layout.slots[stated(name)].values(told)
    return layout.slots[name].values(box.get(name, layout.full[name])), must


def _may_state(layout: Layout, box: MaskBox, name: str) -> bool:
    told = box.get(stated(name))
    return told is None or True in layout.slots[stated(name)].values(told)

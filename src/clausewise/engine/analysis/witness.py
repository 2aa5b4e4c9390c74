"""Turns a box that a search found into facts that a person can read and the engine can decide."""

from collections.abc import Mapping

from clausewise.engine.layout import Layout, MaskBox
from clausewise.engine.pack import BOUND, UNSTATED, stated
from clausewise.engine.vocabulary import Kind, Value, Values

Witness = Mapping[str, Value | Values]


def witness(layout: Layout, box: MaskBox) -> dict[str, Value]:
    """Return one set of facts inside a box: the first value of each fact that the box narrows."""
    facts: dict[str, Value] = {}
    for name, mask in box.items():
        values = layout.slots[name].values(mask)
        if name == BOUND:
            roles = [v for v in layout.vocabulary.fact("role").values if v in values]
            if UNSTATED not in values and roles:
                facts.setdefault("role", roles[0])
        elif name in layout.vocabulary.facts:
            facts[name] = _first(layout, name, values)
    return facts


def filled(layout: Layout, box: MaskBox, facts: Mapping[str, Value]) -> dict[str, Value]:
    """Return the facts with the rest stated as harmlessly as may be, so that nothing stays open.

    What the box needs left unstated stays so, and so does what makes no sense to state.
    """
    whole = dict(facts)
    for name in layout.slots:
        fact = layout.vocabulary.facts.get(name)
        silent = stated(name) in box and not slot_allows(layout, stated(name), box[stated(name)])
        if fact is None or name in whole or silent or name == "role":
            continue
        if all(whole.get(other) in values for other, values in fact.asked_if.items()):
            whole[name] = fact.values[0] if fact.kind is Kind.ENUM else fact.values[-1]
    return whole


def slot_allows(layout: Layout, name: str, mask: int) -> bool:
    """Tell whether a yes/no slot may still be yes."""
    return True in layout.slots[name].values(mask)


def _first(layout: Layout, name: str, values: Values) -> Value:
    return next(value for value in layout.vocabulary.facts[name].values if value in values)

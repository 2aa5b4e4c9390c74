"""Writes boxes of allowed values as the conditions of a pack's file."""

from typing import TypeAlias

from clausewise.engine.pack import BOUND, Box, Boxes
from clausewise.engine.pack import stated as stated_name
from clausewise.engine.vocabulary import Value, Values

Written: TypeAlias = "str | list[Written] | dict[str, Written]"
STATED = stated_name("").removesuffix(")")


def write_boxes(boxes: Boxes) -> Written:
    """Return the conditions that the pack loader reads back as these boxes."""
    return [_box(box) for box in boxes]


def _box(box: Box) -> Written:
    known = {
        name.removeprefix(STATED).removesuffix(")"): True in values
        for name, values in box.items()
        if name.startswith(STATED)
    }
    plain = [name for name in box if name != BOUND and not name.startswith(STATED)]
    entry = {name: _stated(_values(box[name]), stated=known.get(name, False)) for name in plain}
    entry |= {name: _known(known[name]) for name in known if name not in box}
    beside = {name: _known(known[name]) for name in known if name in box and not known[name]}
    # a box holds a fact once: that it was left out as well stands in a box of its own
    return {**entry, "any": [beside]} if beside else entry


def _stated(written: Written, *, stated: bool) -> Written:
    return {"stated": written} if stated else written


def _known(known: Value) -> Written:
    return {"known": _value(known)}


def _values(values: Values) -> Written:
    numbers = sorted(v for v in values if isinstance(v, int) and not isinstance(v, bool))
    if len(numbers) > 1:
        return _range(numbers)
    found: list[Written] = [_value(value) for value in sorted(values, key=str)]
    return found[0] if len(found) == 1 else found


def _range(numbers: list[int]) -> Written:
    """Every gap of the vocabulary's numbers is one, so that a run has two ends and no more."""
    if numbers[-1] - numbers[0] + 1 != len(numbers):
        return [str(number) for number in numbers]
    return {"at_least": str(numbers[0]), "below": str(numbers[-1] + 1)}


def _value(value: Value) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)

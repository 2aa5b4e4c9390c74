"""Words the answers to a question, as far as the policy tells them apart."""

from collections.abc import Sequence
from dataclasses import dataclass

from clausewise.engine.vocabulary import Fact, Kind, Value, Values

SHOWN = 4


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer: the words, and the values that it leaves possible."""

    label: str
    values: tuple[Value, ...]


def label_choices(fact: Fact, groups: Sequence[Values]) -> tuple[Choice, ...]:
    """Word each group of values, in the fact's order, the widest as "anything else"."""
    ordered = sorted(groups, key=lambda group: _first(fact, group))
    if fact.kind is Kind.BOOL:
        ordered = sorted(ordered, key=lambda group: True not in group)
    widest = max(ordered, key=len, default=frozenset())
    choices = [Choice(_label(fact, g, widest), _in_order(fact, g)) for g in ordered]
    return tuple(sorted(choices, key=lambda choice: choice.label == OTHER))


OTHER = "None of these"


def _label(fact: Fact, group: Values, widest: Values) -> str:
    if fact.kind is Kind.INT:
        return _range(fact, group)
    if len(group) > SHOWN and group is widest:
        return OTHER
    label = " or ".join(fact.labels[value] for value in _in_order(fact, group))
    return label[0].upper() + label[1:]


def _range(fact: Fact, group: Values) -> str:
    numbers = sorted(value for value in group if isinstance(value, int))
    low, high = numbers[0], numbers[-1]
    if len(numbers) != high - low + 1:
        return "another number"
    if low == fact.values[0]:
        return f"under {high + 1}"
    if high == fact.values[-1]:
        return f"{low} or over"
    return str(low) if low == high else f"{low} to {high}"


def _in_order(fact: Fact, group: Values) -> tuple[Value, ...]:
    return tuple(value for value in fact.values if value in group)


def _first(fact: Fact, group: Values) -> int:
    return min(fact.values.index(value) for value in group)

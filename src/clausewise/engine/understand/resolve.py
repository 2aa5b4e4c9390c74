"""Settles what the text states when several places speak of one fact."""

from collections.abc import Iterable
from dataclasses import dataclass

from clausewise.engine.understand.model import FactValue, Unclear, Understood

CONFIDENCE = (0.8, 0.9, 0.95)


@dataclass(frozen=True, slots=True)
class Reading:
    """One place that speaks of a fact: what it says, how strongly, and where in the text."""

    fact: str
    value: FactValue
    strength: int
    start: int
    end: int


def settle(
    readings: Iterable[Reading], text: str
) -> tuple[tuple[Understood, ...], tuple[Unclear, ...]]:
    """Keep the strongest reading of each fact; where the strongest differ, list it instead."""
    by_fact: dict[str, list[Reading]] = {}
    for reading in readings:
        by_fact.setdefault(reading.fact, []).append(reading)
    facts: list[Understood] = []
    unclear: list[Unclear] = []
    for found in by_fact.values():
        top = max(each.strength for each in found)
        best = sorted((each for each in found if each.strength == top), key=lambda r: r.start)
        values = tuple(dict.fromkeys(each.value for each in best))
        if len(values) == 1:
            facts.append(_stated(best[0], text))
        else:
            unclear.append(_doubted(best, values, text))
    return (
        tuple(sorted(facts, key=lambda fact: (fact.start, fact.fact))),
        tuple(sorted(unclear, key=lambda each: (each.start, each.fact))),
    )


def _stated(reading: Reading, text: str) -> Understood:
    words = text[reading.start : reading.end]
    sure = CONFIDENCE[min(reading.strength, len(CONFIDENCE) - 1)]
    why = f"“{words}” says that {reading.fact} is {_shown(reading.value)}"
    return Understood(reading.fact, reading.value, reading.start, reading.end, words, sure, why)


def _doubted(found: list[Reading], values: tuple[FactValue, ...], text: str) -> Unclear:
    start, end = min(each.start for each in found), max(each.end for each in found)
    return Unclear(found[0].fact, values, start, end, text[start:end])


def _shown(value: FactValue) -> str:
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)

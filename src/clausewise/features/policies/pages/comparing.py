"""The pages that compare: one question under every policy, and two policies topic by topic."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from clausewise.engine.analysis.compare import Comparison, Difference
from clausewise.engine.pack import Outcome, Pack
from clausewise.engine.vocabulary import Fact, Value, Values
from clausewise.engine.words import capitalised, outcome_words, value_words
from clausewise.features.policies.library import Library, NotInForceError
from clausewise.features.policies.pages.asking import Row, ask_url
from clausewise.features.policies.steps import Steps, from_facts


@dataclass(frozen=True, slots=True)
class Side:
    """What one policy answers: the outcome's name and words, the clauses, and the whole answer."""

    pack: Pack
    outcome: str
    words: str
    clauses: str
    url: str


@dataclass(frozen=True, slots=True)
class Apart:
    """Facts on which two policies differ, in words, and what each answers."""

    facts: tuple[str, ...]
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """One activity, with the differences on it; none means that both always answer alike."""

    name: str
    apart: tuple[Apart, ...]


def sides(library: Library, steps: Steps) -> list[Side]:
    """Return what every policy answers; one not in force on the day says so."""
    facts = steps.facts(library.vocabulary)
    found = []
    for name in library.names:
        pack = library.pack(name)
        url = ask_url(pack, steps)
        try:
            explained = library.answers(name, steps.day()).answer(facts).explained
        except NotInForceError:
            found.append(Side(pack, str(Outcome.NOT_ADDRESSED), "Not in force that day", "", url))
            continue
        outcome = explained.verdict.outcome
        cited = ", ".join(explained.clauses)
        found.append(Side(pack, str(outcome), outcome_words(outcome, facts), cited, url))
    return found


def topics(library: Library, one: str, other: str) -> list[Topic]:
    """Compare two policies on every activity, those that differ most first."""
    packs = [library.pack(one), library.pack(other)]
    by_topic = _by_topic(library, one, other)
    fact = library.vocabulary.fact("activity")
    listed = [
        Topic(capitalised(fact.labels[v]), _apart(packs, by_topic.get(v, ()))) for v in fact.values
    ]
    return sorted(listed, key=lambda topic: -len(topic.apart))


@lru_cache(maxsize=256)
def _by_topic(library: Library, one: str, other: str) -> dict[Value, list[Difference]]:
    by_topic: dict[Value, list[Difference]] = {}
    for found in Comparison(library.pack(one), library.pack(other)).differences():
        by_topic.setdefault(found.topic, []).append(found)
    return by_topic


def _apart(packs: Sequence[Pack], found: Iterable[Difference]) -> tuple[Apart, ...]:
    return tuple(_one_apart(packs, difference) for difference in found)


def _one_apart(packs: Sequence[Pack], found: Difference) -> Apart:
    steps = from_facts(found.facts, packs[0].vocabulary)
    sides = [
        Side(pack, str(outcome), words, ", ".join(clauses), ask_url(pack, steps))
        for pack, outcome, clauses in zip(packs, found.outcomes, found.clauses, strict=True)
        for words in [outcome_words(outcome, found.facts)]
    ]
    return Apart(tuple(telling(packs[0].vocabulary.facts, found.facts)), tuple(sides))


def telling(facts: Mapping[str, Fact], stated: Mapping[str, Value | Values]) -> list[str]:
    """Return the facts worth reading: those that are so, not the many that are not."""
    return [
        f"{facts[name].ask} {value_words(facts[name], value)}."
        for name, value in stated.items()
        if value not in (False, "none") and name != "activity"
    ]


def stated_rows(rows: Iterable[Row]) -> list[Row]:
    """Return the rows of a question without their links to change it under one policy."""
    return [Row(row.key, row.value, "", "") for row in rows]

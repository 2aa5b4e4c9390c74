"""The page that shows what was understood of a question, for the person to correct."""

from dataclasses import dataclass

from django.urls import reverse

from clausewise.engine.pack import Pack
from clausewise.engine.understand import Understanding, tells_of_harm
from clausewise.engine.vocabulary import Fact, Kind, written
from clausewise.engine.words import CHILD_FIRST, capitalised
from clausewise.features.policies.pages.asking import Option


@dataclass(frozen=True, slots=True)
class Reading:
    """One fact taken from the text: the words it came from, and all it could be instead."""

    fact: str
    ask: str
    words: str
    chosen: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class UnderstoodPage:
    """What was understood of a question, and what could be read two ways and was left out."""

    pack: Pack
    text: str
    readings: tuple[Reading, ...]
    unclear: tuple[str, ...]
    action: str
    safety: str


def understood_page(pack: Pack, understanding: Understanding) -> UnderstoodPage:
    """Lay out what a question was read to state."""
    facts = pack.vocabulary.facts
    return UnderstoodPage(
        pack=pack,
        text=understanding.text,
        readings=tuple(
            Reading(
                fact=each.fact,
                ask=facts[each.fact].ask,
                words=each.words,
                chosen=written(each.value),
                options=_options(facts[each.fact]),
            )
            for each in understanding.facts
        ),
        unclear=tuple(dict.fromkeys(each.words for each in understanding.unclear)),
        action=reverse("policies:ask", args=[pack.id]),
        safety=CHILD_FIRST if tells_of_harm(understanding.text) else "",
    )


def _options(fact: Fact) -> tuple[Option, ...]:
    values = fact.values
    if fact.kind is Kind.INT:
        return tuple(Option(written(value), str(value)) for value in values)
    return tuple(Option(written(value), capitalised(fact.labels[value])) for value in values)

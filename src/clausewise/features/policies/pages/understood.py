"""The page that shows what was understood of a question, for the person to correct."""

from dataclasses import dataclass

from django.urls import reverse

from clausewise.engine.pack import Pack
from clausewise.engine.understand import Understanding, tells_of_harm
from clausewise.engine.vocabulary import Fact, Kind, written
from clausewise.engine.words import CHILD_FIRST, capitalised
from clausewise.features.people.api import OnRecord
from clausewise.features.policies.pages.asking import Option


@dataclass(frozen=True, slots=True)
class Reading:
    """One fact taken from the text: the words it came from, and all it could be instead."""

    fact: str
    ask: str
    words: str
    chosen: str
    options: tuple[Option, ...]
    recorded: bool = False


@dataclass(frozen=True, slots=True)
class UnderstoodPage:
    """What was understood of a question, and what could be read two ways and was left out."""

    pack: Pack
    text: str
    readings: tuple[Reading, ...]
    ties: tuple[Option, ...]
    unclear: tuple[str, ...]
    action: str
    safety: str


def understood_page(pack: Pack, understanding: Understanding, known: OnRecord) -> UnderstoodPage:
    """Lay out what a question was read to state, after what is on record of whoever asks."""
    facts = pack.vocabulary.facts
    says_role = any(each.fact == "role" for each in understanding.facts)
    recorded = _recorded(facts["role"], known.role) if known.role and not says_role else ()
    return UnderstoodPage(
        pack=pack,
        text=understanding.text,
        readings=(
            *recorded,
            *(
                Reading(
                    fact=each.fact,
                    ask=facts[each.fact].ask,
                    words=each.words,
                    chosen=written(each.value),
                    options=_options(facts[each.fact]),
                )
                for each in understanding.facts
            ),
        ),
        ties=tuple(
            Option(tie.ref, f"{capitalised(tie.words)}: {tie.note}") for tie in known.declared
        ),
        unclear=tuple(dict.fromkeys(each.words for each in understanding.unclear)),
        action=reverse("policies:ask", args=[pack.id]),
        safety=CHILD_FIRST if tells_of_harm(understanding.text) else "",
    )


def _recorded(fact: Fact, role: str) -> tuple[Reading, ...]:
    return (Reading("role", fact.ask, "", role, _options(fact), recorded=True),)


def _options(fact: Fact) -> tuple[Option, ...]:
    values = fact.values
    if fact.kind is Kind.INT:
        return tuple(Option(written(value), str(value)) for value in values)
    return tuple(Option(written(value), capitalised(fact.labels[value])) for value in values)

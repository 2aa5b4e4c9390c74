"""What somebody has answered so far, kept in the page's address.

Each answer is one step, in order: `activity=connect&counterpart=pupil`. So an address can be
shared, going back is dropping the last step, and nothing is stored. A checklist is one step: the
facts ticked and, after a minus, those not (`content=names_pupil.-derogatory`). `skip=fact` is "I do
not know", `as_of=2026-09-01` the day to answer for, `declared=k3n9w2` a tie that whoever asks has
declared; to anybody else it says nothing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote, urlencode

from clausewise.engine.errors import FactError
from clausewise.engine.stating import read_values
from clausewise.engine.vocabulary import Fact, Kind, Value, Values, Vocabulary, written

SKIP = "skip"
AS_OF = "as_of"
DECLARED = "declared"
LISTS = ("content", "profile", "setup")
NOTHING = "none"
"""In place of a checklist's answer: nothing of its kind is so, for questions that say as much."""
CHANGE = "change"
NOT_A_STEP = ("asked", "tick", "q", "policy", CHANGE)


@dataclass(frozen=True, slots=True)
class Steps:
    """The steps of one question, as pairs of a name and what was answered."""

    pairs: tuple[tuple[str, str], ...] = ()

    @classmethod
    def read(cls, pairs: Iterable[tuple[str, str]]) -> "Steps":
        """Take the steps out of an address's query, leaving out what is empty."""
        kept = [(name, value) for name, value in pairs if value and name not in NOT_A_STEP]
        return cls(tuple(kept))

    def facts(self, vocabulary: Vocabulary) -> dict[str, Value | Values]:
        """Return the facts stated. Raises FactError; a fact stated twice has its last value."""
        facts: dict[str, Value | Values] = {}
        for name, value in self.pairs:
            if name in LISTS:
                facts |= _ticked(name, value, vocabulary)
            elif name not in (SKIP, AS_OF, DECLARED):
                fact = vocabulary.fact(name)
                values = read_values(fact, value)
                facts[name] = next(iter(values)) if len(values) == 1 else values
        return vocabulary.check(facts)

    @property
    def skipped(self) -> frozenset[str]:
        """The facts that the person does not know."""
        return frozenset(value for name, value in self.pairs if name == SKIP)

    @property
    def declared(self) -> str:
        """The reference of the declared tie that was chosen, empty for none."""
        return next((value for name, value in self.pairs if name == DECLARED), "")

    def day(self) -> date | None:
        """Return the day to answer for, if one is given. Raises FactError."""
        for name, value in self.pairs:
            if name == AS_OF:
                try:
                    return date.fromisoformat(value)
                except ValueError as error:
                    message = f"`{value}` is no date: write it as 2026-09-01"
                    raise FactError(message) from error
        return None

    def plus(self, name: str, value: str) -> "Steps":
        """Return these steps and one more."""
        return Steps((*self.pairs, (name, value)))

    def without(self, name: str, value: str | None = None) -> "Steps":
        """Return these steps but for one, to answer it again."""
        return Steps(
            tuple(pair for pair in self.pairs if pair[0] != name or value not in (None, pair[1]))
        )

    def back(self) -> "Steps":
        """Return these steps but for the last."""
        return Steps(self.pairs[:-1])

    def query(self) -> str:
        """Return the steps as the query of an address."""
        return urlencode(self.pairs, quote_via=quote, safe="<>,")


def write_values(fact: Fact, values: Iterable[Value]) -> str:
    """Write what an answer leaves possible, as `read_values` reads it."""
    chosen = [value for value in fact.values if value in frozenset(values)]
    if fact.kind is Kind.INT and len(chosen) > 1:
        low, high = chosen[0], chosen[-1]
        if low == fact.values[0] and len(chosen) == fact.values.index(high) + 1:
            return f"<{int(high) + 1}"
        if high == fact.values[-1] and len(chosen) == len(fact.values) - fact.values.index(low):
            return f">={low}"
    return ",".join(written(value) for value in chosen)


def write_ticked(ticked: Iterable[str], shown: Iterable[str]) -> str:
    """Write a checklist's answer: of the facts shown, those ticked and those not."""
    yes = frozenset(ticked)
    return ".".join(name if name in yes else f"-{name}" for name in shown)


def from_facts(facts: Mapping[str, Value | Values], vocabulary: Vocabulary) -> Steps:
    """Return steps that state these facts."""
    pairs = []
    for name, value in facts.items():
        values = value if isinstance(value, frozenset) else frozenset({value})
        pairs.append((name, write_values(vocabulary.fact(name), values)))
    return Steps(tuple(pairs))


def _ticked(topic: str, text: str, vocabulary: Vocabulary) -> dict[str, Value | Values]:
    facts: dict[str, Value | Values] = {}
    if text == NOTHING:
        return {name: False for name, fact in vocabulary.facts.items() if fact.topic == topic}
    for part in text.split("."):
        fact = vocabulary.fact(part.removeprefix("-"))
        if fact.kind is not Kind.BOOL:
            raise FactError(f"`{fact.name}` is no yes/no fact, so it cannot be in a checklist")
        facts[fact.name] = not part.startswith("-")
    return facts

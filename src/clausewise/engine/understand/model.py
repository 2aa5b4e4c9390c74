"""What reading a question gives: facts with their words, and places that can be read two ways."""

from dataclasses import dataclass

FactValue = str | bool | int


@dataclass(frozen=True, slots=True)
class Understood:
    """One fact that the text states. `words` is exactly `text[start:end]`."""

    fact: str
    value: FactValue
    start: int
    end: int
    words: str
    confidence: float
    why: str


@dataclass(frozen=True, slots=True)
class Unclear:
    """A fact left out because the words allow several values. `words` is `text[start:end]`."""

    fact: str
    values: tuple[FactValue, ...]
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Understanding:
    """Everything taken from one text: at most one value for each fact, in the text's order."""

    text: str
    facts: tuple[Understood, ...]
    unclear: tuple[Unclear, ...]

    def as_facts(self) -> dict[str, FactValue]:
        """Give the facts as the engine takes them; a fact left out is unknown."""
        return {each.fact: each.value for each in self.facts}

"""Reads facts as people state them: `counterpart=pupil`, `counterpart_age=under 18`."""

from collections.abc import Iterable
from re import Pattern
from re import compile as compile_pattern

from clausewise.engine.errors import FactError
from clausewise.engine.vocabulary import Fact, Kind, Value, Values, Vocabulary

LIMIT: tuple[tuple[Pattern[str], int, bool], ...] = (
    (compile_pattern(r"(?:<|under |below )\s*(\d+)$"), 0, True),
    (compile_pattern(r"(?:<=|at most )\s*(\d+)$"), 1, True),
    (compile_pattern(r"(?:>=|at least )\s*(\d+)$"), 0, False),
    (compile_pattern(r"(?:>|over )\s*(\d+)$"), 1, False),
    (compile_pattern(r"(\d+)(?:\+| or over)$"), 0, False),
)
"""How a range may be written, what to add to its number, and whether it lies below that."""


def read_fact(text: str, vocabulary: Vocabulary) -> tuple[str, Value | Values]:
    """Read `fact=value`; `a,b` means one of these, `!=a` any other, `under 18` a range.

    Raises FactError, saying what would be right.
    """
    name, equals, value = text.partition("=")
    if not equals:
        raise FactError(f"`{text}` states nothing: write it as fact=value, as in activity=post")
    other = name.endswith("!")
    fact = vocabulary.fact(name.removesuffix("!").strip())
    values = read_values(fact, value.strip())
    if other:
        values = frozenset(fact.values) - values
    if not values:
        raise FactError(f"`{text}` leaves no value that `{fact.name}` could have")
    return fact.name, next(iter(values)) if len(values) == 1 else values


def read_facts(texts: Iterable[str], vocabulary: Vocabulary) -> dict[str, Value | Values]:
    """Read several, each fact once. Raises FactError."""
    facts: dict[str, Value | Values] = {}
    for text in texts:
        name, value = read_fact(text, vocabulary)
        if name in facts and facts[name] != value:
            raise FactError(f"`{name}` is stated twice, differently: give it once")
        facts[name] = value
    return facts


def read_values(fact: Fact, text: str) -> Values:
    """Read the values that a text allows. Raises FactError."""
    if fact.kind is Kind.INT:
        for form, more, below in LIMIT:
            found = form.match(text)
            if found:
                limit = int(found[1]) + more
                return frozenset(v for v in fact.values if (int(v) < limit) is below)
    return frozenset(fact.parse(part.strip()) for part in text.split(","))

"""The schema of conditions, and of the facts of a case: one for each fact of the vocabulary."""

from clausewise.engine.schema.shapes import TEXT, YES_NO, Schema, keys, many, named, only, reference
from clausewise.engine.vocabulary import Fact, Kind, Vocabulary

ROLE = "role"


def condition_definitions(vocabulary: Vocabulary) -> dict[str, Schema]:
    """Return the shared definitions that speak of facts."""
    facts = vocabulary.facts
    box = {name: reference(f"condition-{name}") for name in facts}
    given = {name: reference(f"known-{name}") for name in facts}
    role = reference(f"value-{ROLE}")
    return {
        "box": keys({"is": many(TEXT), "any": reference("boxes"), **box}),
        "boxes": many(reference("box")),
        "who": many({"anyOf": [role, reference("box")]}),
        "given": keys({"scene": many(TEXT), **given}),
        "terms": named(reference("boxes")),
        "scenes": named(reference("given")),
        **{f"value-{name}": _value(fact) for name, fact in facts.items()},
        **{f"known-{name}": _known(fact) for name, fact in facts.items()},
        **{f"condition-{name}": _condition(fact) for name, fact in facts.items()},
    }


def _value(fact: Fact) -> Schema:
    if fact.kind is Kind.BOOL:
        return YES_NO
    if fact.kind is Kind.INT:
        return {"type": "integer", "minimum": fact.values[0], "maximum": fact.values[-1]}
    return {"enum": list(fact.values)}


def _known(fact: Fact) -> Schema:
    """Return the schema of what may be known of a fact: values, or all but some, or a range."""
    value = reference(f"value-{fact.name}")
    compared = {"not": many(value)}
    if fact.kind is Kind.INT:
        compared |= {"below": value, "at_least": value}
    return {
        "description": f"{fact.ask} {fact.means}".strip(),
        "anyOf": [many(value), {**keys(compared), "minProperties": 1}],
    }


def _condition(fact: Fact) -> Schema:
    known = reference(f"known-{fact.name}")
    return {"anyOf": [known, only("known", YES_NO), only("stated", known)]}

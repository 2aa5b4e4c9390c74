"""A pack in CEL, the Common Expression Language: one expression for each part of each rule.

The one variable is `facts`, a map of what was stated. A fact left out makes an expression that
needs it an error, so that what is unknown is never taken for "no".
"""

import json
from collections.abc import Iterable
from re import compile as compile_pattern
from typing import Any

from clausewise.engine.export.terms import Condition, Term, conditions
from clausewise.engine.pack import SEVERITY
from clausewise.engine.policy import Policy
from clausewise.engine.vocabulary import Kind, Value

IDENTIFIER = compile_pattern(r"[A-Za-z_][A-Za-z0-9_]*")
WORDS_OF_CEL = (
    "as break const continue else false for function if import in let loop namespace null package "
    "return true var void while"
)
RESERVED = frozenset(WORDS_OF_CEL.split())


def as_cel(policy: Policy) -> dict[str, Any]:
    """Return a policy's expressions, ready for JSON.

    `rules` has one for each part of each rule; `outcomes` one for each outcome, worst first: the
    first that is true is the outcome, and where none is the policy is silent.
    """
    found = conditions(policy)
    levels = list(range(len(SEVERITY) - 1, 0, -1))
    return {
        "policy": policy.pack.id,
        "version": policy.pack.version,
        "pack": policy.pack.digest,
        "as_of": policy.day.isoformat() if policy.day else None,
        "outcomes": {
            str(SEVERITY[level]): _any(c for c in found if c.row.level == level) for level in levels
        },
        "rules": [_part(part) for part in _parts(found)],
    }


def _parts(found: Iterable[Condition]) -> list[list[Condition]]:
    parts: dict[tuple[str, str], list[Condition]] = {}
    for condition in found:
        parts.setdefault((condition.row.rule.id, condition.row.part), []).append(condition)
    return list(parts.values())


def _part(part: list[Condition]) -> dict[str, Any]:
    row = part[0].row
    return {
        "rule": row.rule.id,
        "clause": row.rule.clause,
        "effect": str(row.rule.effect),
        "part": str(row.part),
        "outcome": str(row.outcome) if row.level else None,
        "expression": _any(part),
    }


def _any(found: Iterable[Condition]) -> str:
    return " || ".join(f"({_condition(condition)})" for condition in found) or "false"


def _condition(condition: Condition) -> str:
    holes = [f"!({_all(hole)})" for hole in condition.holes]
    return " && ".join([*map(_term, condition.terms), *holes]) or "true"


def _all(terms: Iterable[Term]) -> str:
    return " && ".join(map(_term, terms))


def _term(term: Term) -> str:
    path, has = _place(term.fact.name)
    if term.only_stated is not None:
        return has if term.only_stated else f"!{has}"
    test = _test(path, term)
    if term.left_out is None:
        return test
    return f"(!{has} || {test})" if term.left_out else f"({has} && {test})"


def _place(name: str) -> tuple[str, str]:
    """Return how to read a fact, and how to ask whether it was stated."""
    if IDENTIFIER.fullmatch(name) and name not in RESERVED:
        return f"facts.{name}", f"has(facts.{name})"
    return f"facts[{literal(name)}]", f"({literal(name)} in facts)"


def _test(path: str, term: Term) -> str:
    if term.fact.kind is Kind.BOOL:
        return path if True in term.values else f"!{path}"
    limits = term.limits()
    if limits is not None:
        signs = zip((">=", "<="), limits, strict=True)
        return " && ".join(f"{path} {sign} {limit}" for sign, limit in signs if limit is not None)
    values, met = term.shorter()
    if len(values) == 1:
        return f"{path} {'==' if met else '!='} {literal(values[0])}"
    listed = f"{path} in [{', '.join(map(literal, values))}]"
    return listed if met else f"!({listed})"


def literal(value: Value) -> str:
    """Write a value so that nothing in it can end the string that it stands in."""
    return json.dumps(value, ensure_ascii=False)

"""A pack in Cedar: one policy for each row, with the rule and the clause as annotations.

Ask for `Action::"act"`: what prohibits or needs an approval forbids, what advises or permits
permits, and silence denies. Ask for `Action::"duties"`: each duty that follows is a reason.
A fact missing from the context counts against the act: it may bring a forbid, never a permit.
"""

from collections.abc import Iterable, Iterator
from re import compile as compile_pattern

from clausewise.engine.export.terms import Condition, Term, conditions
from clausewise.engine.pack import SEVERITY, Effect, Outcome
from clausewise.engine.policy import Policy
from clausewise.engine.vocabulary import Kind, Value

FORBIDDING = SEVERITY.index(Outcome.NEEDS_APPROVAL)
IDENTIFIER = compile_pattern(r"[A-Za-z_][A-Za-z0-9_]*")
WORDS_OF_CEDAR = "true false if then else in is like has __cedar"
RESERVED = frozenset(WORDS_OF_CEDAR.split())
ESCAPES = {'"': '\\"', "\\": "\\\\"}


def as_cedar(policy: Policy) -> str:
    """Return the policies of a pack as one text."""
    return "\n".join(_policy(policy, condition) for condition in conditions(policy))


def _policy(policy: Policy, condition: Condition) -> str:
    row = condition.row
    forbids = row.level >= FORBIDDING
    action = "act" if row.level else "duties"
    head = (
        f'{"forbid" if forbids else "permit"} (principal, action == Action::"{action}", resource)'
    )
    when = " && ".join(_term(term, unknown=forbids) for term in condition.terms)
    lines = [*_annotations(policy, condition), head, f"when {{ {when or 'true'} }}"]
    for hole in condition.holes:
        inside = " && ".join(_term(term, unknown=not forbids) for term in hole)
        lines.append(f"unless {{ {inside} }}")
    return "\n".join(lines) + ";\n"


def _annotations(policy: Policy, condition: Condition) -> Iterator[str]:
    row, clauses = condition.row, policy.pack.clauses
    told = {
        "id": condition.name,
        "policy": policy.pack.id,
        "rule": row.rule.id,
        "clause": row.rule.clause,
        "effect": row.rule.effect,
        "part": row.part,
        "outcome": row.outcome if row.level else Effect.DUTY,
        "summary": row.rule.summary or clauses[row.rule.clause].summary,
    }
    return (f"@{name}({literal(str(text))})" for name, text in told.items())


def _term(term: Term, *, unknown: bool) -> str:
    """Write a term; `unknown` is what it comes to where the fact is missing."""
    path, has = _place(term.fact.name)
    left_out = unknown if term.left_out is None else term.left_out
    if term.only_stated is not None:
        return f"({has})" if term.only_stated else f"!({has})"
    test = _test(path, term)
    return f"(!({has}) || {test})" if left_out else f"(({has}) && {test})"


def _place(name: str) -> tuple[str, str]:
    """Return how to read a fact, and how to ask whether it was stated."""
    if IDENTIFIER.fullmatch(name) and name not in RESERVED:
        return f"context.{name}", f"context has {name}"
    return f"context[{literal(name)}]", f"context has {literal(name)}"


def _test(path: str, term: Term) -> str:
    if term.fact.kind is Kind.BOOL:
        return path if True in term.values else f"!{path}"
    limits = term.limits()
    if limits is not None:
        signs = zip((">=", "<="), limits, strict=True)
        parts = [f"{path} {sign} {limit}" for sign, limit in signs if limit is not None]
        return parts[0] if len(parts) == 1 else f"({' && '.join(parts)})"
    values, met = term.shorter()
    if len(values) == 1:
        return f"{path} {'==' if met else '!='} {literal(values[0])}"
    return f"{'' if met else '!'}{_listed(values)}.contains({path})"


def _listed(values: Iterable[Value]) -> str:
    return f"[{', '.join(map(literal, values))}]"


def literal(value: Value) -> str:
    """Write a value so that nothing in it can end the string that it stands in."""
    if isinstance(value, int):
        return str(value).lower()
    return f'"{"".join(map(_escaped, value))}"'


def _escaped(letter: str) -> str:
    return ESCAPES.get(letter) or (letter if letter.isprintable() else f"\\u{{{ord(letter):x}}}")

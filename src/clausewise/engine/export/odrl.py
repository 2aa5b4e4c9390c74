"""A pack in ODRL, the W3C's Open Digital Rights Language, as JSON-LD.

What is done becomes the action, whom a rule binds the assignee, every other condition a constraint.
An approval that is still needed becomes a duty to obtain consent; each duty of ours, an obligation.
Terms that ODRL does not have are under `cw:`, our profile of it.
"""

from collections.abc import Iterable, Iterator

from clausewise.engine.export.odrl_parts import (
    Entry,
    bound,
    consents,
    constraints,
    duty,
    is_binding,
    outside,
    quoted,
)
from clausewise.engine.export.terms import Condition, Term, conditions
from clausewise.engine.pack import Effect, Outcome
from clausewise.engine.policy import Policy

PROFILE = "urn:clausewise:odrl:"
CONTEXT = (
    "http://www.w3.org/ns/odrl.jsonld",
    {"cw": PROFILE, "dcterms": "http://purl.org/dc/terms/"},
)
ACT = "activity"


def as_odrl(policy: Policy) -> Entry:
    """Return a policy as one ODRL agreement between its owner and the people it covers."""
    pack = policy.pack
    here = f"urn:clausewise:policy:{quoted(pack.id)}"
    listed: dict[str, list[Entry]] = {"permission": [], "prohibition": [], "obligation": []}
    for condition in conditions(policy):
        for kind, entry in _entries(policy, here, condition):
            listed[kind].append(entry)
    return {
        "@context": list(CONTEXT),
        "@type": "Agreement",
        "uid": f"{here}:{pack.digest}",
        "profile": PROFILE,
        "conflict": "prohibit",
        "dcterms:title": pack.title,
        "dcterms:hasVersion": pack.version,
        "assigner": {"@type": "Party", "uid": f"{here}:owner", "dcterms:title": pack.owner},
        "target": {"@type": "Asset", "uid": f"{here}:what-it-governs"},
        **{kind: rules for kind, rules in listed.items() if rules},
    }


def _entries(policy: Policy, here: str, condition: Condition) -> Iterator[tuple[str, Entry]]:
    """Yield what a row says of the act, and the duty that follows: never a price of permission."""
    row = condition.row
    about = _about(policy, here, condition)
    if row.rule.effect is not Effect.DUTY:
        said = [term for term in condition.terms if not _is_act(term)]
        asked = list(consents(here, policy.pack.vocabulary.approvals, row))
        entry = {**about, "cw:outcome": str(row.outcome), "action": _acts(condition) or "use"}
        kind = "prohibition" if row.outcome is Outcome.PROHIBITED else "permission"
        yield kind, entry | _wanted(said, condition) | ({"duty": asked} if asked else {})
    if row.rule.duty is not None:
        entry = {**about, "uid": f"{about['uid']}%2Fduty", **duty(here, row.rule.duty)}
        yield "obligation", entry | _wanted(condition.terms, condition)


def _about(policy: Policy, here: str, condition: Condition) -> Entry:
    rule = condition.row.rule
    clause = policy.pack.clauses[rule.clause]
    return {
        "uid": f"{here}:rule:{quoted(condition.name)}",
        "dcterms:source": f"{here}:clause:{quoted(clause.id)}",
        "dcterms:description": rule.summary or clause.summary,
        "assignee": bound(here, condition),
    }


def _wanted(terms: Iterable[Term], condition: Condition) -> Entry:
    wanted = [c for term in terms if not is_binding(term) for c in constraints(term)]
    wanted += map(outside, condition.holes)
    return {"constraint": wanted} if wanted else {}


def _is_act(term: Term) -> bool:
    return term.fact.name == ACT and term.left_out is None


def _acts(condition: Condition) -> list[str]:
    """Return what is done as actions of our profile; none where the row leaves it open."""
    acts = (term for term in condition.terms if _is_act(term))
    return [f"cw:{quoted(str(value))}" for term in acts for value in term.values]

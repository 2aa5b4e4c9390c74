"""The small parts of an ODRL policy: constraints, parties and duties."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from clausewise.engine.export.terms import ROLE, Condition, Term
from clausewise.engine.pack import Duty
from clausewise.engine.rows import APPROVED, Part, Row
from clausewise.engine.vocabulary import Kind, Value

Entry: TypeAlias = dict[str, Any]

SAFE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")


def quoted(text: str) -> str:
    """Write any text as one part of an IRI."""
    return "".join(c if c in SAFE else "".join(f"%{b:02X}" for b in c.encode()) for c in text)


def constraints(term: Term) -> list[Entry]:
    """Return a term as constraints, all of which must hold."""
    name = f"cw:{quoted(term.fact.name)}"
    if term.only_stated is not None:
        return [_constraint(f"{name}-stated", "eq", term.only_stated)]
    limits = term.limits()
    if limits is not None:
        signs = zip(("gteq", "lteq"), limits, strict=True)
        return [_constraint(name, sign, limit) for sign, limit in signs if limit is not None]
    values, met = term.shorter()
    if term.fact.kind is Kind.BOOL:
        values, met = term.values, True
    if len(values) == 1:
        return [_constraint(name, "eq" if met else "neq", values[0])]
    return [_constraint(name, "isAnyOf" if met else "isNoneOf", list(values))]


def outside(hole: Iterable[Term]) -> Entry:
    """Return the constraint that a hole does not hold: at least one of its terms is not met."""
    return _joined("or", [_joined("and", constraints(term.opposite())) for term in hole])


def _joined(operator: str, parts: Sequence[Entry]) -> Entry:
    return parts[0] if len(parts) == 1 else {operator: {"@list": list(parts)}}


def _constraint(left: str, operator: str, right: Value | list[Value]) -> Entry:
    return {"leftOperand": left, "operator": operator, "rightOperand": right}


def bound(here: str, condition: Condition) -> Entry:
    """Return whom a row binds: the people whom the policy covers, refined to some roles."""
    people: Entry = {"@type": "PartyCollection", "source": f"{here}:people"}
    for term in condition.terms:
        if is_binding(term) and term.values:
            people["refinement"] = constraints(Term(term.fact, term.values))
    return people


def is_binding(term: Term) -> bool:
    """Tell whether a term says whom a rule binds, rather than what the act is."""
    return term.fact.name == ROLE and term.left_out is not None


def _holders(here: str, offices: Iterable[str]) -> Entry:
    refinement = [_constraint("cw:office", "isAnyOf", list(offices))]
    return {"@type": "PartyCollection", "source": f"{here}:offices", "refinement": refinement}


def duty(here: str, what: Duty) -> Entry:
    """Return what must be done, by when, and who is told."""
    action: Entry | str = f"cw:{quoted(what.do)}"
    if what.within:
        refinement = [_constraint("cw:within", "eq", what.within)]
        action = {"rdf:value": {"@id": action}, "refinement": refinement}
    told = {"informedParty": _holders(here, what.to)} if what.to else {}
    return {"action": action, **told}


def consents(here: str, approvals: Mapping[str, str], row: Row) -> Iterator[Entry]:
    """Yield the consent still to be had: of each signatory, or once of any who may give it."""
    approval = row.rule.approval
    if approval is None or row.part is not Part.NEEDED:
        return
    signed = approval.signatures
    for group in [(one,) for one in signed] if approval.every else [signed]:
        given = [
            _constraint(
                f"cw:{quoted(approvals[s.role])}", "isAnyOf", sorted(APPROVED[s.form], key=str)
            )
            for s in group
        ]
        consent = {"@id": "odrl:obtainConsent"}
        yield {
            "action": {"rdf:value": consent, "refinement": [_joined("or", given)]},
            "consentingParty": _holders(here, [one.role for one in group]),
        }

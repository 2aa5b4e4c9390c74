"""An answer as plain data, in the shape that the contract promises to other programs."""

from collections.abc import Mapping
from typing import Any, TypeAlias

from clausewise.engine.answers import Answer, Due, Needed, Reason
from clausewise.engine.pack import Outcome
from clausewise.engine.questions import Question
from clausewise.engine.vocabulary import Value, Values

Plain: TypeAlias = Value | list[Value]


def reply(answer: Answer) -> dict[str, Any]:
    """Return the answer ready for JSON. `range` and `ask` are there when it is undecided."""
    pack, verdict = answer.policy.pack, answer.explained.verdict
    data: dict[str, Any] = {
        "policy": pack.id,
        "version": pack.version,
        "outcome": str(verdict.outcome),
    }
    if verdict.outcome is Outcome.UNDECIDED:
        data["range"] = {"worst": str(verdict.worst), "best": str(verdict.best)}
    data |= {
        "clauses": list(answer.explained.clauses),
        "reasons": _reasons(answer),
        "approvals": [entry for needed in answer.approvals for entry in _approval(needed)],
        "duties": [_duty(due) for due in answer.duties],
        "conflicts": [
            {"clauses": list(conflict.clauses), "summary": conflict.summary}
            for conflict in answer.conflicts
        ],
        "changes": [
            {"facts": plain(change.facts), "outcome": str(change.outcome)}
            for change in answer.changes
        ],
        "judgements": list(answer.judgements),
    }
    if verdict.outcome is Outcome.NOT_ADDRESSED:
        data["contact"] = pack.contact
    if answer.ask is not None:
        data["ask"] = _question(answer.ask)
    return data


def plain(facts: Mapping[str, Value | Values]) -> dict[str, Plain]:
    """Return facts ready for JSON: partial knowledge as a list."""
    return {name: _plain(value) for name, value in facts.items()}


def _plain(value: Value | Values) -> Plain:
    return sorted(value, key=_place) if isinstance(value, frozenset) else value


def _place(value: Value) -> str:
    return value if isinstance(value, str) else f"{value:04}"


def _reasons(answer: Answer) -> list[dict[str, Any]]:
    by = {(found.rule, found.part): found for found in answer.defeats}
    told = []
    for reason in answer.explained.reasons:
        data = _reason(reason)
        found = by.get((reason.rule, str(reason.part))) if reason.state == "defeated" else None
        if found is not None:
            data["by"] = {"rule": found.by, "clause": found.clause, "facts": list(found.facts)}
        told.append(data)
    return told


def _reason(reason: Reason) -> dict[str, Any]:
    return {
        "clause": reason.clause,
        "effect": str(reason.effect),
        "state": reason.state,
        "part": str(reason.part),
        "rule": reason.rule,
        "summary": reason.summary,
        "reads": list(reason.reads),
    }


def _approval(needed: Needed) -> list[dict[str, Any]]:
    signatures = needed.approval.signatures
    entries: list[dict[str, Any]] = [
        {"role": s.role, "form": s.form, "clause": needed.clause} for s in signatures
    ]
    if needed.approval.every or len(entries) == 1:
        return entries
    return [{**entries[0], "any_of": [signature.role for signature in signatures]}]


def _duty(due: Due) -> dict[str, Any]:
    data: dict[str, Any] = {"do": due.duty.do, "to": list(due.duty.to)}
    if due.duty.within:
        data["within"] = due.duty.within
    return data | {"clause": due.clause, "summary": due.summary}


def _question(question: Question) -> dict[str, Any]:
    return {
        "fact": question.fact.name,
        "question": question.fact.ask,
        "choices": [choice.label for choice in question.choices],
        "why": list(question.why),
    }

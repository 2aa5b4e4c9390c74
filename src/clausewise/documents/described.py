"""A document with its suggestions as plain data: what `--json` prints, and what drafts keep."""

from collections.abc import Mapping

from clausewise.documents.model import Document, WrittenClause
from clausewise.documents.suggest import Suggestion


def described(document: Document, suggestions: Mapping[str, Suggestion]) -> dict[str, object]:
    """Return a document with what is suggested for each of its clauses."""
    return {
        "title": document.title,
        "metadata": dict(document.metadata),
        "contents": list(document.contents),
        "history": list(document.history),
        "clauses": [described_clause(each, suggestions[each.id]) for each in document.clauses],
    }


def described_clause(clause: WrittenClause, suggested: Suggestion) -> dict[str, object]:
    """Return one clause with what is suggested for it; a drafted rule in the pack format."""
    draft = suggested.draft
    return {
        "id": clause.id,
        "parent": clause.parent,
        "kind": suggested.kind.value,
        "part": clause.part.value,
        "text": clause.text,
        "lead": clause.lead,
        "line": clause.line,
        "labels": list(suggested.labels),
        "force": suggested.force,
        "confidence": round(suggested.confidence, 2),
        "why": suggested.why,
        "rule": draft.entry(f"draft-{clause.id}", clause.id) if draft else None,
        "rule_from": [f"{draft.pack}/{name}" for name in draft.rules] if draft else [],
        "rule_why": draft.why if draft else "",
    }

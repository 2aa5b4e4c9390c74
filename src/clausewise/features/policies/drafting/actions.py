"""What people do with a policy that they put to work."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from clausewise.documents.described import described_clause
from clausewise.documents.model import Document, Part, WrittenClause
from clausewise.documents.outline import outline
from clausewise.documents.reading import read
from clausewise.documents.suggest import Suggestion, suggest
from clausewise.engine.pack import Pack
from clausewise.features.audit.api import record
from clausewise.features.people.api import (
    Organisation,
    Person,
    RefusedError,
    check_may,
    new_reference,
)
from clausewise.features.policies.drafting.packs import archive_of
from clausewise.features.policies.models import DraftClause, PolicyDraft, State

MAY = "policies.draft"


@dataclass(frozen=True, slots=True)
class Sent:
    """A file that was sent: its name and what is in it."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Decision:
    """What a clause is to be: its kind, force, labels and summary, and its rule or None."""

    kind: str
    force: str
    labels: Sequence[str]
    summary: str
    rule: object = None
    job: str = ""


class DecidedMeanwhileError(RefusedError):
    """Somebody else decided on the clause since the page was opened."""


def bring_in(
    *, by: Person, organisation: Organisation, sent: Sent, packs: Sequence[Pack], now: datetime
) -> PolicyDraft:
    """Take a policy's file apart and keep its clauses with what is suggested for each.

    The file itself is not kept. Raises DocumentError for one that holds no policy.
    """
    check_may(by, MAY, organisation, timezone.localdate(now))
    document = outline(read(sent.name, sent.content))
    suggestions = suggest(document, packs)
    with transaction.atomic():
        draft = PolicyDraft.objects.create(
            ref=new_reference(),
            organisation=organisation,
            title=document.title[:200],
            file_name=sent.name[-200:],
            digest=hashlib.sha256(sent.content).hexdigest(),
            metadata=dict(document.metadata),
            contents=list(document.contents),
            history=list(document.history),
            cover=list(document.cover),
            signatures=list(document.signatures),
            brought_by=by,
            brought_at=now,
        )
        DraftClause.objects.bulk_create(
            _clause(draft, place, document, suggestions) for place in range(len(document.clauses))
        )
        record(by, "policies.brought_in", draft, details={"clauses": len(document.clauses)})
    return draft


def _clause(
    draft: PolicyDraft, place: int, document: Document, suggestions: Mapping[str, Suggestion]
) -> DraftClause:
    clause = document.clauses[place]
    suggested = described_clause(clause, suggestions[clause.id])
    return DraftClause(
        organisation=draft.organisation,
        draft=draft,
        place=place,
        name=clause.id,
        parent=clause.parent,
        part=clause.part.value,
        text=clause.text,
        lead=clause.lead,
        suggested=suggested,
        kind=suggestions[clause.id].kind.value,
        force=suggestions[clause.id].force,
        labels=suggested["labels"],
        job="run" if suggested["kind"] == "procedure" else "",
        summary=clause.text,
        rule=suggested["rule"],
    )


def decide(
    *, by: Person, clause: DraftClause, decision: Decision, seen: str, now: datetime
) -> DraftClause:
    """Keep what somebody decided on a clause. `seen` is the turn of it that they looked at.

    Raises DecidedMeanwhileError where it is no longer as they saw it.
    """
    check_may(by, MAY, clause.organisation, timezone.localdate(now))
    with transaction.atomic():
        kept = DraftClause.objects.select_for_update(of=("self",)).get(pk=clause.pk)
        if turn(kept) != seen:
            raise DecidedMeanwhileError(
                "Somebody else decided on this clause since you opened it. What they decided is"
                " shown now; decide again if you see it differently."
            )
        as_suggested = decision == _suggested(kept)
        kept.kind, kept.force, kept.job = decision.kind, decision.force, decision.job
        kept.labels, kept.summary = list(decision.labels), decision.summary
        if kept.rule != decision.rule:
            kept.cases = []  # they showed what the rule was
        kept.rule = decision.rule
        kept.state = State.ACCEPTED if as_suggested else State.CHANGED
        kept.decided_by, kept.decided_at = by, now
        kept.save()
        record(by, "policies.decided_clause", kept.draft, details={"clause": kept.name})
    return kept


def accept(*, by: Person, clause: DraftClause, seen: str, now: datetime) -> DraftClause:
    """Keep a clause just as it was suggested. Raises DecidedMeanwhileError."""
    # unchecked: `decide` checks it
    return decide(by=by, clause=clause, decision=_suggested(clause), seen=seen, now=now)


def _suggested(clause: DraftClause) -> Decision:
    said = clause.suggested
    job = "run" if said["kind"] == "procedure" else ""
    return Decision(said["kind"], said["force"], said["labels"], clause.text, said["rule"], job)


def turn(clause: DraftClause) -> str:
    """Return what changes each time that a clause is decided on."""
    return clause.decided_at.isoformat() if clause.decided_at else "new"


def split(
    *, by: Person, clause: DraftClause, parts: Sequence[str], packs: Sequence[Pack], now: datetime
) -> list[DraftClause]:
    """Make two or more clauses of one that says several things; each is to be decided.

    Together the parts must say what the clause says. Raises RefusedError.
    """
    check_may(by, MAY, clause.organisation, timezone.localdate(now))
    parts = [part.strip() for part in parts if part.strip()]
    if not parts[1:]:
        raise RefusedError("Leave a blank line between the parts")
    if _squeezed("".join(parts)) != _squeezed(clause.text):
        raise RefusedError("Only split the words: the parts together must say what the clause says")
    with transaction.atomic():
        made = [_part(clause, number, part, packs) for number, part in enumerate(parts, 1)]
        DraftClause.objects.filter(pk=clause.pk).delete()
        DraftClause.objects.bulk_create(made)
        record(by, "policies.split_clause", clause.draft, details={"clause": clause.name})
    return made


def _part(clause: DraftClause, number: int, text: str, packs: Sequence[Pack]) -> DraftClause:
    name = clause.name if number == 1 else f"{clause.name}[{number}]"
    part, line = Part(clause.part), clause.suggested["line"]
    written = WrittenClause(name, clause.parent, part, text, line, clause.lead)
    document = Document(clause.draft.title, clauses=(written,))
    made = _clause(clause.draft, 0, document, suggest(document, packs))
    made.place = clause.place + (number - 1) / 100
    return made


def _squeezed(text: str) -> str:
    return re.sub(r"\W+", "", text)


def take_pack(*, by: Person, draft: PolicyDraft, files: Mapping[str, str], now: datetime) -> bytes:
    """Return the files of a draft's pack in one ZIP, and note who took them."""
    check_may(by, MAY, draft.organisation, timezone.localdate(now))
    with transaction.atomic():
        content = archive_of(files)
        record(by, "policies.took_pack", draft)
    return content


def give_up(*, by: Person, draft: PolicyDraft, now: datetime) -> None:
    """Delete a draft with all that was decided on it."""
    check_may(by, MAY, draft.organisation, timezone.localdate(now))
    with transaction.atomic():
        record(by, "policies.gave_draft_up", draft)
        draft.delete()

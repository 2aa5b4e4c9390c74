"""For each clause of a document, what it is about, how strongly it speaks and a rule to start from.

Pure: a document and the packs at hand in, suggestions out. Nothing here puts anything in force.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from clausewise.documents.model import Document, Part, WrittenClause
from clausewise.documents.suggest.draft import draft
from clausewise.documents.suggest.force import STATEMENT, force_of
from clausewise.documents.suggest.labels import Ranking, rank
from clausewise.documents.suggest.lexicon import lexicon
from clausewise.documents.suggest.names import own_names, without_names
from clausewise.documents.suggest.rulebook import Rulebook, Said
from clausewise.documents.suggest.suggestion import Suggestion
from clausewise.engine.pack import ClauseKind, Pack

TITLE_SHARE = 0.6
"""How much less a heading says of what stands under it than a clause says of itself."""
DEFINING = ("definitions", "scope-people", "scope-platforms")
STEPS = (
    "responsibilities",
    "policy-review",
    "policy-changes",
    "acknowledgement",
    "training",
    "official-account-administration",
    "official-account-lifecycle",
    "moderation",
    "staff-targeted-abuse",
    "content-removal",
    "breach-discipline",
    "investigation-cooperation",
    "monitoring",
    "site-blocking",
    "recruitment-searches",
    "staff-online-checks",
    "record-retention",
)
KINDS = {
    "prohibited": ClauseKind.RULE,
    "approval": ClauseKind.RULE,
    "advised": ClauseKind.RULE,
    "permitted": ClauseKind.RULE,
    "required": ClauseKind.DUTY,
    "report": ClauseKind.DUTY,
}
FORCE_WORDS = {
    "prohibited": "forbids something",
    "approval": "allows something only with somebody's approval",
    "advised": "gives advice",
    "permitted": "allows something",
    "required": "requires something",
    "report": "asks for a report",
    STATEMENT: "binds nobody: it explains, defines or informs",
}


def suggest(document: Document, packs: Sequence[Pack] = ()) -> Mapping[str, Suggestion]:
    """Return a suggestion for every clause, by its id; rules are drafted from `packs`."""
    reading = _Reading(document, Rulebook(packs))
    return {clause.id: reading.suggestion(clause) for clause in document.clauses}


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause's words with the organisation's own names taken out."""

    text: str
    lead: str
    headings: tuple[str, ...]


class _Reading:
    def __init__(self, document: Document, book: Rulebook) -> None:
        self.book = book
        self.clauses = {clause.id: clause for clause in document.clauses}
        self.names = own_names(clause.text for clause in document.clauses)

    def suggestion(self, clause: WrittenClause) -> Suggestion:
        words = _Clause(self._plain(clause.text), self._plain(clause.lead), self._above(clause))
        ranking = rank(words.text, words.lead, words.headings)
        if clause.part is Part.HEADING:
            return _heading(ranking)
        force = force_of(words.text, words.lead, words.headings)
        whole = f"{words.lead} {words.text}".strip()
        said = Said(whole, ranking.labels, force, " ".join(words.headings[:1]))
        return Suggestion(
            labels=ranking.labels,
            force=force,
            confidence=ranking.confidence,
            why=_why(ranking, force),
            kind=_kind(ranking.labels[0], force),
            draft=draft(said, self.book),
        )

    def _plain(self, text: str) -> str:
        return without_names(text, self.names)

    def _above(self, clause: WrittenClause) -> tuple[str, ...]:
        """Return the headings above a clause, the nearest first; each is passed once."""
        found: list[str] = []
        passed = {clause.id}
        above = self.clauses.get(clause.parent)
        while above and above.id not in passed:
            passed.add(above.id)
            if above.part is Part.HEADING:
                found.append(self._plain(above.text))
            above = self.clauses.get(above.parent)
        return tuple(found)


def _heading(ranking: Ranking) -> Suggestion:
    return Suggestion(
        labels=ranking.labels,
        force=STATEMENT,
        confidence=round(ranking.confidence * TITLE_SHARE, 3),
        why=f"A heading; what follows is probably about {_name(ranking.labels[0])}.",
        kind=ClauseKind.HEADING,
    )


def _kind(label: str, force: str) -> ClauseKind:
    if force != STATEMENT:
        return KINDS[force]
    if label in DEFINING:
        return ClauseKind.DEFINITION
    return ClauseKind.PROCEDURE if label in STEPS else ClauseKind.INFORMATION


def _why(ranking: Ranking, force: str) -> str:
    first, *others = (_name(label) for label in ranking.labels[:3])
    also = f", perhaps also {' and '.join(others)}" if others else ""
    return f"Seems to be about {first}{also}. It {FORCE_WORDS[force]}."


def _name(label: str) -> str:
    name = lexicon().labels[label].name
    return name[0].lower() + name[1:]

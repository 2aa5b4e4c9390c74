"""The handbook pages: a policy clause by clause, what each does and its cases, and a search."""

from collections.abc import Iterable
from dataclasses import dataclass

from clausewise.engine.analysis.coverage import coverage
from clausewise.engine.handbook import Entry, entries
from clausewise.engine.pack import Case, ClauseKind, Outcome, Pack
from clausewise.engine.words import OUTCOMES

JOBS = {
    "ask": "Ask",
    "post": "Post",
    "accounts": "Accounts",
    "moderate": "Moderate",
    "report": "Report",
    "run": "Run the policy",
    "oversee": "Oversee",
}
SHOWN = 6


@dataclass(frozen=True, slots=True)
class Shown:
    """A case as the handbook shows it."""

    say: str
    outcome: str
    words: str


@dataclass(frozen=True, slots=True)
class ClauseEntry:
    """A clause as the handbook shows it. `level` is the heading's level, 0 for a clause."""

    id: str
    summary: str
    level: int
    kind: str
    effects: str
    force: str
    job: str
    cases: tuple[Shown, ...]
    more: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class HandbookPage:
    """A policy's handbook, or the part of it that a search found."""

    pack: Pack
    entries: tuple[ClauseEntry, ...]
    counts: tuple[tuple[str, int], ...]
    total: int
    search: str


def handbook_page(pack: Pack, search: str) -> HandbookPage:
    """Lay out a handbook; a search keeps the clauses whose words or cases have all its words."""
    found = coverage(pack)
    shown = [_shown(entry) for entry in entries(pack) if _matches(entry, search)]
    counts = tuple((kind.capitalize(), number) for kind, number in found.counts.items())
    return HandbookPage(pack, tuple(shown), counts, len(found.lines), search)


def _matches(entry: Entry, search: str) -> bool:
    words = search.lower().split()
    said = " ".join(case.say for case in entry.cases)
    text = f"{entry.clause.id} {entry.clause.summary} {entry.kind} {said}".lower()
    return all(word in text for word in words)


def _shown(entry: Entry) -> ClauseEntry:
    heading = entry.clause.kind is ClauseKind.HEADING
    cases = list(_cases(entry.cases))
    return ClauseEntry(
        id=entry.clause.id,
        summary=entry.clause.summary,
        level=min(6, entry.depth + 2) if heading else 0,
        kind=entry.kind,
        effects=", ".join(entry.effects),
        force=entry.clause.force,
        job=JOBS.get(entry.clause.job, ""),
        cases=tuple(cases[:SHOWN]),
        more=tuple(cases[SHOWN:]),
    )


def _cases(cases: Iterable[Case]) -> Iterable[Shown]:
    return (Shown(case.say, str(case.outcome), OUTCOMES[Outcome(case.outcome)]) for case in cases)

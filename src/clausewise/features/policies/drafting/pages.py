"""What the pages of the workbench show."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.urls import reverse

from clausewise.documents.health import Finding, Severity, check
from clausewise.engine.handbook import KINDS
from clausewise.engine.pack import ClauseKind
from clausewise.engine.vocabulary import Vocabulary
from clausewise.engine.words import sentence
from clausewise.features.policies.drafting.actions import turn
from clausewise.features.policies.drafting.cases import case_words, pack_files
from clausewise.features.policies.drafting.forms import FORCE_WORDS
from clausewise.features.policies.drafting.label_words import LABELS
from clausewise.features.policies.drafting.packs import Trouble, troubles
from clausewise.features.policies.drafting.queries import (
    Progress,
    clauses_of,
    dismissals_of,
    document_of,
    progress,
)
from clausewise.features.policies.drafting.rule_words import rule_words
from clausewise.features.policies.models import (
    Dismissal,
    DraftClause,
    PolicyDraft,
    State,
)

SURE, FAIRLY = 0.75, 0.5
WEIGHTS = {
    Severity.HIGH: "Put right first",
    Severity.MEDIUM: "Put right at the next review",
    Severity.LOW: "Worth a look",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One clause in the list of a draft's."""

    clause: DraftClause
    words: str

    @property
    def is_heading(self) -> bool:
        """Whether it only heads others."""
        return self.clause.part == "heading"


@dataclass(frozen=True, slots=True)
class DraftPage:
    """A draft with how far people are and what stands in the way of its use as a pack."""

    draft: PolicyDraft
    rows: list[Row]
    progress: Progress
    troubles: list[Trouble]
    next_url: str

    @classmethod
    def of(cls, draft: PolicyDraft, vocabulary: Vocabulary) -> "DraftPage":
        clauses = clauses_of(draft)
        waiting = next((each for each in clauses if _waits(each)), None)
        slug = draft.organisation.slug
        return cls(
            draft,
            [Row(each, kind_words(each)) for each in clauses],
            progress(clauses),
            troubles(pack_files(draft, vocabulary), vocabulary),
            reverse("policies:draft_clause", args=[slug, draft.ref, waiting.pk]) if waiting else "",
        )


@dataclass(frozen=True, slots=True)
class HealthPage:
    """What there is to look at in a draft, the worst first, and what was left as it is."""

    draft: PolicyDraft
    parts: list[tuple[str, list[Finding]]]
    count: int
    dismissed: list[tuple[Finding, Dismissal]]

    @classmethod
    def of(cls, draft: PolicyDraft, today: date, filled: Collection[str]) -> "HealthPage":
        found = check(document_of(draft, clauses_of(draft)), today=today, filled=filled)
        left = {(each.rule, each.clause): each for each in dismissals_of(draft)}
        open_ = [each for each in found if (each.rule, each.clause) not in left]
        groups = groupby(open_, key=lambda each: each.severity)
        return cls(
            draft,
            [(WEIGHTS[severity], list(group)) for severity, group in groups],
            len(open_),
            [(f, left[f.rule, f.clause]) for f in found if (f.rule, f.clause) in left],
        )

    def finding(self, rule: str, clause: str) -> Finding | None:
        """Return an open finding by its rule and clause."""
        found = (each for _, group in self.parts for each in group)
        return next((each for each in found if (each.rule, each.clause) == (rule, clause)), None)


@dataclass(frozen=True, slots=True)
class ClausePage:
    """A clause beside what is suggested for it."""

    clause: DraftClause
    about: list[str]
    force: str
    kind: str
    sure: str
    rule: list[str]
    rule_why: str
    cases: list[tuple[str, bool, list[str]]]
    seen: str

    @classmethod
    def of(cls, clause: DraftClause, vocabulary: Vocabulary) -> "ClausePage":
        said, names = clause.suggested, dict(LABELS)
        rule = clause.rule or said["rule"]
        return cls(
            clause,
            [in_a_sentence(names[label]) for label in said["labels"][:3]],
            FORCE_WORDS[said["force"]],
            KINDS[ClauseKind(said["kind"])],
            how_sure(said["confidence"]),
            rule_words(rule, vocabulary) if rule else [],
            sentence(said["rule_why"]) if rule and rule == said["rule"] else "",
            [(c["say"], c["applies"], case_words(c["given"], vocabulary)) for c in clause.cases],
            turn(clause),
        )

    @staticmethod
    def after(clause: DraftClause, slug: str) -> str:
        """Return the address of the next clause that waits, or of the draft when none does."""
        waiting = [each for each in clauses_of(clause.draft) if _waits(each)]
        later = [each for each in waiting if each.place > clause.place]
        following = next(iter([*later, *waiting]), None)
        if following is None:
            return reverse("policies:draft", args=[slug, clause.draft.ref])
        return reverse("policies:draft_clause", args=[slug, clause.draft.ref, following.pk])


def _waits(clause: DraftClause) -> bool:
    return clause.part != "heading" and clause.state == State.WAITING


def in_a_sentence(name: str) -> str:
    """Return a name as it stands within a sentence; abbreviations keep their capitals."""
    return name if name[1:2].isupper() else f"{name[0].lower()}{name[1:]}"


def how_sure(confidence: float) -> str:
    """Return a confidence from 0 to 1 in words."""
    if confidence >= SURE:
        return "quite sure"
    return "fairly sure" if confidence >= FAIRLY else "not sure"


def kind_words(clause: DraftClause) -> str:
    """Return what a clause is, in a word or two."""
    kind = KINDS[ClauseKind(clause.kind)]
    return f"{kind}: {FORCE_WORDS[clause.force].lower()}" if clause.force != "statement" else kind

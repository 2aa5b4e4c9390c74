"""Reads of the policies being put to work."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from clausewise.documents.health.roles import ROLES
from clausewise.documents.model import Document, Part, WrittenClause
from clausewise.features.people.api import (
    ROLES_BY_NAME,
    Appointment,
    Organisation,
    lines,
)
from clausewise.features.policies.models import (
    Dismissal,
    DraftClause,
    PolicyDraft,
    State,
)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far people are: the clauses that are no headings, and those decided on."""

    total: int
    decided: int

    @property
    def words(self) -> str:
        """The progress as a sentence."""
        return f"{self.decided} of {self.total} clauses decided"


def drafts_in(organisation: Organisation) -> QuerySet[PolicyDraft]:
    """Return the drafts of an organisation, newest first, each with `total` and `decided`."""
    clauses = ~Q(clauses__part="heading")
    decided = clauses & ~Q(clauses__state=State.WAITING)
    rows = PolicyDraft.objects.filter(organisation=organisation).select_related("brought_by")
    counted = rows.annotate(
        total=Count("clauses", filter=clauses), decided=Count("clauses", filter=decided)
    )
    return counted.order_by("-brought_at")


def draft_of(organisation: Organisation, ref: str) -> PolicyDraft | None:
    """Return a draft of an organisation by its reference."""
    rows = PolicyDraft.objects.select_related("organisation", "brought_by")
    return rows.filter(organisation=organisation, ref=ref).first()


def clauses_of(draft: PolicyDraft) -> list[DraftClause]:
    """Return a draft's clauses in the document's order, in one query."""
    return list(draft.clauses.select_related("decided_by").order_by("place"))


def dismissals_of(draft: PolicyDraft) -> list[Dismissal]:
    """Return what was left as it is of a draft's findings."""
    return list(draft.dismissals.select_related("dismissed_by").order_by("pk"))


def document_of(draft: PolicyDraft, clauses: list[DraftClause]) -> Document:
    """Return a draft as the document that it was, for the health check."""
    written = tuple(
        WrittenClause(c.name, c.parent, Part(c.part), c.text, c.suggested["line"], c.lead)
        for c in clauses
    )
    return Document(
        draft.title,
        draft.metadata,
        written,
        tuple(draft.contents),
        tuple(draft.history),
        tuple(draft.cover),
        tuple(draft.signatures),
    )


def progress(clauses: list[DraftClause]) -> Progress:
    """Count how far people are with the clauses of one draft."""
    counted = [each for each in clauses if each.part != "heading"]
    return Progress(len(counted), sum(each.state != State.WAITING for each in counted))


def filled_roles(organisation: Organisation, day: date) -> frozenset[str]:
    """Return the roles that are held here or above, and those that no one person can hold."""
    line = [place.pk for place in lines()[organisation.pk]]
    held = Appointment.objects.on(day).filter(organisation__in=line).order_by()
    nobodys = ROLES.keys() - ROLES_BY_NAME.keys()
    return frozenset(held.values_list("role", flat=True)) | nobodys

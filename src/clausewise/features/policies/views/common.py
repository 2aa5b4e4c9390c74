"""What the pages of drafts share: what is found or not, and what was sent."""

from django.http import Http404, QueryDict

from clausewise.engine.pack import Pack
from clausewise.features.people.api import Request
from clausewise.features.policies.drafting import queries
from clausewise.features.policies.library import founding
from clausewise.features.policies.models import DraftClause, PolicyDraft


def posted(request: Request) -> QueryDict | None:
    """Return what a form sent; None where the page is only being opened."""
    return request.POST if request.method == "POST" else None


def packs_at_hand() -> list[Pack]:
    """Return the packs whose rules drafts are made from."""
    library = founding()
    return [library.pack(name) for name in library.names]


def draft_there(request: Request, ref: str) -> PolicyDraft:
    """Return a draft of the organisation that the page is of. Raises Http404."""
    found = queries.draft_of(request.organisation, ref)
    if found is None:
        raise Http404(ref)
    return found


def clause_there(request: Request, ref: str, place: int) -> DraftClause:
    """Return a clause of such a draft. Raises Http404."""
    rows = draft_there(request, ref).clauses.select_related("draft__organisation", "organisation")
    found = rows.filter(pk=place).first()
    if found is None:
        raise Http404(ref)
    return found

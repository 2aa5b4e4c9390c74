"""The health check of a policy document: everything to look at, the worst first."""

from collections.abc import Collection
from datetime import date

from clausewise.documents.health.contents import contents
from clausewise.documents.health.contradictions import contradictions
from clausewise.documents.health.dates import dates
from clausewise.documents.health.editions import old_editions
from clausewise.documents.health.gaps import gaps
from clausewise.documents.health.model import Finding, Severity
from clausewise.documents.health.placeholders import placeholders
from clausewise.documents.health.references import outdated
from clausewise.documents.health.roles import unfilled
from clausewise.documents.health.tensions import tensions
from clausewise.documents.model import Document


def check(
    document: Document, *, today: date, filled: Collection[str] | None = None
) -> tuple[Finding, ...]:
    """Return what there is to look at in a policy, worst first, then in the document's order.

    `filled` names the roles that somebody holds; without it roles are not looked at.
    """
    found = [
        *dates(document, today),
        *contents(document),
        *outdated(document, today),
        *old_editions(document, today),
        *tensions(document, today),
        *contradictions(document),
        *placeholders(document),
        *(unfilled(document, filled) if filled is not None else ()),
        *gaps(document, today),
    ]
    once = {(each.rule, each.clause): each for each in reversed(found)}
    order = {clause.id: place for place, clause in enumerate(document.clauses)}
    rank = list(Severity)
    return tuple(
        sorted(
            once.values(),
            key=lambda each: (rank.index(each.severity), order.get(each.clause, -1), each.rule),
        )
    )

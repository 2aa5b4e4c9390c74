"""Findings of the health check that people leave as they are, each with a reason."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from clausewise.documents.health import Finding
from clausewise.features.audit.api import record
from clausewise.features.people.api import Person, RefusedError, check_may
from clausewise.features.policies.drafting.actions import MAY
from clausewise.features.policies.models import Dismissal, PolicyDraft


def dismiss(
    *, by: Person, draft: PolicyDraft, finding: Finding, reason: str, now: datetime
) -> Dismissal:
    """Leave a finding as it is. Raises RefusedError without a reason."""
    check_may(by, MAY, draft.organisation, timezone.localdate(now))
    if not reason.strip():
        raise RefusedError("Say why it may stay as it is")
    with transaction.atomic():
        kept, _ = Dismissal.objects.update_or_create(
            organisation=draft.organisation,
            draft=draft,
            rule=finding.rule,
            clause=finding.clause,
            defaults={
                "found": finding.found[:200],
                "reason": reason.strip(),
                "dismissed_by": by,
                "dismissed_at": now,
            },
        )
        record(by, "policies.dismissed_finding", draft, details={"finding": finding.rule})
    return kept


def bring_back(*, by: Person, dismissal: Dismissal, now: datetime) -> None:
    """Look at a finding again that was dismissed."""
    check_may(by, MAY, dismissal.organisation, timezone.localdate(now))
    with transaction.atomic():
        details = {"finding": dismissal.rule}
        record(by, "policies.brought_finding_back", dismissal.draft, details=details)
        dismissal.delete()

"""What is kept of the policies: answers, and drafts on their way to becoming packs."""

from clausewise.features.policies.models.drafts import Dismissal, DraftClause, PolicyDraft, State
from clausewise.features.policies.models.kept import KeptAnswer

__all__ = ["Dismissal", "DraftClause", "KeptAnswer", "PolicyDraft", "State"]

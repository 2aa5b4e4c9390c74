"""What is kept of the policies: answers, and drafts on their way to becoming packs."""

from clausewise.features.policies.models.drafts import DraftClause, PolicyDraft, State
from clausewise.features.policies.models.kept import KeptAnswer

__all__ = ["DraftClause", "KeptAnswer", "PolicyDraft", "State"]

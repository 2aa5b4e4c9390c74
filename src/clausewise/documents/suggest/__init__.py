"""For each clause of an imported policy: what it is about, its force and a rule to start from.

All of it is a suggestion. Nothing here is in force until a person accepts it.
"""

from clausewise.documents.suggest.suggest import suggest
from clausewise.documents.suggest.suggestion import FORCES, Draft, Suggestion

__all__ = ["FORCES", "Draft", "Suggestion", "suggest"]

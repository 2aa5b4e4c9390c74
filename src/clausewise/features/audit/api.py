"""What others may call of the audit record."""

from clausewise.features.audit.actions import Actor, Cites, Subject, record
from clausewise.features.audit.origin import coming_from
from clausewise.features.audit.quick_look import first_flaw
from clausewise.features.audit.row_policies import Wall
from clausewise.features.audit.walls import within, without_walls

__all__ = [
    "Actor",
    "Cites",
    "Subject",
    "Wall",
    "coming_from",
    "first_flaw",
    "record",
    "within",
    "without_walls",
]

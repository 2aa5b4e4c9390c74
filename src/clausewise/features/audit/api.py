"""What others may call of the audit record."""

from clausewise.features.audit.actions import Actor, Cites, Subject, record
from clausewise.features.audit.origin import coming_from

__all__ = ["Actor", "Cites", "Subject", "coming_from", "record"]

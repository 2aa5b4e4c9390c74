"""A pack in the languages of other rule engines, made from the rows that ours decides by."""

from clausewise.engine.export.cedar import as_cedar
from clausewise.engine.export.cel import as_cel
from clausewise.engine.export.odrl import as_odrl

__all__ = ["as_cedar", "as_cel", "as_odrl"]

"""A glance at the audit record: whether its newest entries are as they were written."""

from clausewise.features.audit.actions import seal
from clausewise.features.audit.models import Entry
from clausewise.features.audit.walls import without_walls

NEWEST = 1000


@without_walls("the chain of the audit record runs through all organisations")
def first_flaw(newest: int = NEWEST) -> int | None:
    """Return the number of the first of the newest entries that is not as it was written."""
    entries = list(Entry.objects.order_by("-number")[: newest + 1])[::-1]
    whole = len(entries) <= newest
    before = Entry(number=0, seal="") if whole else entries.pop(0)
    for entry in entries:
        if entry.number != before.number + 1 or entry.seal != seal(entry, before.seal):
            return entry.number
        before = entry
    return None

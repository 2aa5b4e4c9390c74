"""The record's head: the last number and its seal, kept outside the database.

Entries cut off the end leave a chain that is whole, only shorter. What tells is a head from before:
in a file beside the database, and in the lines that are sent to the chair of governors.
"""

import fcntl
import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Self, TextIO

from django.conf import settings
from django.utils import timezone

from clausewise.features.audit.models import Entry
from clausewise.features.audit.walls import without_walls

WRITTEN = re.compile(r"([1-9]\d{0,17}):[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Head:
    """The number and the seal of the entry that was the last at some moment."""

    number: int
    seal: str

    @classmethod
    def read(cls, text: str) -> Self:
        """Read NUMBER:SEAL, or a line that ends in it. Raises `ValueError`."""
        found = WRITTEN.fullmatch(text.rpartition(" ")[2].strip())
        if not found:
            raise ValueError(
                f"`{text.strip()[:100]}` is no head of the audit record: give NUMBER:SEAL as it "
                "was noted, such as 1204:9f3c…, with all 64 letters and digits of the seal"
            )
        return cls(int(found[1]), found[0])

    @without_walls("a head may be the entry of any organisation")
    def stands(self) -> bool:
        """Whether the record still holds this very entry at its number."""
        return Entry.objects.filter(number=self.number, seal=self.seal).exists()


def note(head: Head, before: str) -> None:
    """Note the newest head in the file, after the act is done.

    Once a noted head no longer stands in the record it stays in the file, as the evidence, however
    many entries are added. `before` is the seal that the head's entry follows.
    """
    with Path(settings.AUDIT_HEAD).open("a+", encoding="ascii") as kept:
        fcntl.flock(kept, fcntl.LOCK_EX)  # let go of with the file
        noted = _read(kept)
        if noted is None or noted.seal == before or (_is_older(noted, head) and noted.stands()):
            kept.truncate(0)
            kept.write(f"{head.seal}\n")


def noted_head() -> Head | None:
    """Return the head in the file, if it is there. Raises `ValueError` if it is no head."""
    path = Path(settings.AUDIT_HEAD)
    if not path.exists():
        return None
    with path.open(encoding="ascii") as kept:
        fcntl.flock(kept, fcntl.LOCK_SH)
        return _read(kept)


def _read(kept: TextIO) -> Head | None:
    kept.seek(0)
    text = kept.read()
    return Head.read(text) if text else None


def _is_older(noted: Head, head: Head) -> bool:
    return noted.number < head.number


@dataclass(frozen=True, slots=True)
class DailyHead:
    """The head as it stood at the end of a day, to be sent to somebody outside."""

    day: date
    head: Head

    def line(self) -> str:
        """Say it in one line, for an e-mail or the governors' minutes."""
        day = f"{self.day.day} {self.day:%B %Y}"
        return f"Clausewise audit record at the end of {day}: {self.head.seal}"


@without_walls("the record has one head for all organisations")
def daily_head(day: date) -> DailyHead | None:
    """Return the head at the end of a day by local time; None while there was no entry yet."""
    night = timezone.make_aware(datetime.combine(day + timedelta(days=1), time()))
    found = Entry.objects.filter(at__lt=night).order_by("-number")
    last = found.values_list("number", "seal").first()
    return DailyHead(day, Head(*last)) if last else None

"""What an import would do, said so that a person can read it before it happens."""

import hashlib
from dataclasses import dataclass, field
from datetime import date

from clausewise.features.people.importing.trouble import Bad
from clausewise.features.people.models import Leaving, Work
from clausewise.features.people.school_years import title_of, year_on

NOTHING = "nothing"
WORDS = {**dict(Leaving.choices), **dict(Work.choices)}


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that would change: what, from what, to what."""

    what: str
    before: str
    after: str

    @property
    def is_new(self) -> bool:
        """Whether nothing was there before."""
        return self.before == NOTHING

    @property
    def is_gone(self) -> bool:
        """Whether nothing is there afterwards."""
        return self.after == NOTHING


@dataclass(slots=True)
class Step:
    """What would be done to one person, from which line; line 0 for one who is in none."""

    line: int
    name: str
    differences: list[Difference] = field(default_factory=list)


@dataclass(slots=True)
class Outline:
    """A whole import before it happens. `unchanged` counts those of whom it says nothing new."""

    added: list[Step] = field(default_factory=list)
    changed: list[Step] = field(default_factory=list)
    left: list[Step] = field(default_factory=list)
    unchanged: int = 0
    bad: list[Bad] = field(default_factory=list)
    warnings: list[Bad] = field(default_factory=list)

    @property
    def bad_rows(self) -> int:
        """How many rows cannot go in; one may be wrong in several ways."""
        return len({each.line for each in self.bad})

    @property
    def does_nothing(self) -> bool:
        """Whether everything is as the file says already."""
        return not (self.added or self.changed or self.left)

    @property
    def digest(self) -> str:
        """A short name for exactly this outline, to tell whether it still is what was seen."""
        said = repr((self.added, self.changed, self.left, self.unchanged, self.bad))
        return hashlib.sha256(said.encode()).hexdigest()

    def counts(self) -> dict[str, int]:
        """Return how many people each part is about, for the audit record."""
        return {
            "added": len(self.added),
            "changed": len(self.changed),
            "left": len(self.left),
            "unchanged": self.unchanged,
            "bad": self.bad_rows,
        }


def shown(value: object, name: str, day: date) -> str:
    """Write a value as a person reads it."""
    if value is None or value == "":
        return NOTHING
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return f"{value.day} {value:%B %Y}"
    if name == "cohort" and isinstance(value, int):
        return title_of(year_on(value, day))
    return WORDS.get(str(value), str(value))

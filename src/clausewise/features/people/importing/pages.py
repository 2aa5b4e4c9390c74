"""What the pages of an import say."""

from dataclasses import dataclass

from clausewise.features.people.importing.differences import Outline, Step
from clausewise.features.people.models import Upload
from clausewise.features.people.models.upload import Kind

SHOWN = 100
"""So many of each kind are shown; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of what an import would do: its title, the first of its steps, and how many more.

    `loses_access` where whoever is in it could sign in until now.
    """

    title: str
    steps: list[Step]
    more: int
    loses_access: bool = False


@dataclass(frozen=True, slots=True)
class CheckPage:
    """What bringing a file in would do; `problem` where it could not be done just now."""

    upload: Upload
    outline: Outline
    problem: str = ""
    bad_head = ("Line", "Column", "What is wrong, and how to mend it")
    warning_head = ("Line", "Column", "What to check")

    @property
    def parts(self) -> list[Part]:
        """The parts in which something would happen."""
        outline, staff = self.outline, self.upload.kind == Kind.STAFF
        every = (
            ("Added", outline.added, False),
            ("Changed", outline.changed, False),
            ("Left", outline.left, staff),
        )
        return [
            Part(f"{title}: {len(steps)}", steps[:SHOWN], max(len(steps) - SHOWN, 0), loses)
            for title, steps, loses in every
            if steps
        ]

    @property
    def bad(self) -> list[list[object]]:
        """The first rows that cannot go in, as rows of a table; what is missing has no line."""
        return [
            [e.line or "None", e.column, f"{e.wrong} {e.mend}"] for e in self.outline.bad[:SHOWN]
        ]

    @property
    def warnings(self) -> list[list[object]]:
        """The first rows that go in but should be looked at, as rows of a table."""
        return [[e.line, e.column, f"{e.wrong} {e.mend}"] for e in self.outline.warnings[:SHOWN]]

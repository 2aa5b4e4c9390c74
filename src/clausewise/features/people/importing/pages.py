"""What the pages of an import say."""

from dataclasses import dataclass

from clausewise.features.people.importing.differences import Outline, Step
from clausewise.features.people.models import Upload

SHOWN = 100
"""So many of each kind are shown; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of what an import would do: its title, the first of its steps, and how many more."""

    title: str
    steps: list[Step]
    more: int


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
        outline = self.outline
        every = (("Added", outline.added), ("Changed", outline.changed), ("Left", outline.left))
        return [
            Part(f"{title}: {len(steps)}", steps[:SHOWN], max(len(steps) - SHOWN, 0))
            for title, steps in every
            if steps
        ]

    @property
    def bad(self) -> list[list[object]]:
        """The first rows that cannot go in, as rows of a table."""
        return [[e.line, e.column, f"{e.wrong} {e.mend}"] for e in self.outline.bad[:SHOWN]]

    @property
    def warnings(self) -> list[list[object]]:
        """The first rows that go in but should be looked at, as rows of a table."""
        return [[e.line, e.column, f"{e.wrong} {e.mend}"] for e in self.outline.warnings[:SHOWN]]

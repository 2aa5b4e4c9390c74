"""What can be wrong with a pack or with the facts of a question, in words that say what to do."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in a pack: the file, the line (from 1) and what would be right."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class PackError(ValueError):
    """A pack that cannot be used. `problems` lists all that was found, not only the first."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


class FactError(ValueError):
    """A question that states a fact or a value that the vocabulary does not have."""


def nearest(word: str, known: Sequence[str], *, limit: int = 40) -> str:
    """Return what would have been right: the likeliest of `known`, or all when they are few."""
    close = get_close_matches(word, known, n=3, cutoff=0.6)
    if close:
        return f"did you mean {' or '.join(close)}?"
    return f"use one of {', '.join(known)}" if len(known) <= limit else "see the fact vocabulary"

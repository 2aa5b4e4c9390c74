"""What can be wrong with a file and with a row, in words that say how to mend it."""

from dataclasses import dataclass


class BadFileError(ValueError):
    """A file cannot be read at all; the message says why and what to do."""


class BadValueError(ValueError):
    """A value cannot be used: what is wrong with it, and how to mend it."""

    def __init__(self, wrong: str, mend: str) -> None:
        super().__init__(f"{wrong} {mend}")
        self.wrong = wrong
        self.mend = mend


@dataclass(frozen=True, slots=True)
class Bad:
    """A row that cannot go in: its line in the file, what is wrong and how to mend it."""

    line: int
    column: str
    wrong: str
    mend: str

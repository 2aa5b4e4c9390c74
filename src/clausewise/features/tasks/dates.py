"""When something is due, in words."""

from dataclasses import dataclass
from datetime import date, timedelta

SOON = 7
"""Within how many days something is due this week, and the daily digest speaks of it."""


@dataclass(frozen=True, slots=True)
class When:
    """How pressing something is: a word with a colour for its tag, and the day in words if any."""

    word: str
    colour: str
    says: str


OVERDUE, TODAY, THIS_WEEK, LATER, UNDATED = (
    "Overdue",
    "Due today",
    "Due this week",
    "Later",
    "No date",
)


def when(due: date | None, today: date) -> When:
    """Say how pressing something is that is due on a day."""
    if due is None:
        return When(UNDATED, "grey", "")
    days = (due - today).days
    if days < 0:
        late = "1 day" if days == -1 else f"{-days} days"
        return When(OVERDUE, "red", f"Was due on {in_words(due, today)}, {late} ago")
    if days == 0:
        return When(TODAY, "yellow", f"Due today, {in_words(due, today)}")
    if days == 1:
        return When(THIS_WEEK, "blue", f"Due tomorrow, {in_words(due, today)}")
    word, colour = (THIS_WEEK, "blue") if days < SOON else (LATER, "grey")
    return When(word, colour, f"Due on {in_words(due, today)}")


def in_words(day: date, today: date) -> str:
    """Write a day as in Friday 27 November, with its year where that is not this one."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day:%A} {day.day} {day:%B}{year}"


def soon(due: date | None, today: date) -> bool:
    """Whether something is overdue, or due within the week."""
    return due is not None and due < today + timedelta(days=SOON)

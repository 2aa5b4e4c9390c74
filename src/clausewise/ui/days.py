"""The days that can be given at all: whatever is further off was mistyped."""

from datetime import date

from django.core.validators import MaxValueValidator, MinValueValidator

FIRST, LAST = date(1900, 1, 1), date(2200, 12, 31)
TOO_FAR = f"Enter a day from {FIRST.year} to {LAST.year}"
WITHIN_REACH = (MinValueValidator(FIRST, TOO_FAR), MaxValueValidator(LAST, TOO_FAR))
"""What a form's field for a day checks: past these, the day before or after may not exist."""


def is_within_reach(day: date) -> bool:
    """Whether it is a day that somebody could mean."""
    return FIRST <= day <= LAST

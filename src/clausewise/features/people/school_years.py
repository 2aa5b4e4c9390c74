"""School years: they begin on 1 September, and everyone goes up one."""

from datetime import date

SEPTEMBER = 9
NURSERY, RECEPTION, LAST = -2, 0, 14
"""The years there are, from the younger nursery year to a third year of sixth form."""


def school_year(day: date) -> int:
    """Return the calendar year in which the school year of a day began."""
    return day.year if day.month >= SEPTEMBER else day.year - 1


def cohort_of(year: int, day: date) -> int:
    """Return which cohort is in a school year on a day: when it is, or was, in Reception."""
    return school_year(day) - year


def year_on(cohort: int, day: date) -> int:
    """Return the school year that a cohort is in on a day; Reception is 0."""
    return school_year(day) - cohort


def title_of(year: int) -> str:
    """Return the name of a school year, as schools say it."""
    if year < RECEPTION:
        return f"Nursery {year - NURSERY + 1}" if year >= NURSERY else "Not yet at school"
    return f"Year {year}" if year > RECEPTION else "Reception"


def end_of_school_year(day: date) -> date:
    """Return the last day of the school year that a day falls in."""
    return date(school_year(day) + 1, 8, 31)

"""Until when somebody's record is kept."""

from datetime import date

from clausewise.features.people.school_years import end_of_school_year


def kept_until(left: date, years: int) -> date:
    """Return the last day of the school year so many years after the one in which somebody left."""
    end = end_of_school_year(left)
    return end.replace(year=end.year + years)


def past_before(day: date, years: int) -> date:
    """Return the day before which whoever left is past their time: the first of a school year."""
    end = end_of_school_year(day)
    return date(end.year - 1 - years, 9, 1)

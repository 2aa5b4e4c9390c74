"""The school year begins on 1 September, and everyone goes up one by themselves."""

from datetime import date

import pytest

from clausewise.features.people.keeping.rules import kept_until, past_before
from clausewise.features.people.models import Pupil
from clausewise.features.people.school_years import cohort_of, title_of, year_on

LAST_DAY, FIRST_DAY = date(2026, 8, 31), date(2026, 9, 1)


def test_on_the_first_of_september_a_pupil_goes_up_a_year():
    pupil = Pupil(cohort=cohort_of(5, LAST_DAY))

    assert pupil.year_title(LAST_DAY) == "Year 5"
    assert pupil.year_title(FIRST_DAY) == "Year 6"
    assert year_on(cohort_of(5, FIRST_DAY), FIRST_DAY) == 5


@pytest.mark.parametrize(
    ("year", "title"),
    [
        (-3, "Not yet at school"),
        (-2, "Nursery 1"),
        (-1, "Nursery 2"),
        (0, "Reception"),
        (1, "Year 1"),
    ],
)
def test_a_school_year_has_the_name_that_schools_use(year, title):
    assert title_of(year) == title


def test_a_pupil_whose_year_nobody_knows_has_none():
    assert Pupil().year_title(FIRST_DAY) == ""


@pytest.mark.parametrize("left", [date(2024, 9, 1), date(2025, 7, 20), date(2025, 8, 31)])
def test_who_leaves_in_a_school_year_is_kept_to_the_end_of_the_next(left):
    assert kept_until(left, 1) == LAST_DAY
    assert left >= past_before(LAST_DAY, 1)
    assert left < past_before(FIRST_DAY, 1)

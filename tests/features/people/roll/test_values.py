"""Single values are read as schools write them; what cannot be read is refused with its remedy."""

from contextlib import suppress
from datetime import date

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from clausewise.features.people.importing import values
from clausewise.features.people.importing.trouble import BadValueError

READERS = (
    *(values.name, values.number, values.unique_pupil_number, values.day, values.year, values.yes),
    values.birthday,
    *(values.yes_or_unknown, values.place, values.email, values.phone, values.leaving, values.work),
)


@pytest.mark.parametrize(
    "text",
    [
        *("2015-09-01", "01/09/2015", "1-9-2015", "01.09.2015", "01/09/15", "1 Sep 2015"),
        *("1 September 2015", "01-Sep-2015", "2015-09-01 00:00:00", "42248"),
    ],
)
def test_a_day_is_read_in_every_usual_form(text):
    assert values.day(text) == date(2015, 9, 1)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        *[("R", 0), ("Reception", 0), ("Year R", 0), ("N1", -2), ("Nursery", -1), ("5", 5)],
        *[("05", 5), ("Year 5", 5), ("Yr 11", 11), ("y13", 13), ("NC Year 3", 3), ("", None)],
    ],
)
def test_a_school_year_is_read_in_every_usual_form(text, year):
    assert values.year(text) == year


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        *[("07700 900123", "+447700900123"), ("7700900123", "+447700900123")],
        *[("+33 1 23 45 67 89", "+33123456789"), ("(01632) 960001", "+441632960001"), ("", "")],
    ],
)
def test_a_phone_number_is_written_the_international_way(text, phone):
    assert values.phone(text) == phone


@pytest.mark.parametrize(
    ("text", "work"),
    [
        *[("", "employee"), ("Teacher", "employee"), ("Supply teacher", "agency_worker")],
        *[("Trustee", "governor"), ("Student teacher", "trainee"), ("PTA", "pta_member")],
        *[
            ("pta member", "pta_member"),
            ("Volunteer helper", "volunteer"),
            ("contractor", "contractor"),
        ],
        ("member of staff", "employee"),
    ],
)
def test_kinds_of_work_are_known_by_their_usual_words(text, work):
    assert values.work(text) == work


@pytest.mark.parametrize(
    ("text", "how"),
    [("", ""), ("Transferred", "moved"), ("End of schooling", "finished"), ("Emigrated", "other")],
)
def test_how_a_pupil_left_is_one_of_three(text, how):
    assert values.leaving(text) == how


@pytest.mark.parametrize(
    ("text", "yes"), [("Yes", True), ("y", True), ("0", False), ("", None), ("FALSE", False)]
)
def test_yes_no_and_nothing_are_told_apart(text, yes):
    assert values.yes_or_unknown(text) is yes
    assert values.yes(text) is bool(yes)


@pytest.mark.parametrize(
    ("read", "text"),
    [
        *[(values.name, "x" * 81), (values.name, "a\x07b"), (values.number, "9" * 21)],
        *[(values.unique_pupil_number, "12345"), (values.unique_pupil_number, "A801200005001")],
        *[(values.day, "31/12/9999"), (values.day, "0001-01-01"), (values.day, "1899-12-31")],
        *[(values.day, "2201-01-01"), (values.birthday, "31/12/2199")],
        *[(values.day, "31/02/2015"), (values.day, "soon"), (values.year, "Year 15")],
        *[(values.year, "Oak class"), (values.yes, "perhaps"), (values.place, "0")],
        *[(values.place, "first"), (values.email, "not an address"), (values.phone, "none")],
        *[(values.phone, "12"), (values.work, "Wizard")],
        *[(values.name, f"{sign}1+1") for sign in "=+-@"],
        *[(values.email, f"{sign}cmd@x.example") for sign in "=+-@"],
        *[(read, "a\u202eb") for read in (values.name, values.number)],
        *[(values.name, "a\u200fb"), (values.email, "ann@x\u202e.example")],
    ],
)
def test_what_cannot_be_read_is_refused_with_its_remedy(read, text):
    with pytest.raises(BadValueError) as refused:
        read(text)

    assert refused.value.wrong.endswith(".")
    assert refused.value.mend.endswith(".")


def test_the_first_and_the_last_day_that_can_be_given_are_read():
    assert values.day("1/1/1900") == date(1900, 1, 1)
    assert values.day("31/12/2200") == date(2200, 12, 31)


def test_a_birthday_is_today_at_the_latest_and_may_be_unknown():
    today = timezone.localdate()

    assert values.birthday(today.isoformat()) == today
    assert values.birthday("") is None


@pytest.mark.parametrize("read", READERS)
@given(text=st.text(max_size=30))
def test_no_text_makes_a_reader_fail_in_any_other_way(read, text):
    with suppress(BadValueError):
        read(text)


@pytest.mark.parametrize("text", ["Lee-Ward", "Ann + Bob", "O’Neil", "Name @ home", "-"])
def test_a_name_may_hold_signs_that_it_does_not_begin_with_and_a_dash_is_none(text):
    assert values.name(text) == text


def test_a_upn_may_have_spaces_and_small_letters():
    assert values.unique_pupil_number("b80 1200 005001") == "B801200005001"
    assert values.place("2") == 2
    assert values.place("") is None
    assert values.email("Ann@School.Example") == "ann@school.example"

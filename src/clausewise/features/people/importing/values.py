"""Reads single values as schools write them. Each raises BadValueError."""

import re
from datetime import UTC, date, datetime, timedelta

import phonenumbers
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone

from clausewise.features.people import upn
from clausewise.features.people.importing.plain_text import check_no_formula, check_shown
from clausewise.features.people.importing.trouble import BadValueError
from clausewise.features.people.models import Leaving, Work
from clausewise.features.people.names import fold
from clausewise.features.people.school_years import LAST, NURSERY
from clausewise.ui.days import FIRST, is_within_reach
from clausewise.ui.days import LAST as LAST_DAY

LONGEST_NAME, LONGEST_NUMBER, LAST_PLACE = 80, 20, 99
EXCEL_BEGINS = date(1899, 12, 30)
EXCEL_DAYS = re.compile(r"[1-6]\d{4}")
FORMATS = ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%d/%m/%y", "%d %b %Y", "%d %B %Y")
TIME_OF_DAY = re.compile(r"[ T]\d{1,2}:\d\d(:\d\d)?(\.\d+)?$")
YEAR = re.compile(r"(?:(?:nc|national curriculum) )?(?:year|yr|y)? ?(?:group )?(\d{1,2})")
YEARS = {"reception": 0, "r": 0, "yr": 0, "year r": 0, "rec": 0, "foundation stage 2": 0}
YEARS |= {"nursery": -1, "n": -1, "n2": -1, "nursery 2": -1, "n1": -2, "nursery 1": -2}
YES = {"yes", "y", "true", "t", "1", "x", "ticked"}
NO = {"no", "n", "false", "f", "0", "", "unticked"}
LEFT_BY = {
    Leaving.FINISHED: ("finished", "completed", "end of schooling", "finished the last year"),
    Leaving.MOVED: ("moved", "transferred", "transfer", "another school", "managed move"),
}
WORKS_AS = {
    Work.EMPLOYEE: "employee staff teacher teaching support permanent contract leadership admin",
    Work.GOVERNOR: "governor trustee",
    Work.VOLUNTEER: "volunteer helper",
    Work.TRAINEE: "trainee student apprentice ect placement itt",
    Work.CONTRACTOR: "contractor consultant peripatetic",
    Work.AGENCY_WORKER: "agency supply",
    Work.PTA_MEMBER: "pta friends",
}
"""Words in what a school calls somebody's kind of work; a later line goes before an earlier one."""


def name(text: str) -> str:
    """Read a name, or another short text."""
    if len(text) > LONGEST_NAME:
        raise BadValueError(
            f"It is longer than {LONGEST_NAME} characters.", "Shorten it, or check the columns."
        )
    check_shown(text)
    check_no_formula(text)
    return text


def number(text: str) -> str:
    """Read an admission number or another that only tells one from another."""
    if len(text) > LONGEST_NUMBER:
        raise BadValueError(
            f"It is longer than {LONGEST_NUMBER} characters.", "Check which column it came from."
        )
    check_shown(text)
    return text


def unique_pupil_number(text: str) -> str:
    """Read a UPN, its check letter too."""
    found = text.replace(" ", "").upper()
    if found and not upn.SHAPE.fullmatch(found):
        raise BadValueError(
            "It is no UPN: that is a letter, then twelve digits, the last perhaps a letter.",
            "Copy it again from your school's system, or leave it empty.",
        )
    if found and not upn.is_right(found):
        raise BadValueError(
            "Its check letter does not go with its digits, so one of them is wrong.",
            "Copy the UPN again from your school's system, or leave it empty.",
        )
    return found


def day(text: str) -> date | None:
    """Read a date, day first unless it begins with the year; also as a number of Excel's."""
    if not text:
        return None
    if EXCEL_DAYS.fullmatch(text):
        return EXCEL_BEGINS + timedelta(days=int(text))
    plain = TIME_OF_DAY.sub("", text)
    if re.fullmatch(r"\d{1,2}-[A-Za-z]{3,9}-\d{4}", plain):
        plain = plain.replace("-", " ")
    for form in FORMATS:
        try:
            found = datetime.strptime(plain, form).replace(tzinfo=UTC)
        except ValueError:
            continue
        return _within_reach(found.date())
    raise BadValueError(f"“{text[:20]}” is no date.", "Write it as in 01/09/2015.")


def _within_reach(found: date) -> date:
    if not is_within_reach(found):
        raise BadValueError(
            f"It is not from {FIRST.year} to {LAST_DAY.year}.", "Check the year of this day."
        )
    return found


def birthday(text: str) -> date | None:
    """Read the day on which somebody was born, which is not still to come."""
    found = day(text)
    if found is not None and found > timezone.localdate():
        raise BadValueError("That day is still to come.", "Check the date of birth.")
    return found


def year(text: str) -> int | None:
    """Read a school year, Reception as 0."""
    plain = fold(text).replace("-", " ")
    if not plain:
        return None
    if plain in YEARS:
        return YEARS[plain]
    found = YEAR.fullmatch(plain)
    if found and NURSERY <= int(found[1]) <= LAST:
        return int(found[1])
    raise BadValueError(
        f"“{text[:20]}” is no school year.", "Write N1, N2, R or a number from 1 to 14."
    )


def yes(text: str) -> bool:
    """Read yes or no; nothing is no."""
    plain = fold(text)
    if plain in YES:
        return True
    if plain in NO:
        return False
    raise BadValueError(f"“{text[:20]}” is neither yes nor no.", "Write Yes or No.")


def yes_or_unknown(text: str) -> bool | None:
    """Read yes or no; nothing is unknown."""
    return yes(text) if text else None


def place(text: str) -> int | None:
    """Read whom to ring first, second and so on."""
    if not text:
        return None
    if text.isascii() and text.isdigit() and 0 < int(text) <= LAST_PLACE:
        return int(text)
    raise BadValueError(f"“{text[:20]}” is no place in an order.", "Write 1, 2, 3 and so on.")


def email(text: str) -> str:
    """Read an e-mail address."""
    check_shown(text)
    check_no_formula(text)
    found = text.lower()
    try:
        validate_email(found or "nobody@school.example")
    except ValidationError as error:
        raise BadValueError("It is no e-mail address.", "Correct it, or leave it empty.") from error
    return found


def phone(text: str) -> str:
    """Read a phone number of any country, British unless it says otherwise."""
    if not text:
        return ""
    try:
        found = phonenumbers.parse(text, "GB")
    except phonenumbers.NumberParseException:
        found = None
    if found is None or not phonenumbers.is_possible_number(found):
        raise BadValueError(
            "It is no phone number.", "Give one number with its area code, or leave it empty."
        )
    return phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164)


def leaving(text: str) -> str:
    """Read how a pupil left."""
    plain = fold(text)
    if not plain:
        return ""
    return next((kind for kind, words in LEFT_BY.items() if plain in words), Leaving.OTHER)


def work(text: str) -> str:
    """Read in what capacity somebody works here; nothing is an employee."""
    words = set(fold(text).replace("-", " ").split())
    if fold(text).replace(" ", "_") in Work.values:
        return fold(text).replace(" ", "_")
    for kind, hints in reversed(WORKS_AS.items()):
        if words & set(hints.split()):
            return kind
    if not words:
        return Work.EMPLOYEE
    raise BadValueError(
        f"“{text[:40]}” is no kind of work that we know.",
        f"Write one of these: {', '.join(label for _, label in Work.choices)}.",
    )

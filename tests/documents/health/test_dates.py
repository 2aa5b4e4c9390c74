"""A document's own dates: overdue, missing, against each other, and its table of versions."""

from datetime import date

import pytest

from clausewise.documents.health.days import due_by, read_day
from documents.health.looked_over import COVER, SOUND, finding, rules


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("10.07.2025", date(2025, 7, 10)),
        ("1/2/24", date(2024, 2, 1)),
        ("25th March 2025", date(2025, 3, 25)),
        ("June 2026", date(2026, 6, 30)),
        ("Sept. 2022", date(2022, 9, 30)),
        ("2026-09-01", date(2026, 9, 1)),
        ("31 February 2026", date(2026, 2, 28)),
        ("45.13.2025", None),
        ("Autumn 2026", None),
        ("soon", None),
        ("2026-13-01", None),
        ("1st of May 2026", date(2026, 5, 1)),
    ],
)
def test_dates_are_read_as_schools_write_them(text, day):
    assert read_day(text) == day


def test_a_review_that_is_overdue_is_told_with_its_day():
    overdue = COVER.replace("September 2027", "June 2026")

    assert "30 June 2026" in finding("review-overdue", cover=overdue).message


def test_a_document_without_dates_owner_or_version_says_so():
    assert rules(cover="") == {"undated", "no-review-date", "no-owner", "no-version"}


def test_annual_means_a_year():
    long = COVER.replace("Date approved: 1", "Last reviewed: 1").replace("2027", "2029")

    assert rules("This policy is reviewed annually.", cover=long) == {"review-period"}
    assert rules("This policy is reviewed annually.") == set()


def test_a_table_of_versions_that_stops_short_is_told():
    cover = f"{COVER}\n\nVersion: 5\n\nVersion history\n\nV3 names\n\nV4 more names"

    assert rules(cover=cover) == {"history-stops"}
    assert rules(cover=cover.replace("Version: 5", "Version: 4")) == set()


def test_a_signature_after_the_review_was_due_is_told():
    cover = COVER.replace("September 2027", "December 2026")
    signed = "I have read this policy and agree to keep to it.\n\nDate: 3 March 2027"

    assert "signed-after-review" in rules(SOUND, f"Be kind.\n\n{signed}", cover=cover)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Autumn 2024", date(2024, 12, 31)),
        ("Spring term 2025", date(2025, 4, 30)),
        ("2024-25", date(2025, 8, 31)),
        ("2024/2025", date(2025, 8, 31)),
        ("2026", date(2026, 12, 31)),
        ("Headteacher", None),
    ],
)
def test_a_term_or_a_year_is_over_with_its_last_day(text, day):
    assert due_by(text) == day


@pytest.mark.parametrize(
    ("often", "last", "found"),
    [
        ("annually", "May 2023", {"review-overdue"}),
        ("annually", "May 2026", set()),
        ("every two years", "September 2025", set()),
        ("every three years", "September 2022", {"review-overdue"}),
    ],
)
def test_a_review_is_overdue_by_how_often_it_comes(often, last, found):
    cover = f"Approved by: Governors\n\nLast reviewed: {last}"

    assert rules(f"This policy is reviewed {often}.", cover=cover) == found


def test_a_frequency_on_the_cover_counts_too():
    cover = "Date reviewed: September 2019\n\nReview frequency: Annually\n\nOwner: Headteacher"

    assert rules(cover=cover) == {"review-overdue"}


def test_a_review_is_looked_for_in_the_line_below_its_label_and_in_the_body():
    labelled = "Owner: Governors\n\nDate approved: March 2015\n\nDocument Review date\n\nMarch 2017"
    agreed = "Owner: Governors\n\nDate approved: March 2015"

    assert "31 March 2017" in finding("review-overdue", cover=labelled).message
    body = "The next review of this policy is in March 2018."
    assert "31 March 2018" in finding("review-overdue", body, cover=agreed).message


def test_what_the_body_says_of_its_approval_counts():
    body = "This policy was approved by the governors on 2 September 2026 and is reviewed annually."

    assert rules(body, cover="") == set()


def test_a_review_without_a_day_is_none():
    cover = COVER.replace("September 2027", "TBC")

    assert "no-review-date" in rules(cover=cover)


def test_a_review_before_the_approval_is_told():
    cover = COVER.replace("September 2027", "December 2026").replace("2026", "2027", 1)

    assert rules(cover=cover) == {"review-before-approval"}


def test_a_school_year_that_is_over_is_told():
    assert rules(cover=f"{COVER}\n\nPolicy 2023 - 2024") == {"school-year-past"}
    assert rules(cover=f"{COVER}\n\nPolicy 2026 - 2027") == set()
    assert rules(cover=f"{COVER}\n\nOffice: 01922 2023-5555") == set()


def test_a_policy_in_force_before_it_was_issued_says_so():
    cover = f"{COVER}\n\nIssue date: October 2026\n\nEffective from: 30 September 2026"

    assert rules(cover=cover) == {"effective-before-issue"}
    assert rules(cover=cover.replace("30 September", "1 October")) == set()


def test_a_row_of_the_table_of_versions_that_sets_an_earlier_day_is_told():
    table = f"{COVER}\n\nVersion history\n\nV1 | 26.04.2022 | Review changed to 26.05.2021"

    assert rules(cover=table) == {"history-dates"}
    assert rules(cover=table.replace("26.05.2021", "26.05.2022")) == set()


def test_versions_without_a_letter_are_read_in_their_column():
    rows = "Version\tDate\tAmendment\n1.0\tMay 2021\tFirst\n2.0\tMay 2022\tNames added"
    cover = f"Revision record\n\n{rows}\n\n{COVER}\n\nVersion: 3"

    assert rules(cover=cover) == {"history-stops"}


def test_a_log_of_changes_in_the_body_may_name_what_was():
    assert rules("September 2022: updated in line with KCSIE 2022") == set()


def test_a_day_that_only_a_clause_tells_counts_whatever_stands_before_it():
    told = ("This policy is for everybody here.", "This policy was agreed in September 2026.")

    assert "undated" in rules(told[0], cover="Next review: September 2027")
    assert "undated" not in rules(*told, cover="Next review: September 2027")

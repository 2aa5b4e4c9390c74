"""What a document says against itself: blanks, dates, contents, one clause against another."""

from datetime import date

import pytest

from clausewise.documents.health import check
from clausewise.documents.health.dates import read_day
from documents.health.looked_over import COVER, SOUND, TODAY, finding, findings, rules
from documents.papers import outlined


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Tell [insert name of lead] at once.", "[insert name of lead]"),
        ("Insert school name will keep a list.", "Insert school name"),
        ("Staff tell the TBC of it.", "TBC"),
        ("The contact is ........ and nobody else.", "........"),
        ("This section should be amended as appropriate.", "amended as appropriate"),
        ("You should include the following section.", "should include the following section"),
        ("Ask <name of head> first.", "<name of head>"),
        ("N/A", "N/A"),
    ],
)
def test_what_a_template_left_behind_is_found(words, found):
    assert finding("placeholder", words).found.rstrip(".").startswith(found.rstrip("."))


@pytest.mark.parametrize("words", ["Guidance says so [3].", "The word [sic] stays, and is kept."])
def test_a_footnote_is_no_placeholder(words):
    assert rules(words) == set()


def test_a_name_that_stands_alone_among_general_ones_is_told():
    general = [f"The Trust/School/Nursery keeps list {number}." for number in range(5)]
    named = "Oak Grove Partnership keeps them too."

    assert finding("name-once", *general, named).found == "Oak Grove Partnership"
    assert rules(*general, "All Trust staff keep them, and the Trust/School too.") == set()
    assert rules(named) == set()


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


def test_contents_that_differ_from_the_body_are_told():
    contents = "Contents\n\n1. Rules 1\n2. Names 1\n3. Pictures 2\n4. Gone 2\n\n"
    body = f"1. Rules\n\n1.1 {SOUND}\n\nNames\n\n1.2 Be kind.\n\n2. Pictures\n\n2.1 Ask first."
    found = check(outlined(f"Social media policy\n\n{COVER}\n\n{contents}{body}"), today=TODAY)

    (told,) = (each for each in found if each.rule == "contents")
    assert told.found == "“gone”, “names”, “pictures”"


@pytest.mark.parametrize("contents", ["", "Contents\n\nRules 1\n\n", "Contents\n\n1. Rules 1\n\n"])
def test_contents_that_fit_or_have_no_numbers_are_left_alone(contents):
    text = f"Social media policy\n\n{COVER}\n\n{contents}1. Rules\n\n1.1 {SOUND}"

    assert check(outlined(text), today=TODAY) == ()


def test_two_clauses_that_cannot_both_be_followed_are_told_together():
    forbids = "Staff must not identify their employer on social media."
    adds = "Whoever identifies it adds that their views do not represent the school's."

    assert finding("employer-and-disclaimer", forbids, adds).message.endswith("when one does.")
    assert "clause 1.3" in finding("employer-and-disclaimer", forbids, adds).message
    assert rules(forbids) == rules(adds) == set()


def test_a_list_of_protected_characteristics_is_whole_or_told():
    seven = (
        "Respect sex, race, disability, sexual orientation, gender reassignment, religion and age."
    )

    assert (
        "marriage and civil partnership and pregnancy" in finding("characteristics", seven).message
    )
    assert rules("Respect people of every race and religion.") == set()


def test_roles_that_the_policy_names_and_nobody_holds_are_told_where_that_is_known():
    held = {"headteacher", "chair_of_governors", "dpo"}

    assert finding("role-unfilled", filled=held).found == "dsl"
    assert rules(filled={*held, "dsl"}) == rules() == set()


def test_the_worst_comes_first_and_nothing_comes_twice():
    found = findings("Skype and the Data Protection Act 1998 apply.", "[name] and [name] decide.")

    assert [each.severity for each in found] == ["high", "medium", "low"]

"""Law, guidance, bodies, platforms and terms are looked up by dated facts, however written."""

from datetime import date

import pytest

from documents.health.looked_over import COVER, finding, findings, rules


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("The Data Protection Act (1998) applies.", "data-protection-act-1998"),
        ("Staff keep to the DPA 1998.", "data-protection-act-1998"),
        ("See Keeping Children Safe in Education (September 2023).", "edition-kcsie"),
        ("As KCSIE 2024 says, staff report concerns.", "edition-kcsie"),
        ("Read kcsie2021 first.", "edition-kcsie"),
        ("See Working Together to Safeguard Children, July 2018.", "edition-working-together"),
        ("The LSCB is told.", "lscb"),
        ("Every volunteer has a CRB check.", "crb"),
        ("Guidance of the DCSF applies.", "dcsf"),
        ("The Race Relations Act applies.", "equality-acts-of-before"),
        ("RIPA 2000 applies.", "ripa-2000"),
        ("Tell the designated child protection officer.", "safeguarding-officer"),
        ("Youth-produced sexual imagery is reported.", "sexting"),
        ("Nobody may tweet about pupils.", "twitter"),
        ("Bebo and MSN are covered.", "gone-platforms"),
        ("Facebook and Vine are covered.", "vine"),
        ("Report to the Child Exploitation and On-line Protection Centre.", "ceop-centre"),
    ],
)
def test_what_is_out_of_date_is_found(words, rule):
    assert rule in rules(words)


@pytest.mark.parametrize(
    "words",
    [
        "Keeping Children Safe in Education 2026 applies.",
        "Keeping Children Safe in Education applies, and a form of 2019 is kept.",
        "Read Keeping Children Safe in Education, which is reissued each year.",
        "Working together is what we do.",
        "The Data Protection Act 2018 and the UK GDPR apply.",
        "The Equality Act 2010 and the Computer Misuse Act 1990 apply.",
        "X (formerly Twitter) and Snapchat are covered.",
        "Section 175 of the Education Act 2002 applies.",
        "The vine on the wall is cut in autumn.",
        "Flickr is covered.",
        "Ofsted may ask to see it.",
        "The Malicious Communications Act 1988 and the Online Safety Act 2023 apply.",
    ],
)
def test_what_is_right_is_left_alone(words):
    assert rules(words) == set()


def test_a_platform_is_told_once_however_often_it_is_named():
    found = finding("twitter", "Twitter is blocked.", "Nobody may use Twitter at work.")

    assert found.clause == "1.2"
    assert found.message.endswith("It stands in 2 places.")


def test_a_law_is_told_for_each_clause_that_names_it():
    found = findings("The Data Protection Act 1998 applies.", "See the Data Protection Act 1998.")

    assert [each.clause for each in found] == ["1.2", "1.3"]


def test_the_words_are_shown_as_they_are_written_with_what_is_right_its_source_and_who_decides():
    found = finding("data-protection-act-1998", "The Data Protection Act (1998) applies.")

    assert found.found == "Data Protection Act (1998"
    assert found.now.startswith("the UK GDPR and the Data Protection Act 2018")
    assert (found.severity, found.treatment, found.confidence) == ("high", "FLAG", 0.9)
    assert found.decides == "data protection officer"


def test_what_nobody_has_confirmed_is_only_to_be_looked_at():
    assert finding("myspace", "MySpace is covered.").message.startswith("Check this: ")
    assert finding("ask-fm", "Ask.fm is covered.").confidence == 0.4
    edition = "Guidance for Safer Working Practice 2015 applies."
    assert finding("edition-safer-working-practice", edition).message.startswith("Check this: ")


def test_an_edition_counts_from_the_day_it_is_in_force():
    words = "Keeping Children Safe in Education 2025 applies."

    assert rules(words, today=date(2026, 8, 31)) == set()
    assert rules(words, today=date(2026, 9, 1)) == {"edition-kcsie"}


def test_a_fact_counts_from_its_day():
    cover = COVER.replace("September 2026", "March 2025").replace("September 2027", "June 2026")

    assert "skype" not in rules("Skype is used.", cover=cover, today=date(2025, 5, 4))
    assert "skype" in rules("Skype is used.", cover=cover, today=date(2025, 5, 5))


def test_the_table_of_versions_is_history_and_may_name_what_was():
    table = f"{COVER}\n\nVersion history\n\nV1 written for KCSIE 2022\n"

    assert rules(cover=table) == set()


def test_the_cover_is_looked_at_too():
    assert finding("edition-kcsie", cover=f"{COVER}\n\nUpdated for KCSIE 2022").clause == ""

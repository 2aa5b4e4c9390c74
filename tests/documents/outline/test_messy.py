"""Real policies are messy: wrapped, glued, split by a page, without blank lines or numbers."""

import pytest

from documents.papers import headings, ids, policy, tree, words

OPENING = "Social media policy\n\n1. Rules\n\n"

WRAPPED = """INTRODUCTION
Everybody who works at Hill Farm uses social media in one way or another and this policy
says how that is done well, whether it is done for the school or for oneself, at home or
at work.
A second paragraph follows at once, since whoever wrote this page put no blank lines into it
at all, as converters do.
SCOPE
The policy covers all who work for the school, paid or unpaid, wherever they may be on any
day of the year.
Staff must:
• never use an account of their own to speak with pupils or with anybody in a pupil's
family;
• keep their passwords to themselves.
"""


def test_wrapped_lines_are_joined_and_paragraphs_kept_apart_without_blank_lines():
    found = words(f"Hill Farm social media policy\n{WRAPPED}")

    assert headings(f"Hill Farm social media policy\n{WRAPPED}") == ["INTRODUCTION", "SCOPE"]
    assert found[1].endswith("at home or at work.")
    assert found[2].startswith("A second paragraph follows")
    assert found[-2].endswith("in a pupil's family;")


def test_a_sentence_split_by_a_pages_end_is_joined():
    text = f"{OPENING}1.1 Staff must tell the head before they post\n\npictures of pupils.\n"

    assert words(text)[-1] == "Staff must tell the head before they post pictures of pupils."


def test_a_list_split_by_a_pages_end_goes_on():
    text = f"{OPENING}1.1 Never:\n\n(a) befriend pupils;\n\n\n(b) post pictures of pupils.\n"

    assert ids(text)[-2:] == ["1.1(a)", "1.1(b)"]


def test_a_hyphenated_word_is_put_together():
    assert words(f"{OPENING}1.1 Staff must keep to the whistle-\n\nblowing policy.")[-1] == (
        "Staff must keep to the whistle-blowing policy."
    )


def test_numbered_clauses_run_together_in_one_line_are_parted():
    text = (
        "Social media policy\n\nThis is what we all at Hill Farm School hold about being online. "
        "1 Purpose 1.1 Staff must be kind. 1.2 Staff must ask. 2 Scope 2.1 All staff are covered. "
        "2.3 times a week is fine."
    )

    assert ids(text) == ["preamble/1", "1", "1.1", "1.2", "2", "2.1"]


def test_a_number_out_of_its_row_parts_nothing():
    assert ids(policy("1. Rules", "1.1 Staff post. 1.4 Metres is no rule. 1.2 Staff ask.")) == [
        "1",
        "1.1",
        "1.2",
    ]


def test_bullets_run_together_in_one_line_are_parted():
    assert ids(f"{OPENING}Staff must:\n\n• be kind; • ask first; • keep passwords safe.") == [
        "1",
        "1/1",
        "1/1(1)",
        "1/1(2)",
        "1/1(3)",
    ]


@pytest.mark.parametrize("bullet", ["-", "–", "•", "*", "▪", "➢", "\uf0b7", "o", "✓", "❖", "»"])
def test_every_odd_bullet_is_one(bullet):
    text = f"{OPENING}Staff must:\n\n{bullet} Be kind.\n{bullet} Ask first.\n"

    assert words(text)[-2:] == ["Be kind.", "Ask first."]


def test_a_bullet_alone_on_its_line_takes_the_words_of_the_next():
    assert words(f"{OPENING}-\nStaff must be kind.\n-\nStaff must ask first.")[1:] == [
        "Staff must be kind.",
        "Staff must ask first.",
    ]


def test_markup_left_by_a_converter_is_taken_off():
    text = f"{OPENING}1.1 **Staff** must read [the code](#code), <u>always</u> \\(see 2\\).\n"

    assert words(text)[-1] == "Staff must read the code, always (see 2)."


def test_brackets_of_a_template_stay_for_somebody_to_see():
    assert words(f"{OPENING}1.1 Tell [insert name of lead].")[-1] == "Tell [insert name of lead]."


def test_an_address_on_the_next_line_belongs_to_the_sentence():
    text = f"{OPENING}1.1 The guidance stands at\n<https://example.org/guidance>\n"

    assert words(text)[-1].endswith("stands at https://example.org/guidance")


def test_a_number_that_is_a_count_is_no_mark():
    text = (
        f"{OPENING}1.1 No account may be opened on a platform that asks for its users to be aged\n"
        "13 or over where a pupil of this school who is younger than that would be asked to use\n"
        "it for homework, or for anything else that the school sets its pupils during the year.\n"
    )

    assert words(text)[-1].startswith("No account may be opened on a platform that asks for its")
    assert "aged 13 or over" in words(text)[-1]


def test_a_short_line_under_a_section_heads_it_only_if_it_reads_as_a_title():
    text = f"{OPENING}Pictures of pupils\n\nStaff must ask first.\n\nN/A\n\nStaff must be kind.\n"

    assert headings(text) == ["Rules", "Pictures of pupils"]


def test_a_lead_in_is_no_heading_and_a_name_before_a_colon_is():
    lead = "In particular, staff must:"
    text = policy("Roles", "Heads:", "- must approve accounts.", lead, "- ask.")

    assert headings(text) == ["Roles", "Heads:"]


def test_short_lines_in_a_row_are_a_list_without_bullets():
    sites = "Facebook\n\nInstagram\n\nWhatsApp\n\nYouTube\n\nLinkedIn\n\n"

    assert headings(f"{OPENING}Sites that we use:\n\n{sites}Staff must ask first.\n") == ["Rules"]


def test_the_last_short_line_heads_the_paragraph_under_it():
    lines = "Hill Farm\n\nJuly edition\n\nFor everybody\n\nOur school\n\nPurpose\n\n"
    prose = "This policy helps everybody who works here to use social media well and safely."

    assert tree(f"Social media policy\n\n{lines}{prose}")[0][2] == "Purpose"


def test_bold_lines_head_sections_and_bold_sentences_do_not():
    text = policy("**Pictures**", "Staff must ask.", "**Staff must never post pictures of pupils**")

    assert headings(text) == ["Pictures"]


def test_a_heading_in_a_style_seen_before_closes_what_is_open():
    one, two = "ONE OF OUR RULES", "TWO OF OUR RULES"
    text = policy(one, "First part:", "Staff must ask.", two, "Staff must be kind.")

    assert [(name, parent) for name, parent, _ in tree(text)][-2:] == [
        ("two-rules", ""),
        ("two-rules/1", "two-rules"),
    ]


def test_lettered_sections_in_bold_are_headings():
    text = policy("**A. Pictures**", "Staff must ask.", "**B. Names**", "No names are used.")

    assert headings(text) == ["Pictures", "Names"]


def test_numbered_headings_in_bold_are_ones_even_where_nothing_stands_under_them():
    text = policy("**1. Pictures**", "**2. Names**", "Staff must ask.")

    assert headings(text) == ["Pictures", "Names"]


def test_the_last_of_a_list_of_short_items_is_no_heading():
    items = "1.1 Never post:\n\n1.1.1 names\n1.1.2 Faces\n1.1.3 Addresses"
    text = policy("1. Rules", items, "Staff must ask.")

    assert headings(text) == ["Rules"]


def test_a_short_line_right_above_a_paragraph_heads_it():
    text = (
        "Hill Farm policy\n\nAims\nStaff must be kind to all.\n\nNames\nNo names are used here.\n"
    )

    assert headings(text) == ["Aims", "Names"]


def test_a_heading_over_a_list_without_bullets_stays_one():
    acts = ("Legislation", "Equality Act 2010", "Computer Misuse Act 1990", "Defamation Act 2013")
    listed = "\n".join((*acts, "Education Act 2002"))
    text = policy("1. Rules", "1.1 Staff must be kind.", listed)

    assert headings(text) == ["Rules", "Legislation"]
    assert ids(text)[-2:] == ["legislation/3", "legislation/4"]


def test_sections_with_capital_letters_or_roman_numbers_are_headings():
    text = policy("I. Pictures", "Staff must ask first.", "II. Names", "No names are used here.")

    assert headings(text) == ["Pictures", "Names"]


def test_letters_that_begin_again_under_another_lead_in_hang_on_it():
    one, two = "On our own pages we post each week:", "On our own pages we never post at all:"
    lists = (one, "a) alerts\nb) news", two, "a) names\nb) faces")

    assert ids(policy("2. Our pages", *lists))[-2:] == ["2/2(a)", "2/2(b)"]


def test_the_names_of_a_tables_columns_are_no_clause():
    table = "Role\tDuty\nHeadteacher\tApproves accounts.\nGovernors\tReview this policy."

    assert words(policy("1. Roles", "1.1 Staff must be kind.", table))[2:] == [
        "Headteacher: Approves accounts.",
        "Governors: Review this policy.",
    ]


def test_a_section_and_its_clauses_in_one_line_are_parted():
    text = policy(
        "1. AIMS 1.1 Staff must be kind. 1.2 Staff must ask.", "2. Names 2.1 None are used."
    )

    assert ids(text) == ["1", "1.1", "1.2", "2", "2.1"]


def test_a_dash_may_part_a_number_from_its_heading():
    text = policy("1 - Pictures", "Staff must ask first.", "2 – Names", "No names are used here.")

    assert tree(text)[0] == ("1", "", "Pictures")
    assert headings(text) == ["Pictures", "Names"]

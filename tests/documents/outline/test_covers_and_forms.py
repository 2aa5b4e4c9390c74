"""Covers tell of the document; forms ask; signatures and boxes to tick state nothing."""

import pytest

from documents.papers import headings, outlined, policy, tree, words

RULES = "\n\n1. Rules\n\n1.1 Staff must be kind.\n"
FORM = f"""Social media policy{RULES}
I have read and understood this policy.

Signed: ................

Head of School

Appendix 1
Account request form

Please complete this form and give it to the head.

TEAM DETAILS\t
Name of author\t
Proposed date of opening\t

AIMS OF THE ACCOUNT

What are the aims?

What will it show?

WHO WILL SEE IT

Please tick all that apply.

- Pupils
- Parents

<u>Line manager</u> I agree to the aims.\tName\t
\tSignature\t
\tDate\t
Headteacher\tName\t
I agree to the aims.\tSignature\t
"""


@pytest.mark.parametrize(
    ("line", "name", "value"),
    [
        ("Version\t2.0\tStatus\tFinal", "version", "2.0"),
        ("Version\t2.0\tStatus\tFinal", "status", "Final"),
        ("Next review due by: May 2027", "review", "May 2027"),
        ("To be reviewed:\n\nJune 2026", "review", "June 2026"),
        ("Reviewed by (name)\tA Khan", "reviewed by", "A Khan"),
        ("Policy owner: HR", "owner", "HR"),
        ("Approved by:\tTrustees", "approved by", "Trustees"),
        ("Issue: January 2023", "issued", "January 2023"),
        ("Ratified on 4 May 2024", "approved", "4 May 2024"),
        ("Version 5", "version", "5"),
    ],
)
def test_what_a_cover_says_is_kept_by_plain_names(line, name, value):
    assert outlined(f"Social media policy\n\n{line}{RULES}").metadata[name] == value


def test_a_label_without_a_value_is_no_fact():
    text = policy("Review period", "Version date: 3 May")

    assert outlined(text + RULES).metadata == {}


def test_a_title_is_what_the_document_calls_itself():
    assert outlined(f"Hill Farm School\n\nStaff code of conduct{RULES}").title == (
        "Staff code of conduct"
    )
    assert outlined(f"Hill Farm\n\nTitle: Being online{RULES}").title == "Being online"
    assert outlined(RULES).title == ""


def test_a_version_in_the_title_is_the_documents():
    assert outlined(f"Social media policy (version 4){RULES}").metadata["version"] == "4"


def test_records_of_the_making_are_of_the_cover_and_what_binds_is_of_the_policy():
    record = "This policy was adopted by the governors after they had asked all staff about it."
    binding = "This policy tells everybody at Hill Farm how to use social media well and safely."
    found = outlined(f"Social media policy\n\n{record}\n\n{binding}{RULES}")

    assert found.cover == (record,)
    assert found.clauses[0].text == binding


def test_a_definition_before_the_first_section_is_a_clause_named_for_its_word():
    defined = "In this policy “everyone” means staff, governors and all who help at the school."

    assert tree(f"Social media policy\n\n* {defined}{RULES}")[0] == ("everyone", "", defined)


def test_an_administrative_section_before_the_first_number_is_of_the_cover():
    text = policy("Document accessibility", "Ask us for large print, if you need it.")

    assert headings(text + RULES) == ["Rules"]


def test_a_form_keeps_what_it_asks_for_and_who_must_agree():
    assert words(FORM)[2:] == [
        "I have read and understood this policy.",
        "Appendix 1: Account request form",
        "Please complete this form and give it to the head.",
        "TEAM DETAILS",
        "Proposed date of opening",
        "AIMS OF THE ACCOUNT",
        "WHO WILL SEE IT",
        "Line manager I agree to the aims.",
    ]


def test_a_declaration_stands_by_itself():
    assert [name for name, _, _ in tree(FORM)][2:4] == ["declaration", "appendix-1"]


def test_rows_of_a_table_are_clauses_with_their_first_cell_in_front():
    text = f"Social media policy{RULES}\nHeadteacher and deputies\tApproves accounts.\n"

    assert words(text)[-1] == "Headteacher and deputies: Approves accounts."


def test_a_question_that_heads_advice_in_an_appendix_is_a_heading():
    rules = RULES.strip()
    text = policy(rules, "Appendix B: Advice", "What if I am abused?", "Staff must tell the head.")

    assert headings(text)[-2:] == ["Appendix B: Advice", "What if I am abused?"]


def test_a_line_under_a_numbered_heading_goes_on_with_it():
    text = "Social media policy\n\n14. Our own pages\n\nOpening one\n\n14.1 Staff must ask.\n"

    assert words(text)[0] == "Our own pages: Opening one"


def test_a_brief_lead_in_before_numbers_lives_in_its_items():
    lead = "The aims of this policy are to:"
    found = outlined(policy("2. Aims", lead, "2.1 keep pupils safe;\n2.2 help staff.")).clauses

    assert [(each.id, each.lead) for each in found] == [("2", ""), ("2.1", lead), ("2.2", lead)]


def test_a_longer_lead_in_before_numbers_is_a_clause_and_leads_too():
    lead = "When they act for the school, as some of them do each day, staff must not:"
    found = outlined(policy("2. Acting", lead, "2.1 post names;\n2.2 The head decides.")).clauses

    assert [(each.id, each.lead) for each in found][1:] == [("2/1", ""), ("2.1", lead), ("2.2", "")]


def test_a_heading_that_says_what_must_be_done_leads_its_items():
    text = "Social media policy\n\n**What staff must do:**\n\n- Ask first.\n- Be kind.\n"

    assert outlined(text).clauses[1].lead == "What staff must do:"

"""Clauses keep the document's own numbers, and hang on what they belong to."""

import pytest

from clausewise.documents.model import DocumentError
from clausewise.documents.outline import outline
from documents.papers import from_word, ids, leads, outlined, policy, tree, words

NUMBERED = """Hill Farm School social media policy

1. Personal use

1.1 Staff must not:
(a) befriend pupils;
(b) post pictures of pupils.
1.2 Staff may use social media in their breaks.

2. Use for the school

2.1 The head approves every account.
"""


def test_dotted_numbers_hang_on_their_section_and_letters_on_their_number():
    assert tree(NUMBERED) == [
        ("1", "", "Personal use"),
        ("1.1", "1", "Staff must not:"),
        ("1.1(a)", "1.1", "befriend pupils;"),
        ("1.1(b)", "1.1", "post pictures of pupils."),
        ("1.2", "1", "Staff may use social media in their breaks."),
        ("2", "", "Use for the school"),
        ("2.1", "2", "The head approves every account."),
    ]


def test_a_lead_in_is_carried_to_its_items_alone():
    assert leads(NUMBERED) == {"1.1(a)": "Staff must not:", "1.1(b)": "Staff must not:"}


def test_an_item_read_aloud_is_a_whole_sentence():
    (item,) = (each for each in outlined(NUMBERED).clauses if each.id == "1.1(a)")

    assert item.whole == "Staff must not: befriend pupils;"


def test_bullets_before_numbers_are_the_converters_and_are_dropped():
    assert ids(NUMBERED.replace("1.1 ", "- 1.1 ").replace("(a)", " - (a)")) == ids(NUMBERED)


def test_a_roman_i_after_h_is_a_letter():
    letters = "\n".join(f"({letter}) thing {letter};" for letter in "abcdefghij")

    assert ids(f"Social media policy\n\n1. Rules\n\n1.1 Never:\n{letters}")[-2:] == [
        "1.1(i)",
        "1.1(j)",
    ]


def test_roman_items_of_a_numbered_section_take_its_number_and_carry_their_bullets():
    text = (
        "Policy\n\n5.5 Our rules\n\nFollow these rules to meet our standards of conduct online:\n\n"
    )
    items = "i. Be kind:\n- Be polite.\n- Think first.\n\nii. Be honest:\n- Say who you are."

    assert ids(text + items) == [
        "5.5",
        "5.5/1",
        "5.5(i)",
        "5.5(i)/1",
        "5.5(i)/2",
        "5.5(ii)",
        "5.5(ii)/1",
    ]


def test_steps_in_a_section_without_a_number_hang_on_their_lead_in():
    text = "Social media policy\n\nPosting for the school\n\nThese steps come before any post:\n\n"

    assert ids(text + "1. Ask the parents.\n2. Ask the head.") == [
        "posting-school",
        "posting-school/1",
        "posting-school/1(1)",
        "posting-school/1(2)",
    ]


def test_the_number_of_a_list_does_not_open_a_section():
    text = NUMBERED + "\n2.2 Before posting:\n\n1. look at the picture\n2. read the words\n"

    assert ids(text)[-3:] == ["2.2", "2.2(1)", "2.2(2)"]


def test_numbering_that_begins_again_in_an_appendix_stays_apart():
    text = f"{NUMBERED}\nAppendix A\n\n1. Consent form\n\n1.1 Parents sign the form each year.\n"

    assert ids(text)[-3:] == ["appendix-a", "appendix-a/1", "appendix-a/1/1.1"]


def test_bullets_within_a_bullet_hang_on_it():
    text = "Social media policy\n\nRules\n\n- Pictures:\n    - no faces\n    - no names\n- Be kind."

    assert ids(text) == ["rules", "rules/1", "rules/1(1)", "rules/1(2)", "rules/2"]


def test_a_number_alone_on_its_line_takes_the_words_of_the_next():
    assert tree("Social media policy\n\n1. Scope\n\n1.1\n\nAll staff are covered.")[-1] == (
        "1.1",
        "1",
        "All staff are covered.",
    )


def test_numbers_that_the_file_keeps_apart_are_used_as_they_stand():
    file = from_word(
        ("text", 0, "", "Social media policy"),
        ("heading", 1, "1.", "Rules"),
        ("item", 1, "1.1", "Staff must not:"),
        ("item", 2, "(a)", "befriend pupils;"),
        ("item", 1, "•", "be kind"),
    )

    assert [each.id for each in outline(file).clauses] == ["1", "1.1", "1.1(a)", "1.1(a)(1)"]


def test_every_identifier_is_given_once():
    text = (
        "Social media policy\n\nRules\n\nStaff must be kind.\n\nRules\n\nStaff must be kind again."
    )

    assert len(set(ids(text))) == len(words(text))


@pytest.mark.parametrize("text", ["", "Social media policy", "Contents\n1. Scope 2\n"])
def test_a_file_without_a_clause_says_so(text):
    with pytest.raises(DocumentError, match="no clause was found"):
        outlined(text)


def test_rules_that_are_numbered_through_the_document_keep_their_numbers():
    text = policy("Pictures", "1. Staff must ask.\n2. Staff must not name pupils.", "Being kind")

    assert ids(text + "\n\n3. Staff must be kind.\n1. Staff must be fair.") == [
        "pictures",
        "1",
        "2",
        "being-kind",
        "3",
        "being-kind(1)",
    ]


def test_numbers_in_words_and_in_brackets_are_marks_too():
    steps = "Step 1: Ask the parents.\nStep 2: Ask the head."
    text = policy(
        "Posting",
        "Before any post staff take these steps:",
        steps,
        "Section 4: Names",
        "(1) No names are used.",
    )

    assert ids(text)[2:] == ["posting/1(1)", "posting/1(2)", "4", "4(1)"]


def test_dotted_headings_follow_each_other_under_their_section():
    parts = ("1. Rules", "1.1 Aims", "Staff must be kind.", "1.2 Scope", "All staff are covered.")

    assert [(name, parent) for name, parent, _ in tree(policy(*parts))] == [
        ("1", ""),
        ("1.1", "1"),
        ("1.1/1", "1.1"),
        ("1.2", "1"),
        ("1.2/1", "1.2"),
    ]


def test_headings_that_the_file_ranks_nest_by_their_rank():
    file = from_word(
        ("heading", 1, "", "Rules"),
        ("heading", 2, "", "Pictures"),
        ("text", 0, "", "Staff must ask."),
        ("heading", 1, "", "Reports"),
        ("text", 0, "", "Staff must tell the head."),
    )

    parents = [each.parent for each in outline(file).clauses]
    assert parents == ["", "rules", "pictures", "", "reports"]


def test_a_number_that_was_typed_counts_before_the_files_own_bullet():
    file = from_word(
        ("heading", 1, "", "Rules"),
        ("text", 0, "", "Staff must not post about:"),
        ("item", 1, "•", "i. the school;"),
        ("item", 1, "•", "ii. its pupils."),
    )

    assert [each.text for each in outline(file).clauses][2:] == ["the school;", "its pupils."]

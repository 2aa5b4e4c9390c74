"""What stands on the page and belongs to no clause is left out, and what it says is kept."""

import pytest

from clausewise.documents.model import Line
from clausewise.documents.outline import outline
from documents.papers import from_word, headings, ids, outlined, policy, words

RULES = "1. Rules\n\n1.1 Staff must be kind.\n\n2. Pictures\n\n2.1 Staff must ask parents.\n"


@pytest.mark.parametrize(
    "contents",
    [
        "Contents\n\n1. Rules.....3\n2. Pictures\t4\n\n",
        "Table of contents\n1. Rules\n2. Pictures\n\n",
        "Contents\n\nRules 3\n\nPictures 4\n\n",
        "1. Rules........3\n2. Pictures........4\n3. Forms..........5\n\n",
    ],
)
def test_a_table_of_contents_is_not_the_policy(contents):
    text = f"Social media policy\n\n{contents}{RULES}"

    assert ids(text) == ["1", "1.1", "2", "2.1"]
    assert outlined(text).contents[:2] in {("1 Rules", "2 Pictures"), ("Rules", "Pictures")}


def test_a_heading_that_is_named_in_the_contents_is_one_though_it_lost_its_number_and_its_line():
    text = "Social media policy\n\nContents\n\n1. Rules 2\n2. Our own pages 2\n3. Pictures 3\n\n"
    glued = "1. Rules\n\n- 1.1 Staff must be kind\n- Our own pages.**\n- 1.2 Staff must ask.\n"

    assert headings(text + glued) == ["Rules", "Our own pages."]


def test_headers_footers_and_page_numbers_are_left_out():
    pages = [f"Hill Farm social media policy\n{part}\nPage {n} of 3\n{n}\n" for n, part in PAGES]

    assert words("\n".join(pages)) == [
        "Rules",
        "Staff must be kind.",
        "Staff must ask parents.",
        "Staff must report misuse.",
    ]


PAGES = (
    (1, "1. Rules\n\n1.1 Staff must be kind.\n"),
    (2, "1.2 Staff must ask parents.\n"),
    (3, "1.3 Staff must report misuse.\n"),
)


def test_a_websites_banner_is_left_out():
    banner = "Skip to content\n\nWe use cookies to make this site work.\n\nAccept all\n\nMenu\n\n"

    assert words(f"{banner}Social media policy\n\n{RULES}")[0] == "Rules"


def test_the_table_of_versions_is_kept_as_history_and_is_no_clause():
    table = (
        "\nVersion Control:\n\nVersion\tDate\tAmendment\tBy\nV2\t1.2.2024\tSnapchat added\tHead\n"
    )
    found = outlined(f"Social media policy\n\n{RULES}{table}")

    assert found.clauses[-1].id == "2.1"
    assert found.history[-1] == "V2 | 1.2.2024 | Snapchat added | Head"


def test_versions_told_line_by_line_are_history_too():
    text = f"Social media policy\n\n{RULES}\nVersion history\n\nV1 first written\n\nv2 revised\n"

    assert outlined(text).history == ("Version history", "V1 first written", "v2 revised")


def test_a_word_that_only_looks_like_contents_hides_nothing():
    rule = "Staff must be kind. " * 9

    assert words(policy("Contents", rule))[-1] == rule.strip()


def test_rows_of_contents_from_a_table_are_entries():
    rows = (("Contents", ""), ("1. Rules", "2"), ("2. Pictures", "3"))
    cells = [Line(a, n, cells=(a, b)) if b else Line(a, n) for n, (a, b) in enumerate(rows, 1)]
    body = from_word(("heading", 1, "1.", "Rules"), ("text", 0, "", "Staff must be kind."))

    assert [each.id for each in outline([*cells, *body]).clauses] == ["1", "1/1"]

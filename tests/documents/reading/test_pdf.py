"""A PDF is read in paragraphs, without what stands on every page."""

from clausewise.documents.reading import read
from documents.files import drawn, pdf

LEFT, INDENT = 72, 90
LONG = "Everybody who works at Hill Farm School uses social media in one way or another, and"


def lines(*pages):
    return read("policy.pdf", pdf(*pages))


def text_of(*pages):
    return [line.text for line in lines(*pages)]


def test_the_lines_of_a_paragraph_are_joined_and_bigger_type_heads():
    found = lines(
        [
            (LEFT, 80, 18, "Social media policy"),
            (LEFT, 120, 11, LONG),
            (LEFT, 134, 11, "this policy says how that is done well."),
            (LEFT, 160, 11, "1.1 Staff must be kind."),
            (LEFT, 174, 11, "1.2 Staff must ask."),
        ]
    )

    assert [(line.look, line.level, line.text) for line in found] == [
        ("heading", 1, "Social media policy"),
        ("text", 0, f"{LONG} this policy says how that is done well."),
        ("text", 0, "1.1 Staff must be kind."),
        ("text", 0, "1.2 Staff must ask."),
    ]


def test_headers_footers_and_page_numbers_are_left_out_and_sentences_go_on():
    def page(number, *body):
        ends = [(LEFT, 40, 9, "Hill Farm School"), (280, 800, 9, f"Page {number} of 4")]
        return [*ends, *((LEFT, 100 + at * 14, 11, text) for at, text in enumerate(body))]

    rule = "Staff must tell the headteacher before they open any new account for pupils or"
    found = text_of(
        page(1, "Staff must be kind to everybody.", rule),
        page(2, "for their parents to see."),
        page(3, "Staff must ask the parents first."),
        page(4, "Staff must report misuse at once."),
    )

    assert found == [
        "Staff must be kind to everybody.",
        f"{rule} for their parents to see.",
        "Staff must ask the parents first.",
        "Staff must report misuse at once.",
    ]


def test_bold_lines_say_so_and_bullets_begin_anew():
    found = lines(
        [
            (LEFT, 80, 11, "*Your own accounts"),
            (LEFT, 96, 11, "Staff must never do any of these things online:"),
            (INDENT, 110, 11, "- befriend pupils;"),
            (INDENT, 124, 11, "- post pictures of pupils with-"),
            (INDENT, 138, 11, "out asking."),
        ]
    )

    assert [(line.bold, line.text) for line in found] == [
        (True, "Your own accounts"),
        (False, "Staff must never do any of these things online:"),
        (False, "- befriend pupils;"),
        (False, "- post pictures of pupils with-out asking."),
    ]


def test_pages_that_hold_nothing_but_what_they_share_are_kept():
    pages = [[(LEFT, 40, 11, "Hill Farm School is kind to everybody")] for _ in range(3)]

    assert text_of(*pages) == ["Hill Farm School is kind to everybody"] * 3


def test_drawings_are_passed_over():
    assert [line.text for line in read("p.pdf", drawn("Staff must be kind to all."))] == [
        "Staff must be kind to all."
    ]


def test_a_line_that_shows_nothing_is_no_line():
    assert text_of([(LEFT, 80, 11, "Staff must be kind to all."), (LEFT, 120, 11, "\u00ad")]) == [
        "Staff must be kind to all."
    ]

"""A web page is read without what stands around the policy."""

from clausewise.documents.reading import read


def lines(body, head=""):
    page = f"<!DOCTYPE html><html><head><title>T</title>{head}</head><body>{body}</body></html>"
    return read("policy.html", page.encode())


def told(body):
    return [(line.look, line.label, line.cells or line.text) for line in lines(body)]


def test_headings_paragraphs_and_lists_keep_their_looks():
    body = (
        "<h1>Policy</h1><p>Be <b>kind</b>.</p><ul><li>ask<ol type='a'><li>twice</li></ol></li></ul>"
    )

    assert told(body) == [
        ("heading", "", "Policy"),
        ("text", "", "Be kind."),
        ("item", "•", "ask"),
        ("item", "a.", "twice"),
    ]


def test_lists_count_as_a_browser_shows_them():
    body = "<ol start='3'><li>x</li><li><p>y</p><p>z</p></li></ol><ol start='one'><li>v</li></ol>"

    assert [(label, text) for _, label, text in told(body)] == [
        ("3.", "x"),
        ("4.", "y"),
        ("", "z"),
        ("1.", "v"),
    ]


def test_menus_banners_scripts_comments_and_hidden_parts_are_left_out():
    around = (
        "<nav>Home</nav><div class='cookie-banner'>We use cookies</div><script>x()</script>"
        "<!-- note --><p hidden>no</p><p style='display: none'>no</p><footer>© us</footer>"
        "<div role='navigation'>Up</div>"
    )

    assert told(f"{around}<p>Be kind.</p>") == [("text", "", "Be kind.")]


def test_the_main_part_is_read_alone_where_it_holds_most():
    assert told("<p>Ours</p><main><p>Staff must be kind to everybody.</p></main>") == [
        ("text", "", "Staff must be kind to everybody.")
    ]
    assert len(told("<p>Staff must be kind to everybody.</p><main><p>Hi</p></main>")) == 2


def test_tables_breaks_and_bold_lines_are_told_apart():
    body = (
        "<table><tr><th>Owner</th><td>Head</td></tr><tr><td>Alone</td></tr><tr><td></td><td></td>"
        "</tr></table><p>One<br>Two</p><p><strong>Bold</strong></p>"
    )
    found = lines(body)

    assert [line.cells or line.text for line in found] == [
        ("Owner", "Head"),
        "Alone",
        "One",
        "Two",
        "Bold",
    ]
    assert [line.bold for line in found] == [False, False, False, False, True]


def test_the_pages_own_word_on_its_characters_counts():
    page = "<html><head><meta charset='iso-8859-1'></head><body><p>café</p></body></html>"

    assert read("x.html", page.encode("latin-1"))[0].text == "café"
    assert read("x.html", "<html><p>café</p></html>".encode())[0].text == "café"

"""A Word file is read as Word shows it: numbers, tables, accepted changes."""

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from clausewise.documents.reading import read
from clausewise.documents.reading.numbering import in_kind
from documents.files import Word


def lines(word):
    return read("policy.docx", word.content())


def labels(word):
    return [(line.label, line.text) for line in lines(word)]


def test_headings_keep_their_level_and_bold_lines_say_so():
    word = Word().heading("Rules").heading("Pictures", 2).text("Be kind.", bold=True).text("Ask.")

    assert [(line.look, line.level, line.bold) for line in lines(word)] == [
        ("heading", 1, False),
        ("heading", 2, False),
        ("text", 0, True),
        ("text", 0, False),
    ]


def test_numbers_are_those_that_word_shows():
    word = Word()
    rules = word.new_list()
    for text, depth in (("Rules", 0), ("Never:", 1), ("names", 2), ("faces", 2), ("Ask", 1)):
        word.numbered(text, depth, rules)
    word.numbered("Reports", 0, rules).numbered("Tell the head", 1, rules)

    assert [label for label, _ in labels(word)] == ["1.", "1.1", "(a)", "(b)", "1.2", "2.", "2.1"]


def test_lists_of_one_kind_go_on_counting_and_one_that_begins_anew_does_not():
    word = Word()
    first = word.new_list()
    second = word.again(101, 300)
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    third = word.again(101, 301, anew)
    for number in (first, second, third):
        word.numbered("Rule", 0, number)

    assert [label for label, _ in labels(word)] == ["1.", "2.", "5."]


def test_a_list_may_show_one_level_in_another_way():
    word = Word()
    level = '<w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1)"/></w:lvl>'
    word.new_list()
    changed = word.again(101, 300, f'<w:lvlOverride w:ilvl="0">{level}</w:lvlOverride>')

    assert labels(word.numbered("Rule", 0, changed)) == [("I)", "Rule")]


def test_bullets_are_bullets_and_lists_that_show_nothing_have_no_mark():
    word = Word()
    bullets = word.new_list((("bullet", "\uf0b7"), ("none", "")))
    word.numbered("kind", 0, bullets).numbered("plain", 1, bullets)

    assert labels(word) == [("•", "kind"), ("", "plain")]


def test_a_list_that_is_named_and_nowhere_said_has_no_mark():
    assert labels(Word().numbered("Rule", 0, 999)) == [("", "Rule")]


def test_a_list_of_an_unknown_kind_has_no_mark():
    word = Word()
    lost = word.again(77, 300)

    assert labels(word.numbered("Rule", 0, lost)) == [("", "Rule")]


def test_a_number_may_come_from_the_style_and_from_what_it_is_based_on():
    word = Word()
    rules = word.new_list()
    mark = f'<w:numPr {nsdecls("w")}><w:numId w:val="{rules}"/></w:numPr>'
    word.properties_of("Heading 1").append(parse_xml(mark))
    word.heading("Rules").heading("Reports")

    assert [(line.label, line.look) for line in lines(word)] == [
        ("1.", "heading"),
        ("2.", "heading"),
    ]


def test_an_outline_level_makes_a_heading_and_the_bodys_makes_none():
    word = Word()
    word.xml("<w:r><w:t>Rules</w:t></w:r>", '<w:outlineLvl w:val="1"/>')
    word.xml("<w:r><w:t>Be kind.</w:t></w:r>", '<w:outlineLvl w:val="9"/>')

    assert [line.level for line in lines(word)] == [2, 0]


def test_changes_that_were_tracked_are_accepted():
    put_in = '<w:ins w:id="1" w:author="A"><w:r><w:t xml:space="preserve">must </w:t></w:r></w:ins>'
    struck = '<w:del w:id="2" w:author="A"><w:r><w:delText>may </w:delText></w:r></w:del>'
    words = '<w:r><w:t xml:space="preserve">Staff </w:t></w:r>'

    assert labels(Word().xml(f"{words}{put_in}{struck}<w:r><w:t>ask.</w:t></w:r>")) == [
        ("", "Staff must ask.")
    ]


def test_links_controls_breaks_and_boxes_keep_their_words():
    link = '<w:hyperlink w:anchor="a"><w:r><w:t>the code</w:t></w:r></w:hyperlink>'
    control = "<w:sdt><w:sdtContent><w:r><w:t>, please</w:t></w:r></w:sdtContent></w:sdt>"
    run = '<w:r><w:t xml:space="preserve">Read</w:t><w:br/></w:r>'
    box = "<w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent>"

    assert labels(Word().xml(f"{run}{link}{control}<w:r><w:pict>{box}</w:pict></w:r>")) == [
        ("", "Read the code, please"),
        ("", "In a box."),
    ]


def test_tables_are_rows_and_a_table_of_one_cell_is_its_paragraphs():
    word = Word().table(("Version", "2"), ("Owner", "Head\nteacher")).table(("In a\nframe",))

    assert [(line.look, line.cells or line.text) for line in lines(word)] == [
        ("row", ("Version", "2")),
        ("row", ("Owner", "Head teacher")),
        ("text", "In a frame"),
    ]


def test_headers_and_footers_are_left_out():
    word = Word().text("Be kind.")
    word.file.sections[0].header.paragraphs[0].text = "Hill Farm School"

    assert labels(word) == [("", "Be kind.")]


@pytest.mark.parametrize(
    ("number", "kind", "shown"),
    [
        (4, "decimal", "4"),
        (3, "lowerLetter", "c"),
        (28, "upperLetter", "BB"),
        (4, "lowerRoman", "iv"),
        (19, "upperRoman", "XIX"),
        (7, "ordinalText", "7"),
    ],
)
def test_numbers_are_written_as_word_writes_them(number, kind, shown):
    assert in_kind(number, kind) == shown


def test_styles_that_are_based_on_each_other_in_a_circle_are_no_trouble():
    word = Word()
    style = word.file.styles["Heading 1"]
    style.name = "Rule"
    style.base_style = style
    word.file.add_paragraph("Be kind.", style=style)

    assert [line.text for line in lines(word)] == ["Be kind."]


def test_a_file_without_lists_is_read():
    word = Word().text("Be kind.")
    parts = word.file.part
    for name in [key for key, rel in parts.rels.items() if rel.reltype.endswith("/numbering")]:
        del parts.rels[name]

    assert labels(word) == [("", "Be kind.")]


def test_an_empty_paragraph_is_no_line():
    assert labels(Word().text("").text("Be kind.")) == [("", "Be kind.")]

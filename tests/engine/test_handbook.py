import pytest

from clausewise.engine.handbook import case_words, entries, html, markdown
from engine.small_packs import LOADED, REAL, pack_of

CLAUSES = """
- {id: "7", kind: heading, summary: Friends & family.}
- {id: "7.8", under: "7", kind: rule, force: must not, summary: "No pupils <online>."}
- {id: "7.9", under: "7", kind: heading, summary: Breaches.}
- {id: "7.9.1", under: "7.9", kind: procedure, job: report, summary: Breaches are investigated.}
"""
RULES = """
- id: befriend
  clause: "7.8"
  effect: forbid
  when: {activity: connect, counterpart: pupil}
  fires: [{say: Anna befriends a pupil., given: {counterpart: pupil}, outcome: prohibited}]
  quiet: [{say: Ben befriends a friend., given: {activity: connect}, outcome: undecided}]
- {id: message, clause: "7.8", effect: forbid, when: {activity: message, counterpart: pupil}}
- {id: care, clause: "7.8", effect: advise, when: {activity: message}}
"""
PACK = pack_of(RULES, "ratified: 2026-03-01\nreview: 2027-03-01", CLAUSES)


def test_each_clause_stands_in_the_documents_order_as_deep_as_it_is():
    assert [(entry.clause.id, entry.depth) for entry in entries(PACK)] == [
        ("7", 0),
        ("7.8", 1),
        ("7.9", 1),
        ("7.9.1", 2),
    ]


def test_a_clause_says_what_it_is_what_it_does_and_shows_its_cases():
    entry = entries(PACK)[1]

    assert (entry.kind, entry.effects) == ("Rule", ("Forbids", "Advises against"))
    assert [case_words(case) for case in entry.cases] == [
        "Anna befriends a pupil. Not allowed.",
        "Ben befriends a friend. It depends.",
    ]


def test_the_handbook_in_markdown_has_headings_clauses_and_cases():
    lines = markdown(PACK).splitlines()

    assert lines[0] == "# Hillside Primary School policy"
    assert lines[2] == (
        "Hillside Primary School. Version 1. Ratified 1 March 2026. Review 1 March 2027."
    )
    assert "## 7 Friends & family." in lines
    assert "### 7.9 Breaches." in lines
    assert "**7.8** No pupils <online>.  " in lines
    assert "_Rule (Forbids, Advises against)_" in lines
    assert "_Procedure carried by the job “report”_" in lines
    assert "- Anna befriends a pupil. Not allowed." in lines


def test_the_handbook_as_a_page_writes_no_text_of_a_pack_as_markup():
    page = html(PACK)

    assert page.startswith("<!doctype html>")
    assert "<h2>7 Friends &amp; family.</h2>" in page
    assert "No pupils &lt;online&gt;. <em>Rule (Forbids, Advises against)</em>" in page
    assert "<li>Anna befriends a pupil. Not allowed.</li>" in page
    assert "Breaches are investigated. <em>Procedure</em></p>" in page


@pytest.mark.parametrize("slug", REAL)
def test_every_clause_and_case_of_the_five_policies_is_in_its_handbook(slug):
    text = markdown(LOADED[slug])

    assert all(clause.summary in text for clause in LOADED[slug].clauses.values())
    assert text.count("\n- ") == sum(len(r.fires) + len(r.quiet) for r in LOADED[slug].rules)

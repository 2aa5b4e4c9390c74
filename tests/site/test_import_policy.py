"""`clausewise import` takes a policy's file apart, and says what each clause seems to be."""

import json

import pytest
from rules.tree import ROOT

from clausewise.site.policy_files import read_document
from documents.files import Word
from site_commands import lines, printed, refused

HILLSIDE = ROOT / "docs/examples/hillside.md"


def imported(path):
    (found,) = lines("import", path, "--json")
    return found


def test_json_holds_the_title_what_the_cover_says_and_every_clause_in_order():
    found = imported(HILLSIDE)

    assert found["title"] == "Hillside Primary School: social media policy"
    assert found["metadata"]["owner"] == "Headteacher"
    assert [each["id"] for each in found["clauses"]][:6] == [
        "1",
        "1.1",
        "1.2",
        "2",
        "2.1",
        "2.1(a)",
    ]
    keys = {"id", "parent", "kind", "text", "labels", "force", "confidence"}
    assert all(keys <= set(each) for each in found["clauses"])


@pytest.mark.parametrize(
    ("clause", "force", "label"),
    [
        ("2.1(a)", "prohibited", "pupil-contact"),
        ("2.2", "advised", "privacy-settings"),
        ("2.3", "permitted", "personal-use-at-work"),
        ("2.4", "report", "report-inappropriate-contact"),
        ("3.1", "approval", "official-account-approval"),
        ("4.1", "statement", "breach-discipline"),
    ],
)
def test_each_clause_has_its_likeliest_label_first_and_its_force(clause, force, label):
    (found,) = (each for each in imported(HILLSIDE)["clauses"] if each["id"] == clause)

    assert (found["force"], found["labels"][0]) == (force, label)


def test_a_draft_rule_says_which_clause_it_is_for_and_where_it_comes_from():
    rules = [each for each in imported(HILLSIDE)["clauses"] if each["rule"]]

    assert rules != []
    assert all(each["rule"]["clause"] == each["id"] for each in rules)


def test_plain_output_ends_in_what_was_found_and_that_nothing_is_in_force():
    *_, last = printed("import", HILLSIDE).splitlines()

    assert last.startswith("17 clauses, 4 of them headings; a rule is drafted for ")
    assert last.endswith("Nothing is in force until a person accepts it.")


def test_a_word_file_is_taken_apart_as_its_text_is(tmp_path):
    word = Word().heading("Social media policy", 0).heading("1. Rules")
    file = tmp_path / "policy.docx"
    file.write_bytes(word.text("1.1 Staff must be kind to everybody online.").content())

    assert [each.id for each in read_document(file).clauses] == ["1", "1.1"]


def test_a_policy_without_a_title_says_so(tmp_path):
    file = tmp_path / "policy.txt"
    file.write_text("1. Rules\n\n1.1 Staff must be kind to everybody online.\n")

    assert printed("import", file).splitlines()[0] == "(without a title)"


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("empty.docx", b"", "empty.docx: the file is empty"),
        ("scan.doc", b"\xd0\xcf\x11\xe0", "save it as .docx"),
        ("title.txt", b"Social media policy", "no clause was found"),
    ],
)
def test_a_file_that_holds_no_policy_is_bad_input(tmp_path, name, content, says):
    (tmp_path / name).write_bytes(content)

    assert says in refused("import", tmp_path / name, "--json")


def test_a_file_that_is_not_there_is_bad_input(tmp_path):
    assert "cannot be opened: No such file or directory" in refused(
        "import", tmp_path / "none.docx"
    )
    assert "cannot be opened: Is a directory" in refused("import", tmp_path)


def test_what_is_printed_is_one_line_of_json():
    assert len(json.loads(printed("import", HILLSIDE, "--json"))["clauses"]) == 17

"""`clausewise health` looks a policy's file over."""

import pytest
from rules.tree import ROOT

from site_commands import lines, printed, refused

HILLSIDE = ROOT / "docs/examples/hillside.md"
DAY = ("--as-of", "2026-11-27")


def found():
    (report,) = lines("health", HILLSIDE, "--json", *DAY)
    return {each["rule"]: each for each in report["findings"]}


def test_each_finding_has_its_clause_words_source_and_how_sure_it_is():
    told = found()["data-protection-act-1998"]

    assert (told["clause"], told["found"]) == ("1.2", "Data Protection Act 1998")
    assert (told["severity"], told["treatment"]) == ("high", "FLAG")
    keys = {"rule", "clause", "found", "message", "severity", "treatment", "source", "confidence"}
    assert all(keys <= set(each) for each in found().values())


def test_the_example_has_the_defects_that_it_was_given():
    assert {"review-overdue", "edition-kcsie", "placeholder", "prejudged-discipline"} <= set(
        found()
    )


def test_plain_output_goes_from_high_to_low_and_counts():
    output = printed("health", HILLSIDE, *DAY)

    assert output.index("\nHigh\n") < output.index("\nMedium\n") < output.index("\nLow\n")
    assert output.splitlines()[-1] == f"{len(found())} findings."
    assert "Meanwhile: " in output


def test_a_sound_policy_says_that_nothing_was_found(tmp_path):
    file = tmp_path / "sound.txt"
    file.write_text(SOUND)

    assert printed("health", file, *DAY).splitlines()[-1] == "Nothing found."


SOUND = """Approved by: Governors

Date approved: 1 September 2026

Next review: September 2027

1. Rules

1.1 Concerns about the headteacher go to the chair of governors, those about a child to the
designated safeguarding lead, and allegations to the LADO. Low-level concerns are recorded.
Nothing stops whistleblowing. AI pictures are treated as real ones, on TikTok too.
Complaints about personal data go to the office.
"""


def test_without_a_day_it_is_looked_over_as_of_today():
    assert printed("health", HILLSIDE).splitlines()[0].startswith("Hillside Primary School")


@pytest.mark.parametrize(("name", "content"), [("a.docx", b""), ("b.pdf", b"no"), ("c.txt", b"Hi")])
def test_a_file_that_holds_no_policy_is_bad_input(tmp_path, name, content):
    (tmp_path / name).write_bytes(content)

    assert name in refused("health", tmp_path / name, "--json")

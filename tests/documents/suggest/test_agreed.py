"""The lexicon has the labels that were agreed, and none of the five policies' own words."""

from pathlib import Path

from clausewise.documents.suggest.lexicon import lexicon
from documents.suggest.policies import HERE, SHARED

LEXICON = Path(__file__).parents[3] / "src" / "clausewise" / "documents" / "suggest" / "lexicon"
RUN = 8
"""So many words in a row that also stand in a policy are taken to be copied from it."""


def runs(text):
    words = "".join(c if c.isalnum() else " " for c in text.lower()).split()
    return {tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}


def test_every_control_label_is_known_and_no_other():
    text = (SHARED / "contract" / "control-labels.md").read_text(encoding="utf-8")
    rows = [line.split("|") for line in text.splitlines() if line.startswith("|")][2:]
    agreed = {
        name.strip(): group.strip() for _, group, names, _ in rows for name in names.split(",")
    }

    assert {label.id: label.group for label in lexicon().labels.values()} == agreed


def test_nothing_is_copied_from_the_five_policies():
    theirs = [runs(path.read_text(encoding="utf-8")) for path in (SHARED / "seeds").glob("*.txt")]
    ours = [*LEXICON.glob("*.yaml"), HERE / "own.tsv"]

    copied = [path.name for path in ours for seen in theirs if runs(path.read_text()) & seen]
    assert copied == []

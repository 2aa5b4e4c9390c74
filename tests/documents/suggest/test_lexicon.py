from pathlib import Path

import pytest

from clausewise.documents.suggest.lexicon import lexicon
from documents.suggest.policies import HERE, PRESENT, SHARED, table
from engine.small_packs import VOCABULARY

LABELS = lexicon().labels
RUN = 8
"""So many words in a row that also stand in a policy are taken to be copied from it."""
LEXICON = Path(__file__).parents[3] / "src" / "clausewise" / "documents" / "suggest" / "lexicon"
here = pytest.mark.skipif(not PRESENT, reason="what was agreed lies beside the repository")


def runs(text):
    words = "".join(c if c.isalnum() else " " for c in text.lower()).split()
    return {tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}


@here
def test_every_control_label_is_known_and_no_other():
    text = (SHARED / "contract" / "control-labels.md").read_text(encoding="utf-8")
    rows = [line.split("|") for line in text.splitlines() if line.startswith("|")][2:]
    agreed = {
        name.strip(): group.strip() for _, group, names, _ in rows for name in names.split(",")
    }

    assert {label.id: label.group for label in LABELS.values()} == agreed


@pytest.mark.parametrize("label", LABELS.values(), ids=LABELS)
def test_every_label_has_examples_enough_and_a_name(label):
    assert len(set(label.examples)) >= 6
    assert label.name[0].isupper()


def test_no_sentence_put_aside_is_an_example():
    examples = {example.lower() for label in LABELS.values() for example in label.examples}

    assert examples.isdisjoint(row["text"].lower() for row in table("own.tsv"))


def test_what_a_label_turns_on_is_in_the_vocabulary():
    turns = {fact for facts in lexicon().facts.values() for fact in facts}

    assert all(not value or VOCABULARY.fact(name).parse(value) for name, value in turns)
    assert {VOCABULARY.fact(name).name for name, _ in turns} == {name for name, _ in turns}
    assert set(lexicon().facts) <= set(LABELS)


@here
def test_nothing_is_copied_from_the_five_policies():
    theirs = [runs(path.read_text(encoding="utf-8")) for path in (SHARED / "seeds").glob("*.txt")]
    ours = [*LEXICON.glob("*.yaml"), HERE / "own.tsv"]

    copied = [path.name for path in ours for seen in theirs if runs(path.read_text()) & seen]
    assert copied == []

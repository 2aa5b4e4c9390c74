import pytest

from clausewise.documents.suggest.lexicon import lexicon
from documents.suggest.policies import table
from engine.small_packs import VOCABULARY

LABELS = lexicon().labels


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

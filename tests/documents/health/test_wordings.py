"""The same faults in other schools' words are found, and sound sentences are left alone."""

import csv
from pathlib import Path

import pytest

from documents.health.looked_over import rules

HERE = Path(__file__).parent
with (HERE / "firing.tsv").open(encoding="utf-8") as _file:
    FIRING = [tuple(row) for row in csv.reader(_file, delimiter="\t", quoting=csv.QUOTE_NONE)]
QUIET = (HERE / "quiet.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(("rule", "words"), FIRING)
def test_a_fault_is_found_in_other_words(rule, words):
    assert rule in rules(words)


@pytest.mark.parametrize("words", QUIET)
def test_a_sound_sentence_is_left_alone(words):
    assert rules(words) == set()

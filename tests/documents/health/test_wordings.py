"""The same faults in other schools' words are found, and sound sentences are left alone."""

import csv
from pathlib import Path

import pytest

from clausewise.documents.health import check
from clausewise.documents.outline import outline
from clausewise.documents.reading import read
from documents.health.looked_over import TODAY, rules

HERE = Path(__file__).parent


def rows(name):
    """Return the rules and sentences of a table."""
    with (HERE / name).open(encoding="utf-8") as file:
        return [tuple(row) for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


FIRING = [*rows("out_of_date.tsv"), *rows("in_tension.tsv")]
QUIET = (HERE / "quiet.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(("rule", "words"), FIRING)
def test_a_fault_is_found_in_other_words(rule, words):
    assert rule in rules(words)


@pytest.mark.parametrize("words", QUIET)
def test_a_sound_sentence_is_left_alone(words):
    assert rules(words) == set()


def test_a_whole_sound_policy_has_nothing_to_look_at():
    policy = outline(read("sound.md", (HERE / "sound.md").read_bytes()))

    assert check(policy, today=TODAY) == ()

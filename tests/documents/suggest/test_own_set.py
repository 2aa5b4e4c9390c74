"""Sentences of our own, written to be put aside: nothing was learned from them."""

from collections import Counter

from clausewise.documents.suggest.force import force_of
from clausewise.documents.suggest.labels import rank
from documents.suggest.policies import table

ROWS = table("own.tsv")
RANKED = [
    (row["labels"].split(","), rank(row["text"], row["lead"], [row["heading"]])) for row in ROWS
]


def share(held):
    return sum(held) / len(ROWS)


def test_there_are_enough_and_they_name_every_kind_of_control():
    assert len(ROWS) >= 120
    assert len({labels[0] for labels, _ in RANKED}) == 72
    assert set(Counter(row["force"] for row in ROWS)) >= {"prohibited", "required", "report"}


def test_the_first_label_is_right_three_times_in_four():
    assert share(ranking.labels[0] == labels[0] for labels, ranking in RANKED) >= 0.75


def test_the_right_label_is_among_the_first_three():
    assert share(labels[0] in ranking.labels[:3] for labels, ranking in RANKED) >= 0.92


def test_the_force_is_right_nine_times_in_ten():
    forces = [force_of(row["text"], row["lead"], [row["heading"]]) for row in ROWS]

    assert share(f == row["force"] for f, row in zip(forces, ROWS, strict=True)) >= 0.90

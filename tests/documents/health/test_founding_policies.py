"""Every defect that is known of the five founding policies is found, and little besides."""

import csv
from pathlib import Path

import pytest

from clausewise.documents.health import check
from clausewise.documents.outline import outline
from clausewise.documents.reading import read
from documents.health.looked_over import TODAY

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"
with Path(__file__).with_name("founding.tsv").open(encoding="utf-8") as _file:
    KNOWN = list(csv.DictReader(_file, delimiter="\t"))
"""What is wrong with which clause, as readers listed it; `also` is what they left out and is so."""
NAMES = sorted({each["policy"] for each in KNOWN})
ARGUABLE = {
    ("cadmus", "wide-offence", "4.2"),
    ("little-eaton", "wide-offence", "5.5(v)/4"),
}
"""Findings that somebody may call a false alarm: official posts, and conduct of all kinds."""


def document(name):
    """Return a founding policy; None where the documents are not at hand."""
    path = SEEDS / f"{name}.txt"
    return outline(read(path.name, path.read_bytes())) if path.exists() else None


def known(name, *listed):
    found = [each for each in KNOWN if each["policy"] == name and each["listed"] in listed]
    return {(each["rule"], each["clause"]) for each in found}


def found_in(policy):
    return {(each.rule, each.clause) for each in check(policy, today=TODAY)}


@pytest.mark.parametrize("name", NAMES)
def test_each_listed_defect_is_found_in_its_clause(name):
    policy = document(name)

    assert not policy or known(name, "yes") <= found_in(policy)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_found_that_is_not_known_to_be_so(name):
    policy = document(name)

    assert not policy or found_in(policy) <= known(name, "yes", "also")


@pytest.mark.parametrize("name", NAMES)
def test_at_most_one_finding_of_a_policy_is_arguable(name):
    assert sum(policy == name for policy, *_ in ARGUABLE) <= 1

"""Handbook: each policy clause by clause, and a search."""

import re
from itertools import pairwise

import pytest

from clausewise.features.policies.library import founding
from pages import links, words

NAMES = founding().names


def test_it_lists_every_policy_with_how_much_is_accounted_for(client, library):
    said = words(client.get("/handbook/"))

    for name in library.names:
        pack = library.pack(name)
        assert f"{pack.title}, version {pack.version}" in said
        assert f"{len(pack.clauses)} clauses, every one accounted for" in said


@pytest.mark.parametrize("name", NAMES)
def test_every_clause_is_there_once_with_its_summary(client, library, name):
    response = client.get(f"/handbook/{name}/")
    pack, said = library.pack(name), words(response)
    ids = re.findall(r'id="clause-([^"]*)"', response.content.decode())

    assert sorted(ids) == sorted(pack.clauses)
    assert all(" ".join(clause.summary.split()) in said for clause in pack.clauses.values())


@pytest.mark.parametrize("name", NAMES)
def test_headings_never_skip_a_level(client, name):
    levels = [
        int(n) for n in re.findall(r"<h(\d)", client.get(f"/handbook/{name}/").content.decode())
    ]

    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_clause_says_what_it_does_and_shows_its_cases(client, library):
    said = words(client.get("/handbook/cadmus/"))
    rule = next(rule for rule in library.pack("cadmus").rules if rule.fires)

    assert "Carried by: " in said
    assert "(the policy’s word: “" in said
    assert "Cases of clause 7.8" in said
    assert rule.fires[0].say in said


def test_a_search_keeps_the_clauses_with_all_its_words(client):
    response = client.get("/handbook/cadmus/?q=Former  PUPIL")
    said = words(response)

    assert 'id="clause-7.10"' in response.content.decode()
    assert 'id="clause-3.1"' not in response.content.decode()
    assert "Show every clause" in said


def test_a_clause_is_found_by_its_number(client):
    assert 'id="clause-7.10"' in client.get("/handbook/cadmus/?q=7.10").content.decode()


def test_a_search_that_finds_nothing_says_what_to_try(client):
    said = words(client.get("/handbook/cadmus/?q=bananas"))

    assert "No clause has all the words “bananas”. Try fewer words." in said


@pytest.mark.parametrize("search", ["", "   "])
def test_searching_for_nothing_shows_everything(client, search):
    response = client.get("/handbook/cadmus/", {"q": search})

    assert "Show every clause" not in words(response)
    assert "7.10" in words(response)


def test_a_very_long_search_is_cut(client):
    response = client.get("/handbook/cadmus/", {"q": "x" * 5_000})

    assert response.status_code == 200
    assert "x" * 201 not in response.content.decode()


def test_the_handbook_leads_back_to_all_policies(client):
    assert links(client.get("/handbook/cadmus/")).count("/handbook/") >= 1

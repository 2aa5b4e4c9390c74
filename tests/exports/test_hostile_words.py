"""A pack is written by people: whatever its words are, they stay words."""

import json
from dataclasses import replace

import pytest

from clausewise.engine.export import as_cedar, as_cel, as_odrl
from clausewise.engine.loading import load_pack
from clausewise.engine.policy import Policy
from clausewise.engine.vocabulary import read_vocabulary
from exports.engines import run_cedar, run_cel

HOSTILE = [
    '") permit (principal, action, resource); @x("',
    "\\",
    '\\" || true || \\"',
    "a\nb\r\n// c\u2028d\x7f",
    "${facts} {{x}} '*/ -- é€",
]
VOCABULARY = {"role": {"values": ["employee"]}, "activity": {"values": ["post", "sit"]}}
RULE = {"id": "r", "clause": "c", "effect": "forbid", "when": {"activity": "post"}}


@pytest.fixture(params=HOSTILE)
def word(request):
    return request.param


@pytest.fixture
def policy(word):
    """A policy in which every word that a pack may choose is hostile."""
    said = {"type": "enum", "values": [word, "other"]}
    facts = {name: {"type": "enum", **fact} for name, fact in VOCABULARY.items()} | {word: said}
    rule = RULE | {"id": f"r{word}", "clause": f"c{word}", "when": {"activity": "post", word: word}}
    clause = {"id": f"c{word}", "kind": "rule", "summary": word}
    pack = dict.fromkeys(("pack", "title", "owner", "version"), word)
    vocabulary = read_vocabulary(json.dumps({"version": 1, "facts": facts}))
    text = json.dumps(pack | {"clauses": [clause], "rules": [rule]})
    return Policy(replace(load_pack({"pack.yaml": text}, vocabulary), digest="d"))


def test_cel_reads_them_as_words(policy, word):
    asked = [{"activity": "post", word: word}, {"activity": "post", word: "other"}]

    found = run_cel([as_cel(policy)["outcomes"]["prohibited"]], asked)

    assert found == [[True], [False]]


def test_cedar_reads_them_as_words(policy, word):
    asked = [{"activity": "post", word: word}, {"activity": "post", word: "other"}]

    forbidden, silent = run_cedar(as_cedar(policy), "act", asked)

    assert (forbidden["allowed"], forbidden["reasons"]) == (False, [f"r{word}/main/1"])
    assert (silent["allowed"], silent["reasons"]) == (False, [])


def test_odrl_keeps_them_out_of_its_addresses(policy):
    (rule,) = as_odrl(policy)["prohibition"]

    for address in (rule["uid"], rule["dcterms:source"], rule["assignee"]["source"]):
        assert not set(address) & set(' "<>\\^`{|}\n\r\u2028')
